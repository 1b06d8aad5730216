/** What goes wrong, when, and how long it took until all went on. */
@NullMarked
package dev.roster.chaos.fault;

import org.jspecify.annotations.NullMarked;
