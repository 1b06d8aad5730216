package dev.roster.bench.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.shared.event.EventJson;
import dev.roster.shared.event.UserEvent;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class UserFactsTest {

    private final UserFacts facts = new UserFacts();

    @Test
    void the_versions_of_each_user_rise_one_by_one_in_the_order_of_the_facts() {
        var newest = new HashMap<UUID, Long>();
        for (var event : facts.mixed(20_000)) {
            var before = newest.getOrDefault(event.state().id().value(), 0L);
            assertThat(event.state().version()).isEqualTo(before + 1);
            newest.put(event.state().id().value(), event.state().version());
        }
        assertThat(newest).hasSizeBetween(4_000, 7_000);
    }

    @Test
    void a_fact_has_about_400_bytes() {
        var bytes = facts.mixed(5_000).stream().mapToInt(event -> EventJson.write(event).length);
        assertThat(bytes.average().orElseThrow()).isBetween(350.0, 450.0);
    }

    @Test
    void a_change_is_the_next_version_of_the_same_user() {
        var created = facts.created(3);
        var renamed = facts.renamed(created);
        assertThat(renamed.stream().map(event -> event.state().id()))
                .isEqualTo(created.stream().map(event -> event.state().id()).toList());
        assertThat(renamed.stream().map(UserEvent::state)).allMatch(state -> state.version() == 2);
    }
}
