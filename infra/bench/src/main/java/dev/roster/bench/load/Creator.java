package dev.roster.bench.load;

import java.io.IOException;
import java.util.Map;

/** Creates one user after the other, and remembers when it was told so. */
public record Creator(Line line, Map<String, Long> answered) implements Caller {

    @Override
    public int call() throws IOException {
        var user = NewUser.next();
        line.call(user.request());
        answered.put(user.id().toString(), System.nanoTime());
        return 1;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
