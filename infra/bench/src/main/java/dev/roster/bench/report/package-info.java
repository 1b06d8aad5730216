/** Figures as a table and as JSON. */
@NullMarked
package dev.roster.bench.report;

import org.jspecify.annotations.NullMarked;
