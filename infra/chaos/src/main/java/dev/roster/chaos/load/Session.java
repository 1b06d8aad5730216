package dev.roster.chaos.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One caller's way to ask, to remember what was answered, and to read it back. */
final class Session {

    private static final int READ_OF_BATCH = 4;

    private final int number;
    private final SplittableRandom random;
    private final Line line;
    private final Reader reader;
    private final History history;
    private int requests;

    Session(int number, SplittableRandom random, Line line, Reader reader, History history) {
        this.number = number;
        this.random = random;
        this.line = line;
        this.reader = reader;
        this.history = history;
    }

    SplittableRandom random() {
        return random;
    }

    Line.Answer send(Operation operation, @Nullable UUID actor) throws InterruptedException {
        var id = requestId();
        var answer = line.send(id, operation, actor);
        var told =
                !answer.accepted() || answer.unchanged() ? List.<Told>of() : allTold(operation.kind(), answer.body());
        history.add(new Entry(
                id,
                operation.method() + " " + operation.path(),
                answer.attempts(),
                answer.status(),
                told,
                operation.kind().companions(),
                answer.accepted() ? 1 : 0));
        return answer;
    }

    /** Answers what each operation led to, nothing where it was refused; reads some of it back. */
    List<Told> send(boolean atomic, List<Operation> operations) throws InterruptedException {
        var id = requestId();
        var batch = Operation.of(Kind.MARK, "POST", Line.BATCH_PATH, Line.batch(atomic, operations));
        var answer = line.send(id, batch, null);
        var told = new ArrayList<Told>();
        var companions = new HashSet<String>();
        for (var i = 0; i < answer.body().path("results").size(); i++) {
            var result = answer.body().path("results").get(i);
            if (result.path("status").asInt() >= 300) continue;
            var kind = operations.get(i).kind();
            companions.addAll(kind.companions());
            told.add(told(kind, result.path("body")));
        }
        history.add(new Entry(id, "POST /v1/batch", answer.attempts(), answer.status(), told, companions, told.size()));
        readSome(answer, told);
        return told;
    }

    private static List<Told> allTold(Kind kind, JsonNode body) {
        if (kind != Kind.SIGN_UP) return List.of(told(kind, body));
        return List.of(
                told(Kind.CREATE_USER, body.path("user")),
                told(Kind.SIGN_UP, body.path("organization")),
                told(Kind.CHANGE_MEMBER, body.path("membership")));
    }

    private static Told told(Kind kind, JsonNode body) {
        return new Told(kind.aggregateType(), id(body), version(body));
    }

    /** The token of a batch names what came last on each partition, and so all of it. */
    private void readSome(Line.Answer answer, List<Told> told) throws InterruptedException {
        var users =
                told.stream().filter(one -> one.aggregateType().equals("user")).toList();
        for (var i = 0; i < READ_OF_BATCH && !users.isEmpty(); i++) {
            var one = users.get(random.nextInt(users.size()));
            if (!read(answer, "/v1/users/" + one.aggregateId(), one)) return;
        }
    }

    boolean read(Line.Answer answer, String path, Told told) throws InterruptedException {
        if (answer.token() == null) return false;
        return reader.requireVersion(random.nextInt(2), path, told, answer);
    }

    void list(Line.Answer answer, String path, String field, UUID value) throws InterruptedException {
        if (answer.token() == null) return;
        reader.requireListed(random.nextInt(2), path, field, value, answer);
    }

    /** Looks at a list as somebody does who has changed nothing. */
    void look(String path) throws InterruptedException {
        reader.requireForward(number, path);
    }

    private String requestId() {
        return "chaos-" + number + "-" + requests++;
    }

    String name() {
        return "n" + number + "-" + Long.toString(random.nextLong() >>> 8, 36);
    }

    UUID any(Collection<UUID> ids) {
        return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
    }

    static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asString());
    }

    static long version(JsonNode body) {
        return body.path("version").asLong();
    }
}
