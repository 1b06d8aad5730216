package dev.roster.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says otherwise what Spring would stumble over. The charset that a caller would like an answer in is left out: JSON has but
 * one, and that nobody can write another would be found only when the command is carried out. A body that is said to be of a
 * range of media types is of an unknown one. TRACE is a method that no path takes, not one that is answered with all that was sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SpringManners extends OncePerRequestFilter {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;,\\s]*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new SaidOtherwise(request), response);
    }

    private static final class SaidOtherwise extends HttpServletRequestWrapper {

        SaidOtherwise(HttpServletRequest request) {
            super(request);
        }

        /** In lower case it is none that the servlet knows. */
        @Override
        public String getMethod() {
            var method = super.getMethod();
            return method.equals("TRACE") ? "trace" : method;
        }

        @Override
        public @Nullable String getContentType() {
            return getHeader("Content-Type");
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value == null ? null : otherwise(name, value);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                    .map(value -> otherwise(name, value))
                    .toList());
        }

        private static String otherwise(String name, String value) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "accept" -> CHARSET.matcher(value).replaceAll("");
                case "content-type" -> isRange(value) ? MediaType.APPLICATION_OCTET_STREAM_VALUE : value;
                default -> value;
            };
        }

        private static boolean isRange(String contentType) {
            return contentType.split(";", 2)[0].contains("*");
        }
    }
}
