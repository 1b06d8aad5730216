/**
 * What operators see and do, and the housekeeping that nobody has to do by hand: machinery of both services, without a word
 * of the business. Its tables are in the schema {@code public}, whatever schema the service's own are in.
 */
@NullMarked
package dev.roster.operations;

import org.jspecify.annotations.NullMarked;
