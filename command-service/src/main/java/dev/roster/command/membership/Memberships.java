package dev.roster.command.membership;

import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All memberships. They change only under the lock of their organization. */
interface Memberships extends Repository<Membership, MembershipId> {

    @Query("select * from memberships where organization_id = :organizationId and user_id = :userId")
    Optional<Membership> findByOrganizationIdAndUserId(OrganizationId organizationId, UserId userId);

    @Query("select * from memberships where organization_id = :organization order by id limit :limit")
    List<Membership> of(OrganizationId organization, int limit);

    @Query("select * from memberships where user_id = :user order by organization_id")
    List<Membership> of(UserId user);

    @Query("select count(*) from memberships where organization_id = :organizationId")
    int countByOrganizationId(OrganizationId organizationId);
}
