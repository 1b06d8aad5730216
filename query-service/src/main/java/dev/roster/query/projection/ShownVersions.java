package dev.roster.query.projection;

import dev.roster.operations.Versions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What readers see of the aggregates, in the tables of all rooms. */
@Component
final class ShownVersions implements Versions {

    private final List<Projection> rooms;

    ShownVersions(List<Projection> rooms) {
        this.rooms = rooms;
    }

    @Override
    public String sql() {
        return String.join(
                " union all ",
                rooms.stream().flatMap(room -> room.shows().stream()).toList());
    }
}
