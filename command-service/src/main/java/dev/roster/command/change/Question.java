package dev.roster.command.change;

import java.util.Comparator;
import java.util.List;

/** What a finder was asked. */
record Question(Finder finder, List<Object> key) {

    /** The same in every transaction, so that no two of them lock the same rows in different orders. */
    static final Comparator<Question> LOCK_ORDER =
            Comparator.comparing(question -> question.key().toString());
}
