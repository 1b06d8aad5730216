/** Settings: how a user wants to be addressed and notified. */
@NullMarked
package dev.roster.command.settings;

import org.jspecify.annotations.NullMarked;
