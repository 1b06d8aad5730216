/** The system in processes of its own, each of which can be killed, stopped and started again. */
@NullMarked
package dev.roster.chaos.rig;

import org.jspecify.annotations.NullMarked;
