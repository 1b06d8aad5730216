/** What answers about a single resource have in common: ids in paths, entity tags, conditional requests. */
@NullMarked
package dev.roster.query.http;

import org.jspecify.annotations.NullMarked;
