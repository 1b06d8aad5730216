package dev.roster.command.change;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.Id;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the ids of ended aggregates, which stay used for ever. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UsedIds {

    private final JdbcClient jdbc;

    UsedIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers an id in the transaction that ends its aggregate. */
    public void add(Id id) {
        addAll(List.of(id));
    }

    /** Remembers ids in the transaction that ends their aggregates. */
    public void addAll(List<? extends Id> ids) {
        BulkScope.leave();
        jdbc.sql("insert into used_ids (id) select unnest(:ids)")
                .param("ids", uuids(ids))
                .update();
    }

    /**
     * Refuses ids of aggregates that have ended. To be asked after the insert, because one that waited on the primary key
     * for a concurrent end sees that end only then; and before the fact, because those of the ended may still wait.
     *
     * @throws Refusal {@code id_already_used}
     */
    void refuse(List<? extends Id> ids) {
        var used = jdbc.sql("select exists (select from used_ids where id = any(:ids))")
                .param("ids", uuids(ids))
                .query(Boolean.class)
                .single();
        if (used) {
            throw new Refusal(
                    ProblemCode.ID_ALREADY_USED,
                    "This id was used before.",
                    FieldError.at("/id", "duplicate", "This id was used before."));
        }
    }

    private static UUID[] uuids(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
