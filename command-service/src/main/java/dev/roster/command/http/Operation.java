package dev.roster.command.http;

import dev.roster.http.body.BodyRule;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;

/**
 * Something that callers can ask for by method and path.
 *
 * @param path with the names of its variables in braces
 * @param preparation reads the call without touching the database, and gives what is to be done in a transaction
 */
public record Operation(HttpMethod method, String path, BodyRule body, Function<Call, Supplier<Answer>> preparation) {

    /** Shows something, and changes nothing. */
    public static Operation get(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.GET, path, BodyRule.NONE, preparation);
    }

    public static Operation post(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.POST, path, BodyRule.REQUIRED, preparation);
    }

    /** A POST whose body may be left out: it has no members then. */
    public static Operation action(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.POST, path, BodyRule.OPTIONAL, preparation);
    }

    public static Operation put(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.PUT, path, BodyRule.REQUIRED, preparation);
    }

    public static Operation patch(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.PATCH, path, BodyRule.REQUIRED, preparation);
    }

    /** Ends something; a body that is sent nevertheless has no members. */
    public static Operation delete(String path, Function<Call, Supplier<Answer>> preparation) {
        return new Operation(HttpMethod.DELETE, path, BodyRule.OPTIONAL, call -> {
            call.read(body -> body);
            return preparation.apply(call);
        });
    }

    /** The same with a larger body. */
    public Operation withLargeBody() {
        return new Operation(method, path, BodyRule.LARGE, preparation);
    }

    /** Neither many commands nor an end, which may be that of many. */
    boolean isSmall() {
        return body != BodyRule.LARGE && !method.equals(HttpMethod.DELETE);
    }

    boolean changesSomething() {
        return !method.equals(HttpMethod.GET);
    }
}
