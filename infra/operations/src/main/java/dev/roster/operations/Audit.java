package dev.roster.operations;

import dev.roster.shared.id.Uuids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What operators did, written in the transaction of what it tells: the table {@code audit}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

    private static final String WRITE = """
            insert into audit (id, actor, action, subject, detail) values (:id, :actor, :action, :subject, :detail)""";

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers something that was done.
     *
     * @param actor who did it, where that was said
     * @param action such as {@code parked.retry}
     * @param subject what it was done to
     */
    public void write(@Nullable UUID actor, String action, String subject, @Nullable String detail) {
        jdbc.sql(WRITE)
                .param("id", Uuids.next())
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }
}
