package dev.roster.command.user;

import dev.roster.shared.id.UserId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All users. Whoever changes one locks it; users are locked before organizations, everywhere. */
interface Users extends Repository<User, UserId> {

    Optional<User> findById(UserId id);

    /** Locked for a change that keeps the id: others may go on referring to it. */
    @Query("select * from users where id = :id for no key update")
    Optional<User> lock(UserId id);

    /** Locked for its end: nobody may refer to it any more. */
    @Query("select * from users where id = :id for update")
    Optional<User> lockToEnd(UserId id);

    /** Held as it is until the transaction's end, by any number of transactions. */
    @Query("select * from users where id = :id for share")
    Optional<User> hold(UserId id);
}
