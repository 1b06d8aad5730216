/** Organizations: what they are called, who owns them, whether they are active. */
@NullMarked
package dev.roster.command.organization;

import org.jspecify.annotations.NullMarked;
