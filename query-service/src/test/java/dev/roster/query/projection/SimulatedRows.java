package dev.roster.query.projection;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.event.UserEvent.UserDeleted;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;

/** A room with the three kinds of tables that there are: newest states, effects of single facts, and a count. */
public class SimulatedRows implements Projection {

    /** The name that no table takes. */
    public static final String POISON = "poison";

    private static final String NOT_STORABLE = "22021";

    private final SimulatedSession session;

    SimulatedRows(SimulatedSession session) {
        this.session = session;
    }

    @Override
    public void apply(Facts facts, Writes writes) {
        session.statement("writes " + facts.all().size() + " facts", tables -> {
            for (var fact : facts.all()) {
                if (!fact.type().isSnapshot()) tables.effects.merge(fact.id(), 1, Integer::sum);
            }
            var newest = facts.newest(UserEvent.class, UserDeleted.class::isInstance);
            for (var event : newest.present()) {
                tables.rows.put(event.state().id().value(), event.state().version());
            }
            for (var event : newest.ended())
                tables.rows.remove(event.state().id().value());
            for (var fact : facts.all()) requireStorable(fact);
            count(facts, tables);
            return true;
        });
    }

    void count(Facts facts, Contents tables) {
        tables.count = tables.rows.size();
    }

    private static void requireStorable(EventEnvelope fact) {
        if (fact.event() instanceof UserEvent user && user.state().name().equals(POISON)) {
            throw new DataIntegrityViolationException("not storable", new SQLException("not storable", NOT_STORABLE));
        }
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        throw new UnsupportedOperationException("nothing is repaired here");
    }
}
