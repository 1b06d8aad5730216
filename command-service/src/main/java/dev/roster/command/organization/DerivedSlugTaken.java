package dev.roster.command.organization;

import org.springframework.dao.ConcurrencyFailureException;

/** Another organization took the derived slug at the same moment: tried again, this one gets a suffix. */
final class DerivedSlugTaken extends ConcurrencyFailureException {

    DerivedSlugTaken(Throwable cause) {
        super("the derived slug was taken at the same moment", cause);
    }
}
