/** Statements as the server has seen them, and sent to it again with nothing of ours before it. */
@NullMarked
package dev.roster.bench.sql;

import org.jspecify.annotations.NullMarked;
