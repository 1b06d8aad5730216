/** How fast pages of long lists are read over HTTP, beside the same statements without it. */
@NullMarked
package dev.roster.bench.list;

import org.jspecify.annotations.NullMarked;
