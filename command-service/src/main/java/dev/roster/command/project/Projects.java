package dev.roster.command.project;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * All projects; those that are ending are found only where it says so. Whoever changes one locks it, whoever works in one
 * holds it, either while holding its organization.
 */
interface Projects extends Repository<Project, ProjectId> {

    @Query("select * from projects where id = :id and not ending")
    Optional<Project> find(ProjectId id);

    @Query("select * from projects where id = :id and not ending for no key update")
    Optional<Project> lock(ProjectId id);

    /** Locked for its end: nobody may refer to it any more. */
    @Query("select * from projects where id = :id and not ending for update")
    Optional<Project> lockToEnd(ProjectId id);

    /** Held as it is until the transaction's end, by any number of transactions. */
    @Query("select * from projects where id = :id and not ending for share")
    Optional<Project> hold(ProjectId id);

    @Query("select * from projects where id = :id and ending")
    Optional<Project> findEnding(ProjectId id);

    @Query("select * from projects where id = :id and ending for update")
    Optional<Project> lockEnding(ProjectId id);

    @Modifying
    @Query("update projects set ending = true where id = :id")
    void hide(ProjectId id);

    /** Some of those that end with the organization; one that is ending by itself does not. */
    @Query("""
            select * from projects where organization_id = :organization and not ending
            order by id limit :limit for update
            """)
    List<Project> lockSome(OrganizationId organization, int limit);

    /** Whether the organization has any, ending or not. */
    boolean existsByOrganizationId(OrganizationId organization);
}
