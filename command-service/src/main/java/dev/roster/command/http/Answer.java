package dev.roster.command.http;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a command answers: the aggregate after the change, its version as ETag, and where to find it if it is new. */
public record Answer(
        HttpStatus status,
        Object body,
        @Nullable Long version,
        @Nullable String location,
        boolean changed) {

    /** The aggregate as it is. */
    public static Answer of(Aggregate aggregate, Object body) {
        return new Answer(HttpStatus.OK, body, aggregate.version(), null, true);
    }

    public static Answer of(Change<?> change, Object body) {
        var changed = !(change instanceof Change.Unchanged<?>);
        return new Answer(HttpStatus.OK, body, change.aggregate().version(), null, changed);
    }

    /** Something new; without a version where the answer shows several aggregates, and so has no ETag. */
    public static Answer created(Object body, @Nullable Long version, String location) {
        return new Answer(HttpStatus.CREATED, body, version, location, true);
    }

    ResponseEntity<Object> toResponse() {
        var response = ResponseEntity.status(status);
        if (version != null) response.eTag(Long.toString(version));
        if (location != null) response.header("Location", location);
        if (!changed) response.header("Command-Result", "unchanged");
        return response.body(body);
    }
}
