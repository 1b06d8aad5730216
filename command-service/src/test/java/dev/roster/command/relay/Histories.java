package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.EventLog;
import dev.roster.command.EventLog.Published;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Versions of ten memberships: as a test puts them into the outbox, and as they came onto the topic. */
final class Histories {

    static final int AGGREGATES = 10;

    private final Instant begin = Instant.now();
    private final OrganizationId organization = OrganizationId.next();
    private final List<MembershipId> ids =
            Stream.generate(MembershipId::next).limit(AGGREGATES).toList();
    private final RelayRig rig;
    private final String run;

    /** @param run of no other facts */
    Histories(RelayRig rig, String run) {
        this.rig = rig;
        this.run = run;
    }

    void append(int last) {
        append(1, last);
    }

    void append(int first, int last) {
        for (var version = first; version <= last; version++) {
            for (var id : ids) rig.append(RelayRig.fact(id, organization, version, run));
        }
    }

    /** Everything of this run. */
    List<Published> published(int count) {
        try (var log = EventLog.since(begin)) {
            return log.ofRequest(run, count);
        }
    }

    /** All records, once each aggregate's last version has come. */
    List<Published> publishedUpTo(int last) {
        try (var log = EventLog.since(begin)) {
            for (var id : ids) log.await(1, record -> record.key().equals(id.toString()) && isVersion(record, last));
            return log.ofRequest(run, last * AGGREGATES);
        }
    }

    private static boolean isVersion(Published record, int version) {
        return record.header("ce_aggregateversion").equals(Integer.toString(version));
    }

    static void assertFirstOccurrencesInOrder(List<Published> records, int last) {
        var seen = new HashMap<String, Long>();
        for (var record : records) {
            var before = seen.getOrDefault(record.key(), 0L);
            var version = record.envelope().event().state().version();
            assertThat(version)
                    .as("version of %s after %s", record.key(), before)
                    .isLessThanOrEqualTo(before + 1);
            if (version > before) seen.put(record.key(), version);
        }
        assertThat(seen)
                .hasSize(AGGREGATES)
                .allSatisfy((_, version) -> assertThat(version).isEqualTo(last));
    }
}
