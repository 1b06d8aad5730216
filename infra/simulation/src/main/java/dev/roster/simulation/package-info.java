/** A world for tests in which one seed decides who goes on, what fails and what time it is. */
@NullMarked
package dev.roster.simulation;

import org.jspecify.annotations.NullMarked;
