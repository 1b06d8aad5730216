package dev.roster.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** A connection to a service, on which one request is sent after the other: as little work for the load as there can be. */
public final class Line implements AutoCloseable {

    private static final ContentType JSON = ContentType.create("application/json", StandardCharsets.UTF_8);

    private final int port;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);

    public Line(int port) {
        this.port = port;
    }

    /** Returns the answer, which is a success; no other is expected here. */
    public Answer call(Request request) throws IOException {
        try {
            if (!connection.isOpen()) connect();
            var message = message(request);
            var context = HttpCoreContext.create();
            try (var response = executor.execute(message, connection, context)) {
                var answer = answer(response);
                if (!executor.keepAlive(message, response, connection, context)) connection.close();
                return answer.requireSuccess(request);
            }
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    private void connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        connection.bind(socket);
    }

    private static ClassicHttpRequest message(Request request) {
        var builder = ClassicRequestBuilder.create(request.method())
                .setPath(request.path())
                .addHeader("Host", "localhost");
        request.headers().forEach(builder::addHeader);
        var body = request.body();
        if (body != null) {
            var entity = new StringEntity(body, JSON);
            builder.addHeader("Content-Length", Long.toString(entity.getContentLength()))
                    .addHeader("Content-Type", "application/json")
                    .setEntity(entity);
        }
        return builder.build();
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) headers.put(header.getName(), header.getValue());
        var body = EntityUtils.toByteArray(response.getEntity());
        return new Answer(response.getCode(), headers, body == null ? new byte[0] : body);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
