package dev.roster.command.task;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All tasks. Whoever changes one locks it while its organization and its project are held. */
interface Tasks extends Repository<Task, TaskId> {

    @Query("select * from tasks where id = :id")
    Optional<Task> find(TaskId id);

    @Query("select * from tasks where id = :id for no key update")
    Optional<Task> lock(TaskId id);

    /** Locked for its end. */
    @Query("select * from tasks where id = :id for update")
    Optional<Task> lockToEnd(TaskId id);

    /** Some of those that end with their projects; their order is that of the index tasks_by_project. */
    @Query("""
            select * from tasks where project_id in (:projects) order by project_id, id limit :limit for update
            """)
    List<Task> lockSome(List<ProjectId> projects, int limit);

    /** Found by the index tasks_by_assignee. */
    @Query("""
            select * from tasks where organization_id = :organization and assignee_id = :assignee
            order by id for no key update
            """)
    List<Task> lockAssigned(OrganizationId organization, UserId assignee);
}
