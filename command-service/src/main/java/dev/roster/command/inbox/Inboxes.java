package dev.roster.command.inbox;

import dev.roster.shared.id.UserId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All inboxes that were ever marked. */
interface Inboxes extends Repository<Inbox, UserId> {

    @Query("select * from inboxes where id = :id for no key update")
    Optional<Inbox> lock(UserId id);
}
