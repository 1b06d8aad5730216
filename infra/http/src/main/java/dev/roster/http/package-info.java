/** The HTTP manners that both services share: problem documents, request ids, the gate before the pool, documents. */
@NullMarked
package dev.roster.http;

import org.jspecify.annotations.NullMarked;
