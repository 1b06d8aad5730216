package dev.roster.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What Spring would find out too late, or stumble over. The charset that a caller would like an answer in is passed over:
 * JSON has but one. A body of a range of media types is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class MediaTypes extends OncePerRequestFilter {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;,\\s]*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRange(request.getContentType())) {
            var detail = "A body is of one media type, not of a range of them.";
            Problems.write(request, response, ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail);
        } else {
            chain.doFilter(new WithoutCharset(request), response);
        }
    }

    private static boolean isRange(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }

    private static final class WithoutCharset extends HttpServletRequestWrapper {

        WithoutCharset(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value != null && isAccept(name) ? without(value) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            var values = super.getHeaders(name);
            if (!isAccept(name)) return values;
            return Collections.enumeration(Collections.list(values).stream()
                    .map(WithoutCharset::without)
                    .toList());
        }

        private static boolean isAccept(String name) {
            return name.equalsIgnoreCase("Accept");
        }

        private static String without(String types) {
            return CHARSET.matcher(types).replaceAll("");
        }
    }
}
