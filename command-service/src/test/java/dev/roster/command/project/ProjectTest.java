package dev.roster.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.organization.OrganizationInactive;
import dev.roster.command.project.ProjectCommand.UpdateProject;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.ProjectEvent.Reason;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final ProjectId ID = ProjectId.next();
    private static final Instant BEFORE = Instant.parse("2026-01-09T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final OrganizationState ACME = organization(true);
    private static final OrganizationState INACTIVE = organization(false);
    private static final Project ENGINE = project("Engine", "It computes.", false, BEFORE, 7);
    private static final Project ARCHIVED = project("Engine", "It computes.", true, BEFORE, 7);
    private static final UpdateProject RENAME = new UpdateProject(ID, Patch.set("Mill"), Patch.set(null));
    private static final UpdateProject NOTHING = new UpdateProject(ID, Patch.set("Engine"), Patch.keep());

    @Test
    void a_creation_tells_the_project_at_version_1() {
        var project = project("Engine", null, false, NOW, 1);

        assertThat(Project.create(ID, ACME, "Engine", null, NOW))
                .isEqualTo(new Created<>(project, new ProjectCreated(state(project)), NOW));
        assertThatThrownBy(() -> Project.create(ID, INACTIVE, "Engine", null, NOW))
                .isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void an_update_tells_what_changed_and_nothing_else() {
        var next = project("Mill", null, false, NOW, 8);
        var previous = new Previous(Map.of("name", "Engine", "description", "It computes."));

        assertThat(ENGINE.update(RENAME, ACME, NOW))
                .isEqualTo(new Updated<>(next, new ProjectUpdated(state(next), previous), NOW));
    }

    @Test
    void what_is_archived_or_of_an_inactive_organization_is_not_updated() {
        assertThatThrownBy(() -> ARCHIVED.update(RENAME, ACME, NOW)).isInstanceOf(ProjectIsArchived.class);
        assertThatThrownBy(() -> ARCHIVED.update(RENAME, INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
        assertThatThrownBy(() -> ENGINE.update(RENAME, INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void what_is_so_already_is_unchanged_whatever_rests() {
        assertThat(ENGINE.update(NOTHING, INACTIVE, NOW)).isEqualTo(new Unchanged<>(ENGINE));
        assertThat(ARCHIVED.update(NOTHING, ACME, NOW)).isEqualTo(new Unchanged<>(ARCHIVED));
        assertThat(ARCHIVED.archive(INACTIVE, NOW)).isEqualTo(new Unchanged<>(ARCHIVED));
        assertThat(ENGINE.unarchive(INACTIVE, NOW)).isEqualTo(new Unchanged<>(ENGINE));
    }

    @Test
    void a_project_is_archived_and_comes_back() {
        var archived = project("Engine", "It computes.", true, NOW, 8);
        var unarchived = project("Engine", "It computes.", false, NOW, 8);

        assertThat(ENGINE.archive(ACME, NOW))
                .isEqualTo(new Updated<>(
                        archived, new ProjectArchived(state(archived), new Previous(Map.of("archived", false))), NOW));
        assertThat(ARCHIVED.unarchive(ACME, NOW))
                .isEqualTo(new Updated<>(
                        unarchived,
                        new ProjectUnarchived(state(unarchived), new Previous(Map.of("archived", true))),
                        NOW));
        assertThatThrownBy(() -> ENGINE.archive(INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
        assertThatThrownBy(() -> ARCHIVED.unarchive(INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void an_end_tells_the_last_state_and_its_reason() {
        var last = project("Engine", "It computes.", true, NOW, 8);

        assertThat(ARCHIVED.delete(null, NOW)).isEqualTo(new Ended<>(last, new ProjectDeleted(state(last), null), NOW));
        assertThat(ARCHIVED.delete(Reason.ORGANIZATION_DELETED, NOW))
                .isEqualTo(new Ended<>(last, new ProjectDeleted(state(last), Reason.ORGANIZATION_DELETED), NOW));
    }

    private static OrganizationState organization(boolean active) {
        return new OrganizationState(OrganizationId.next(), "Acme", "acme", UserId.next(), active, null, NOW, NOW, 1);
    }

    private static Project project(
            String name, @Nullable String description, boolean archived, Instant at, long version) {
        return new Project(ID, ACME.id(), name, description, archived, version == 1 ? at : BEFORE, at, version);
    }

    private static ProjectState state(Project it) {
        return new ProjectState(
                ID,
                ACME.id(),
                it.name(),
                it.description(),
                it.archived(),
                it.createdAt(),
                it.updatedAt(),
                it.version());
    }
}
