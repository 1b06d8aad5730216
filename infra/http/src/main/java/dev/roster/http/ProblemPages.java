package dev.roster.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches a controller, such as a request line that is no HTTP, in the form of all other problems. Says too
 * that the connection is closed: where the next request would begin is not known.
 */
final class ProblemPages extends ErrorHandler {

    /** Of a request that cannot be read, in the place of the path that is not known. */
    private static final String UNREADABLE = "/badMessage";

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var refusal = new Refusal(codeOf(status), "The request could not be read.");
        var requestId = RequestId.of(request);
        response.setStatus(refusal.code().status());
        response.getHeaders().put(RequestId.HEADER, requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        var path = request.getHttpURI().getPath();
        var document = Problems.bytes(path.equals(UNREADABLE) ? "/" : path, requestId, refusal);
        response.write(true, ByteBuffer.wrap(document), callback);
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> ProblemCode.NOT_FOUND;
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            // A transfer encoding or a version of HTTP that nobody knows.
            case HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                ProblemCode.INVALID_PARAMETER;
            default -> status < 500 ? ProblemCode.INVALID_PARAMETER : ProblemCode.INTERNAL_ERROR;
        };
    }
}
