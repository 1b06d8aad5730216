package dev.roster.bench.load;

import java.io.IOException;
import java.util.function.Supplier;

/** Sends one request after the other to a service. */
public final class HttpCaller implements Caller {

    private final Line line;
    private final Supplier<Request> requests;

    public HttpCaller(int port, Supplier<Request> requests) {
        this.line = new Line(port);
        this.requests = requests;
    }

    @Override
    public int call() throws IOException {
        line.call(requests.get());
        return 1;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
