/** What users are told of what others did, and how far they have read it. */
@NullMarked
package dev.roster.query.notification;

import org.jspecify.annotations.NullMarked;
