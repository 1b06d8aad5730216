/** How a request becomes a command and a change becomes an answer. */
@NullMarked
package dev.roster.command.http;

import org.jspecify.annotations.NullMarked;
