package dev.roster.command.organization;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All organizations. Whoever changes one, or who belongs to it, locks it. */
interface Organizations extends Repository<Organization, OrganizationId> {

    Optional<Organization> findById(OrganizationId id);

    @Query("select * from organizations where id = :id for no key update")
    Optional<Organization> lock(OrganizationId id);

    /** Locked for its end: nobody may refer to it any more. */
    @Query("select * from organizations where id = :id for update")
    Optional<Organization> lockToEnd(OrganizationId id);

    @Query("select * from organizations where owner_id = :owner order by id")
    List<Organization> ownedBy(UserId owner);

    @Query("select exists (select from organizations where slug = :slug)")
    boolean existsWithSlug(String slug);
}
