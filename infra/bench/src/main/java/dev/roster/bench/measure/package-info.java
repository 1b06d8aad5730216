/** What a figure is: rounds, medians and ranges, percentiles, limits and targets. */
@NullMarked
package dev.roster.bench.measure;

import org.jspecify.annotations.NullMarked;
