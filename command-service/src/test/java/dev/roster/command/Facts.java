package dev.roster.command;

import dev.roster.command.Caller.Reply;
import dev.roster.command.EventLog.Published;
import dev.roster.command.document.EventDocument;
import dev.roster.shared.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a request announced: all of it, which is known as soon as none of it waits in the outbox. */
public final class Facts {

    private static final EventLog LOG = new EventLog();

    private final JdbcClient jdbc;

    /** @param since nothing that was announced before is looked for */
    Facts(JdbcClient jdbc, Instant since) {
        this.jdbc = jdbc;
        LOG.from(since);
    }

    /** The facts of a request, those of one partition in their order. */
    public List<Event> of(Reply reply) {
        return records(reply).stream().map(record -> record.envelope().event()).toList();
    }

    /** The records of a request, each held to the document of the events. */
    public List<Published> records(Reply reply) {
        var records = published(reply);
        records.forEach(EventDocument.get()::verify);
        return records;
    }

    /** The records of a request that has too many of them to look into each. */
    public List<Published> published(Reply reply) {
        var requestId = reply.requestId();
        untilNothingWaits("select count(*) from outbox where correlation_id = ?", requestId);
        return LOG.now(record -> requestId.equals(record.headers().get("ce_correlationid")));
    }

    /** Every fact about an aggregate, in order. */
    public List<Published> about(String aggregateId) {
        untilNothingWaits("select count(*) from outbox where aggregate_id = ?::uuid", aggregateId);
        return LOG.now(record -> aggregateId.equals(record.headers().get("ce_aggregateid")));
    }

    private void untilNothingWaits(String count, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> jdbc.sql(count).param(id).query(Long.class).single() == 0);
    }
}
