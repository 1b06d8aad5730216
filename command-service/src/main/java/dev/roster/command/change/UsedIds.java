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
        jdbc.sql("insert into used_ids (id) values (:id)")
                .param("id", id.value())
                .update();
    }

    /** Remembers ids in the transaction that ends their aggregates. */
    public void addAll(List<? extends Id> ids) {
        jdbc.sql("insert into used_ids (id) select unnest(:ids)")
                .param("ids", values(ids))
                .update();
    }

    /**
     * Refuses an id whose aggregate has ended. To be asked after the insert, because one that waited on the primary key
     * for a concurrent end sees that end only then; and before the fact, because those of the ended may still wait.
     *
     * @throws Refusal {@code id_already_used}
     */
    public void refuse(Id id) {
        refuseAny(List.of(id));
    }

    /**
     * Refuses ids of which one's aggregate has ended, to be asked like {@link #refuse}.
     *
     * @throws Refusal {@code id_already_used}
     */
    public void refuseAny(List<? extends Id> ids) {
        var used = jdbc.sql("select exists (select from used_ids where id = any (:ids))")
                .param("ids", values(ids))
                .query(Boolean.class)
                .single();
        if (used) {
            throw new Refusal(
                    ProblemCode.ID_ALREADY_USED,
                    "This id was used before.",
                    FieldError.at("/id", "duplicate", "This id was used before."));
        }
    }

    private static UUID[] values(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
