package dev.roster.query.document;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The problem codes that tests were answered. */
public final class AnsweredCodes {

    private static final Set<String> ALL = ConcurrentHashMap.newKeySet();

    private AnsweredCodes() {}

    /** Notes the code, if there is one, and gives the answer on. */
    public static HttpResponse<String> note(HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && !answer.body().isEmpty())
            ALL.add(JsonMapper.shared().readTree(answer.body()).path("code").asString());
        return answer;
    }

    static Set<String> all() {
        return ALL;
    }
}
