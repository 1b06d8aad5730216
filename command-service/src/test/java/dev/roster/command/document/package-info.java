/** The documents of the service, and that they and the service say the same. */
@NullMarked
package dev.roster.command.document;

import org.jspecify.annotations.NullMarked;
