package dev.roster.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what nobody has read of a body before the answer leaves: who sends too much reads the refusal, and the connection can be
 * used again. After very much of it, 32 MiB, the answer says that the connection is closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadBodies extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBodies.class);
    private static final long MOST_OCTETS = 32 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!hasBody(request)) return;
        try {
            var rest = request.getInputStream().skip(MOST_OCTETS);
            if (rest == MOST_OCTETS) response.setHeader("Connection", "close");
        } catch (IOException e) {
            LOG.debug("the rest of a body cannot be read", e);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
