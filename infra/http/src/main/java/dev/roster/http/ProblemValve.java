package dev.roster.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what never reaches a controller, such as a request line that is no HTTP, in the form of all other problems. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var code = codeOf(response.getStatus());
        try {
            Problems.write(request, response.getResponse(), code, "The request could not be read.");
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the caller left before the answer was written", e);
        }
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> ProblemCode.NOT_FOUND;
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> ProblemCode.PAYLOAD_TOO_LARGE;
            // A transfer encoding or a version of HTTP that nobody knows.
            case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
                ProblemCode.INVALID_PARAMETER;
            default -> status < 500 ? ProblemCode.INVALID_PARAMETER : ProblemCode.INTERNAL_ERROR;
        };
    }
}
