package dev.roster.query.wait;

import dev.roster.http.ConsistencyToken;
import dev.roster.http.ConsistencyTokens;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every query: one that brings consistency tokens goes on when the read tables contain what these stand
 * for. One without a token costs nothing here.
 */
@Component
final class ReadYourWrites implements HandlerInterceptor, WebMvcConfigurer {

    private final ConsistencyTokens tokens;
    private final Waits waits;

    ReadYourWrites(ConsistencyTokens tokens, Waits waits) {
        this.tokens = tokens;
        this.waits = waits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var lines = Collections.list(request.getHeaders(ConsistencyTokens.HEADER));
        if (!lines.isEmpty()) await(Wanted.of(read(lines)), request, response);
        return true;
    }

    private void await(Wanted wanted, HttpServletRequest request, HttpServletResponse response) {
        var preferences = Preferences.of(request);
        var outcome = waits.await(wanted, preferences.patience());
        if (outcome == Outcome.REACHED) return;
        if (!preferences.isLenient()) throw new Refusal(ProblemCode.PROJECTION_LAGGING, outcome.detail());
        Staleness.mark(request);
        response.setHeader("Preference-Applied", "handling=lenient");
    }

    /** A list in a header may have empty elements; without any other it is as malformed as a token can be. */
    private List<ConsistencyToken> read(List<String> lines) {
        var texts = lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return (texts.isEmpty() ? List.of("") : texts)
                .stream().map(tokens::read).toList();
    }
}
