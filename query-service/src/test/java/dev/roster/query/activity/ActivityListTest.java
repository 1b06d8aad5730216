package dev.roster.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.ReadingSide;
import dev.roster.query.page.WorkSeed;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ActivityListTest extends ReadingSide {

    private UUID organization = UUID.randomUUID();
    private String path = "";

    @BeforeEach
    void given_an_organization() {
        work().clear();
        organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 1);
        path = "/v1/organizations/" + organization + "/activity";
    }

    private WorkSeed work() {
        return new WorkSeed(seed());
    }

    @Test
    void a_row_says_who_did_what_to_what_and_when() {
        var ann = UUID.randomUUID();
        var id = work().act(organization, 7, "task.assigned", ann);
        assertThat(get(path).ok().body().path("data").toString()).isEqualTo("""
                [{"id":"%s","type":"task.assigned","actorId":"%s","subject":{"type":"task","id":"%s"},\
                "createdAt":"2026-03-01T00:00:00.000007Z"}]""".formatted(id, ann, organization));
    }

    @Test
    void activity_is_filtered_by_the_type_of_the_event() {
        work().act(organization, 1, "membership.created", null);
        work().act(organization, 2, "task.assigned", null);
        assertThat(get(path + "?type=membership.created").ok().values("type")).containsExactly("membership.created");
        assertThat(get(path + "?type=project.archived").ok().ids()).isEmpty();
        Stream.of(
                        "task",
                        "task.finished",
                        "user.created",
                        "inbox.marked",
                        "roster.task.assigned.v1",
                        "TASK.ASSIGNED",
                        "")
                .forEach(type -> assertThat(get(path + "?type=" + type)
                                .refused(400, "invalid_parameter")
                                .parameters())
                        .containsExactly("type"));
    }

    @Test
    void of_an_organization_that_has_ended_or_is_not_known_nothing_is_told() {
        seed().run("update directory_organization set ended = true");
        get(path).refused(404, "organization_not_found");
        Stream.of(UUID.randomUUID(), "1")
                .forEach(id -> get("/v1/organizations/" + id + "/activity").refused(404, "organization_not_found"));
    }
}
