package dev.roster.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes and writes problem documents (RFC 9457). */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    /** The document about a request to a path that was refused. */
    public static Map<String, Object> document(String path, String requestId, Refusal refusal) {
        var code = refusal.code();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + code.wireName());
        document.put("title", code.title());
        document.put("status", code.status());
        document.put("detail", refusal.detail());
        document.put("instance", path);
        document.put("code", code.wireName());
        document.put("requestId", requestId);
        document.put("retryable", code.retryable());
        document.putAll(refusal.members());
        if (!refusal.errors().isEmpty()) document.put("errors", refusal.errors());
        return document;
    }

    static byte[] bytes(String path, String requestId, Refusal refusal) {
        return MAPPER.writeValueAsBytes(document(path, requestId, refusal));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) return;
        var code = refusal.code();
        response.setStatus(code.status());
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setContentType(MEDIA_TYPE);
        if (code.retryable()) response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.getOutputStream().write(bytes(request.getRequestURI(), RequestId.of(request), refusal));
    }

    /** For failures outside of any one field. */
    static void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code, String detail)
            throws IOException {
        write(request, response, new Refusal(code, detail, List.of(), Map.of()));
    }
}
