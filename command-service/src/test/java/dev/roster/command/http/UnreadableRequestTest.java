package dev.roster.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What no client for HTTP would send: it is answered like all that is refused. */
class UnreadableRequestTest extends CommandServiceTest {

    private static final String HEAD = "POST /v1/users HTTP/1.1\r\nHost: roster\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no HTTP\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: roster\r\n\r\n",
                "GET /v1/users/%00 HTTP/1.1\r\nHost: roster\r\n\r\n",
                "GET /v1/users/%zz HTTP/1.1\r\nHost: roster\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: roster\r\n\r\n"
            })
    void who_cannot_be_understood_at_all_reads_a_problem(String request) throws IOException {
        assertThat(lastAnswer(request).path("instance")).hasToString("\"/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: another\r\n",
                "Transfer-Encoding: zebra\r\n",
                "Content-Length: many\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "A header: with a space\r\n"
            })
    void malformed_headers_are_refused(String header) throws IOException {
        assertThat(lastAnswer(HEAD + header + "\r\n").path("instance")).hasToString("\"/v1/users\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{\"name\": \"Ada\"",
                "Transfer-Encoding: chunked\r\n\r\nd\r\n{\"name\": \"Ada\"",
                "Transfer-Encoding: chunked\r\n\r\nzebra\r\n"
            })
    void a_body_that_breaks_off_is_malformed(String rest) throws IOException {
        problem(answer(HEAD + "Content-Type: application/json\r\n" + rest), ProblemCode.MALFORMED_JSON);
    }

    /** It is still under way when the answer is known. */
    @Test
    void a_body_that_nobody_asked_for_is_no_part_of_the_next_request() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), caller.port())) {
            write(
                    socket,
                    "POST /v1/nothing HTTP/1.1\r\nHost: roster\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
            TimeUnit.MILLISECONDS.sleep(300);
            write(
                    socket,
                    "x".repeat(50_000) + "GET /v1/users/nobody HTTP/1.1\r\nHost: roster\r\nConnection: close\r\n\r\n");
            assertThat(rest(socket)).contains("\"code\":\"not_found\"", "\"code\":\"user_not_found\"");
        }
    }

    /** Who reuses its connections has to know that this one is closed. */
    private JsonNode lastAnswer(String request) throws IOException {
        var answer = answer(request);
        assertThat(answer).containsIgnoringCase("\r\nConnection: close\r\n");
        return problem(answer, ProblemCode.INVALID_PARAMETER);
    }

    private static JsonNode problem(String answer, ProblemCode code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + code.status() + " ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .containsIgnoringCase("\r\nRequest-Id: ");
        var problem = Json.tree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("code").stringValue()).isEqualTo(code.wireName());
        return problem;
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), caller.port())) {
            write(socket, request);
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
