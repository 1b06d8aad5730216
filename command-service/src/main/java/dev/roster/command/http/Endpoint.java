package dev.roster.command.http;

import dev.roster.http.Refusal;
import dev.roster.http.RequestId;
import dev.roster.http.body.Content;
import dev.roster.http.body.Contents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerMapping;

/** An operation as Spring MVC calls it. */
final class Endpoint {

    private final Operation operation;
    private final Execution execution;

    Endpoint(Operation operation, Execution execution) {
        this.operation = operation;
        this.execution = execution;
    }

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = Contents.of(request, operation.body());
        var call = new Call(variables(request), content.body());
        reply(request, content, call).write(response);
    }

    private Reply reply(HttpServletRequest request, Content content, Call call) {
        if (!operation.changesSomething())
            return execution.read(operation.preparation().apply(call));
        var origin = Origins.of(request);
        var key = IdempotencyKey.of(request, origin, content.bytes());
        var precondition = Preconditions.of(request);
        return execution.run(
                new Request(
                        request.getRequestURI(), RequestId.of(request), origin, precondition, key, operation.isSmall()),
                prepared(call));
    }

    /** A call that is refused before its transaction is refused in it as well: under its key. */
    private Supplier<Answer> prepared(Call call) {
        try {
            return operation.preparation().apply(call);
        } catch (Refusal refusal) {
            return () -> {
                throw refusal;
            };
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }
}
