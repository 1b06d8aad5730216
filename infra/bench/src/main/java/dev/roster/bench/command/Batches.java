package dev.roster.bench.command;

import dev.roster.bench.load.Answer;
import dev.roster.bench.load.Caller;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends commands in batches, each of which is carried out or refused by itself. */
record Batches(Line line, Mix mix, int size) implements Caller {

    private static final String SUCCESS = "\"status\":2";

    @Override
    public int call() throws IOException {
        var operations = IntStream.range(0, size)
                .mapToObj(_ -> operation(mix.next().request()))
                .collect(Collectors.joining(",", "{\"mode\":\"independent\",\"operations\":[", "]}"));
        var answer = line.call(Request.post("/v1/batch", operations));
        if (successes(answer) != size) throw new IllegalStateException("refused: " + answer.text());
        return size;
    }

    private static String operation(Request request) {
        return """
                {"method":"%s","path":"%s","body":%s}""".formatted(request.method(), request.path(), request.body());
    }

    private static int successes(Answer answer) {
        var text = answer.text();
        var count = 0;
        for (var at = text.indexOf(SUCCESS); at >= 0; at = text.indexOf(SUCCESS, at + 1)) count++;
        return count;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
