/** What tests begin with: a small world whose changes are facts, a log that holds them, and the tables they lead to. */
@NullMarked
package dev.roster.query.given;

import org.jspecify.annotations.NullMarked;
