/** Identities: a UUID that cannot be mistaken for another. */
@NullMarked
package dev.roster.shared.id;

import org.jspecify.annotations.NullMarked;
