package dev.roster.command.http;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a command answers: the aggregate after the change, its version as ETag, and where to find it if it is new. */
public record Answer(
        HttpStatus status,
        Object body,
        @Nullable Long version,
        @Nullable String location,
        boolean changed) {

    /** The aggregate as it is, which the token names. */
    public static Answer of(Aggregate aggregate, Object body) {
        Attempt.find(aggregate.state());
        return new Answer(HttpStatus.OK, body, aggregate.version(), null, true);
    }

    public static Answer of(Change<?> change, Object body) {
        var changed = !(change instanceof Change.Unchanged<?>);
        return new Answer(HttpStatus.OK, body, change.aggregate().version(), null, changed);
    }

    /** Something that has no version of its own. */
    public static Answer of(Object body) {
        return new Answer(HttpStatus.OK, body, null, null, true);
    }

    /** Something new; without a version where the answer shows several aggregates, and so has no ETag. */
    public static Answer created(Object body, @Nullable Long version, String location) {
        return new Answer(HttpStatus.CREATED, body, version, location, true);
    }
}
