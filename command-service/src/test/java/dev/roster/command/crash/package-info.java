/** What a caller can rely on when the service is killed in the midst of a command. */
@NullMarked
package dev.roster.command.crash;

import org.jspecify.annotations.NullMarked;
