package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.Instance;
import dev.roster.query.given.EventReader.Event;
import dev.roster.query.given.FactLog;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever comes again, to whichever instance, goes on where the last notification was. */
final class ResumeTest extends StreamingSide {

    private static final int NOTIFICATIONS = 400;

    private String lastId() {
        return String.valueOf(jdbc.sql("select id from notification where user_id = ? order by arrival desc limit 1")
                .param(user.value())
                .query(UUID.class)
                .single());
    }

    private List<String> arrived() {
        return jdbc.sql("select id::text from notification where user_id = ? order by arrival")
                .param(user.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void what_came_in_between_is_shown_once_and_in_its_order() {
        tell();
        applyNew();
        var last = lastId();
        for (int i = 0; i < 250; i++) tell();
        applyNew();
        var reader = read("Last-Event-ID", last);
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":251,\"unread\":251}");
        var shown = new ArrayList<String>();
        while (shown.size() < 250)
            shown.add(String.valueOf(reader.next("notification").id()));
        assertThat(shown).isEqualTo(arrived().subList(1, 251));
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":251,\"unread\":251}");
        tell();
        applyNew();
        assertThat(reader.next("notification").id()).isEqualTo(lastId());
    }

    @Test
    void a_reader_that_goes_from_instance_to_instance_misses_and_repeats_nothing() throws InterruptedException {
        tell();
        applyNew();
        var shown = new ArrayList<>(arrived());
        var random = new Random(7);
        try (var other = Instance.start(database())) {
            var writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < NOTIFICATIONS; i++) {
                    tell();
                    if (i % 3 == 0) applyNew();
                }
                applyNew();
            });
            for (int visit = 0; shown.size() <= NOTIFICATIONS; visit++) {
                try (var reader = read(visit % 2 == 0 ? instance : other, "Last-Event-ID", shown.getLast())) {
                    for (int i = random.nextInt(60); i >= 0 && shown.size() <= NOTIFICATIONS; i--) {
                        shown.add(String.valueOf(reader.find("notification").id()));
                    }
                }
            }
            writer.join();
        }
        assertThat(shown).isEqualTo(arrived()).doesNotHaveDuplicates();
    }

    /** Of two partitions, the one with the older fact is read later. */
    @Test
    void an_older_one_that_arrives_later_is_not_lost() {
        var second = inAnotherPartition();
        tell(second);
        var older = newFacts();
        tell();
        var newer = newFacts();
        var reader = read();
        reader.next("counts");
        apply(newer);
        var first = reader.next("notification");
        reader.next("counts");
        apply(older);
        var late = reader.next("notification");
        assertThat(String.valueOf(late.id())).isLessThan(String.valueOf(first.id()));
        reader.next("counts");

        var resumed = read("Last-Event-ID", String.valueOf(first.id()));
        resumed.next("counts");
        assertThat(resumed.next("notification")).isEqualTo(late);
    }

    private OrganizationId inAnotherPartition() {
        var here = FactLog.partition(created(organization));
        while (true) {
            var other = world.organizations.create("Other", owner);
            if (!FactLog.partition(created(other)).equals(here)) {
                applyNew();
                return other;
            }
        }
    }

    private EventEnvelope created(OrganizationId id) {
        return world.facts().stream()
                .filter(fact -> fact.event().state().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void after_one_that_is_not_there_any_more_comes_what_is_younger() {
        tell();
        tell();
        tell();
        applyNew();
        var ids = arrived();
        jdbc.sql("delete from notification where id = ?::uuid")
                .param(ids.get(1))
                .update();
        var reader = read("Last-Event-ID", ids.get(1));
        reader.next("counts");
        assertThat(reader.next("notification").id()).isEqualTo(ids.get(2));
        tell();
        applyNew();
        assertThat(reader.next("notification").id()).isEqualTo(lastId());
    }

    @Test
    void ids_may_be_written_in_capitals() {
        tell();
        applyNew();
        var last = lastId();
        tell();
        applyNew();
        var reader = read("Last-Event-ID", last.toUpperCase(Locale.ROOT));
        reader.next("counts");
        assertThat(reader.next("notification")).extracting(Event::id).isEqualTo(lastId());
    }
}
