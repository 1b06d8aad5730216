package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.History;
import dev.roster.query.given.WritingSide;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What was read long ago goes, and goes again when it is made again from the facts. */
final class ReadNotificationExpiryTest extends WritingSide {

    /** Purges what was read before a time. */
    private ReadNotificationExpiry expiry(Instant before, int batch) {
        var keep = Duration.between(before, Instant.now());
        return new ReadNotificationExpiry(
                jdbc, projections, new NotificationSettings(keep, batch, Duration.ofMinutes(10)));
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from notification where " + condition)
                .query(Long.class)
                .single();
    }

    /** A time that is well between two at which something was read, half of it before. */
    private Instant middle() {
        return jdbc.sql("""
                        with m as (select percentile_disc(0.5) within group (order by read_at) as at from notification)
                        select m.at + (min(n.read_at) - m.at) / 2 from m, notification n where n.read_at > m.at group by m.at""").query(OffsetDateTime.class).single().toInstant();
    }

    @Test
    void read_ones_are_purged_in_bounded_pieces_and_all_others_stay() {
        apply(History.of(400, 3).facts());
        var middle = middle();
        var old = count("read_at < '" + middle + "'");
        var others = count("true") - old;
        var expiry = expiry(middle, 5);
        var pieces = 1;
        while (expiry.run()) pieces++;

        assertThat(old).isGreaterThan(5);
        assertThat(pieces).isEqualTo((int) (old / 5 + 1));
        assertThat(count("true")).isEqualTo(others);
        assertThat(count("read_at < '" + middle + "'")).isZero();
    }

    @Test
    void what_is_made_again_is_purged_again_to_the_same_rows() {
        var facts = History.of(400, 3).facts();
        apply(facts);
        var middle = middle();
        while (expiry(middle, 100).run()) Thread.onSpinWait();
        var rows = tables().all();
        begin();
        apply(facts);
        while (expiry(middle, 100).run()) Thread.onSpinWait();

        assertThat(tables().all()).isEqualTo(rows);
    }

    @Test
    void streams_learn_of_it() {
        apply(History.of(400, 3).facts());
        var before = jdbc.sql("select max(change) from notification_change")
                .query(Long.class)
                .single();
        expiry(middle(), 1_000).run();

        assertThat(jdbc.sql("select max(change) from notification_change")
                        .query(Long.class)
                        .single())
                .isGreaterThan(before);
    }
}
