package dev.roster.command.organization;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * All organizations; those that are ending are found only where it says so. Whoever changes one, or who belongs to it,
 * locks it; whoever works in one holds it.
 */
interface Organizations extends Repository<Organization, OrganizationId> {

    @Query("select * from organizations where id = :id and not ending")
    Optional<Organization> findById(OrganizationId id);

    @Query("select * from organizations where id = :id and not ending for no key update")
    Optional<Organization> lock(OrganizationId id);

    @Query("select * from organizations where id = :id for no key update")
    Optional<Organization> lockEvenEnding(OrganizationId id);

    /** Locked for its end: nobody may refer to it any more. */
    @Query("select * from organizations where id = :id and not ending for update")
    Optional<Organization> lockToEnd(OrganizationId id);

    @Query("select * from organizations where id = :id and ending for update")
    Optional<Organization> lockEnding(OrganizationId id);

    /** Held as it is until the transaction's end, by any number of transactions. */
    @Query("select * from organizations where id = :id and not ending for share")
    Optional<Organization> hold(OrganizationId id);

    @Query("select * from organizations where id = :id for share")
    Optional<Organization> holdEvenEnding(OrganizationId id);

    @Modifying
    @Query("update organizations set ending = true where id = :id")
    void hide(OrganizationId id);

    @Query("select * from organizations where owner_id = :owner and not ending order by id")
    List<Organization> ownedBy(UserId owner);

    @Query("select exists (select from organizations where slug = :slug and not ending)")
    boolean existsWithSlug(String slug);
}
