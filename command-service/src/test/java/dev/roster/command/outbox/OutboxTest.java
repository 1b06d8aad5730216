package dev.roster.command.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.CommandServiceTest;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest extends CommandServiceTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_fact_is_taken_in_a_transaction_only() {
        assertThatThrownBy(() -> outbox.append(marked(UserId.next(), List.of(Uuids.next()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_version_is_explained_once() {
        var user = UserId.next();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    outbox.append(marked(user, List.of(Uuids.next())));
                    outbox.append(marked(user, List.of(Uuids.next())));
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(countOf(user)).isZero();
    }

    @Test
    void a_fact_larger_than_the_relay_could_send_is_refused_at_once() {
        var ids = Collections.nCopies(7_000, new UUID(1, 2));
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> outbox.append(marked(UserId.next(), ids))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    private int countOf(UserId user) {
        return jdbc.sql("select count(*) from outbox where aggregate_id = :id")
                .param("id", user.value())
                .query(Integer.class)
                .single();
    }

    private static EventEnvelope marked(UserId user, List<UUID> ids) {
        var event = new InboxMarked(new InboxState(user, null, 1), Mark.READ, ids);
        return new EventEnvelope(Uuids.next(), Instant.EPOCH, null, null, null, null, event);
    }
}
