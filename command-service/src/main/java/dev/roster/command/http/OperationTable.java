package dev.roster.command.http;

import dev.roster.command.change.Command;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.http.body.Body;
import dev.roster.http.body.BodyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All operations that change something, found by method and path as they are in requests of their own. */
@Component
public class OperationTable {

    private record Entry(PathPattern path, Operation operation) {}

    private record Found(Operation operation, Map<String, String> variables) {}

    private final Supplier<List<Entry>> entries;

    OperationTable(ObjectProvider<Operations> rooms) {
        this.entries = SingletonSupplier.of(() -> rooms.stream()
                .flatMap(room -> room.operations().stream())
                .filter(operation -> operation.changesSomething() && operation.body() != BodyRule.LARGE)
                .map(operation -> new Entry(PathPatternParser.defaultInstance.parse(operation.path()), operation))
                .toList());
    }

    /**
     * Prepares a command without touching the database.
     *
     * @param ifMatch as the header
     * @throws Refusal as the request of its own would be refused
     */
    public Command<Answer> prepare(String method, String path, Body body, @Nullable String ifMatch) {
        var found = find(method, path);
        var precondition = Preconditions.of(ifMatch);
        return new Command<>(precondition, found.operation().preparation().apply(new Call(found.variables(), body)));
    }

    private Found find(String method, String path) {
        var atPath = new ArrayList<Found>();
        var parsed = parse(path);
        for (var entry : entries.get()) {
            var match = entry.path().matchAndExtract(parsed);
            if (match != null) atPath.add(new Found(entry.operation(), match.getUriVariables()));
        }
        if (atPath.isEmpty()) throw unknown();
        return atPath.stream()
                .filter(found -> found.operation().method().matches(method))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemCode.METHOD_NOT_ALLOWED, "This path does not take " + method + " in a batch."));
    }

    private static PathContainer parse(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException _) {
            // A percent sign with no octet behind it.
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(ProblemCode.NOT_FOUND, "There is no such operation for a batch.");
    }
}
