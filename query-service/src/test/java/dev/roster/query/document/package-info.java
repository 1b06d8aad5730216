/** Holds the service and its document together. */
@NullMarked
package dev.roster.query.document;

import org.jspecify.annotations.NullMarked;
