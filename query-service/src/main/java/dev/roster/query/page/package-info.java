/** Lists, page by page: what a list offers is declared once; reading, counting and walking it is the same for all. */
@NullMarked
package dev.roster.query.page;

import org.jspecify.annotations.NullMarked;
