/** One batch of facts, one transaction: what has been applied, what comes next, what had to be put aside. */
@NullMarked
package dev.roster.query.projection;

import org.jspecify.annotations.NullMarked;
