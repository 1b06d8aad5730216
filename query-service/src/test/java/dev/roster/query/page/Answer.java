package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.document.AnsweredCodes;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a caller sees it. */
public final class Answer {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = AnsweredCodes.note(response);
    }

    public int status() {
        return response.statusCode();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public String text() {
        return response.body();
    }

    public JsonNode body() {
        return MAPPER.readTree(response.body());
    }

    /** This answer, which is a page or another success. */
    public Answer ok() {
        assertThat(status()).as(response.uri() + "\n" + text()).isEqualTo(200);
        return this;
    }

    public Answer refused(int status, String code) {
        assertThat(status()).as(response.uri() + "\n" + text()).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(body().path("code").asString()).as(text()).isEqualTo(code);
        return this;
    }

    /** Names the parameters that the problem is about. */
    public List<String> parameters() {
        return body().path("errors")
                .valueStream()
                .map(error -> error.path("parameter").asString())
                .toList();
    }

    public List<String> ids() {
        return values("id");
    }

    public List<String> values(String member) {
        return body().path("data")
                .valueStream()
                .map(row -> row.path(member).asString())
                .toList();
    }

    public boolean hasMore() {
        return body().path("page").path("hasMore").asBoolean();
    }

    public @Nullable String next() {
        return cursor("nextCursor");
    }

    public @Nullable String previous() {
        return cursor("prevCursor");
    }

    public JsonNode total() {
        return body().path("page").path("total");
    }

    private @Nullable String cursor(String name) {
        var cursor = body().path("page").path(name);
        return cursor.isNull() ? null : cursor.asString();
    }
}
