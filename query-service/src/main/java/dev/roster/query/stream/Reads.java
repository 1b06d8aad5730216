package dev.roster.query.stream;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The way of streams to the database: few at a time, so that news for thousands of readers leave room for requests.
 * Setting {@code resilience4j.bulkhead.instances.stream-reads}.
 */
@Component
final class Reads {

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final Bulkhead bulkhead;

    Reads(BulkheadRegistry bulkheads) {
        this.bulkhead = bulkheads.bulkhead("stream-reads");
    }

    Source.Round read(Source source) {
        return bulkhead.executeSupplier(source::next);
    }

    /** Reads, where a failure is no reason to end a stream: nothing is lost by trying again later. */
    Optional<Source.Round> tryRead(Source source) {
        try {
            return Optional.of(read(source));
        } catch (BulkheadFullException | DataAccessException | TransactionException e) {
            LOG.debug("a stream could not read its news and will try again", e);
            return Optional.empty();
        }
    }
}
