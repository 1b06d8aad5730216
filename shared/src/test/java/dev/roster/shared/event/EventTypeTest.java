package dev.roster.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The names that consumers have in their code. */
class EventTypeTest {

    private static final List<String> PROMISED = List.of(
            "roster.user.created.v1",
            "roster.user.updated.v1",
            "roster.user.email_changed.v1",
            "roster.user.role_changed.v1",
            "roster.user.deactivated.v1",
            "roster.user.reactivated.v1",
            "roster.user.deleted.v1",
            "roster.user.snapshot.v1",
            "roster.settings.created.v1",
            "roster.settings.updated.v1",
            "roster.settings.deleted.v1",
            "roster.settings.snapshot.v1",
            "roster.inbox.marked.v1",
            "roster.inbox.read_through.v1",
            "roster.inbox.snapshot.v1",
            "roster.organization.created.v1",
            "roster.organization.updated.v1",
            "roster.organization.ownership_transferred.v1",
            "roster.organization.deactivated.v1",
            "roster.organization.reactivated.v1",
            "roster.organization.deleted.v1",
            "roster.organization.snapshot.v1",
            "roster.membership.created.v1",
            "roster.membership.role_changed.v1",
            "roster.membership.removed.v1",
            "roster.membership.snapshot.v1",
            "roster.project.created.v1",
            "roster.project.updated.v1",
            "roster.project.archived.v1",
            "roster.project.unarchived.v1",
            "roster.project.deleted.v1",
            "roster.project.snapshot.v1",
            "roster.task.created.v1",
            "roster.task.updated.v1",
            "roster.task.assigned.v1",
            "roster.task.unassigned.v1",
            "roster.task.status_changed.v1",
            "roster.task.deleted.v1",
            "roster.task.snapshot.v1");

    @Test
    void the_wire_names_are_the_promised_ones() {
        assertThat(EventType.values()).extracting(EventType::wireName).containsExactlyInAnyOrderElementsOf(PROMISED);
    }

    @Test
    void every_fact_has_a_type_and_every_type_a_fact() {
        assertThat(EventType.values())
                .extracting(EventType::event)
                .containsExactlyInAnyOrderElementsOf(facts(Event.class)
                        .<Class<? extends Event>>map(fact -> fact.asSubclass(Event.class))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_type_is_found_by_its_fact_and_by_its_name(EventType type) {
        assertThat(EventType.of(Catalog.example(type))).isEqualTo(type);
        assertThat(EventType.find(type.wireName())).contains(type);
        assertThat(type.wireName()).isEqualTo("roster." + type.shortName() + ".v1");
    }

    @Test
    void an_unknown_name_is_not_found() {
        assertThat(EventType.find("roster.user.created.v2")).isEmpty();
        assertThat(EventType.find("user.created")).isEmpty();
        assertThat(EventType.find("ROSTER.USER.CREATED.V1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USER, user, roster.users.v1",
        "SETTINGS, settings, roster.inboxes.v1",
        "INBOX, inbox, roster.inboxes.v1",
        "ORGANIZATION, organization, roster.organizations.v1",
        "MEMBERSHIP, membership, roster.organizations.v1",
        "PROJECT, project, roster.work.v1",
        "TASK, task, roster.work.v1"
    })
    void every_aggregate_has_its_name_and_topic(AggregateType type, String name, String topic) {
        assertThat(type.wireName()).isEqualTo(name);
        assertThat(type.topic().wireName()).isEqualTo(topic);
        assertThat(AggregateType.find(name)).contains(type);
        assertThat(Topic.find(topic)).contains(type.topic());
    }

    @ParameterizedTest
    @EnumSource
    void the_state_of_a_fact_is_of_the_aggregate_of_its_type(EventType type) {
        assertThat(AggregateType.of(Catalog.example(type).state())).isEqualTo(type.aggregateType());
    }

    private static Stream<Class<?>> facts(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypeTest::facts)
                : Stream.of(type);
    }
}
