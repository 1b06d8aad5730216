/** Inboxes: what a user marked as read. */
@NullMarked
package dev.roster.command.inbox;

import org.jspecify.annotations.NullMarked;
