package dev.roster.command.settings;

import dev.roster.shared.id.UserId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The settings of all users. */
interface SettingsOfUsers extends Repository<Settings, UserId> {

    Optional<Settings> findById(UserId id);

    @Query("select * from settings where id = :id for no key update")
    Optional<Settings> lock(UserId id);
}
