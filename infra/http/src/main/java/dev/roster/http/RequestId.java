package dev.roster.http;

import dev.roster.shared.id.Uuids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, the caller's own or a new one; it is echoed, logged and travels on with the facts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestId extends OncePerRequestFilter {

    static final String HEADER = "Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** The id of this request; one is made where the request did not come far enough to have one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : assign(request);
    }

    /** Of a request that may be refused before it comes to any filter. */
    static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id
                ? id
                : chosen(request.getHeaders().get(HEADER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = assign(request);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable("requestId", id)) {
            chain.doFilter(request, response);
        }
    }

    private static String assign(HttpServletRequest request) {
        var id = chosen(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String chosen(@Nullable String sent) {
        return sent != null && VALID.matcher(sent).matches()
                ? sent
                : Uuids.next().toString();
    }
}
