package dev.roster.chaos.load;

import java.util.function.DoubleSupplier;

/** Spreads the commands over the faults, so that each strikes under load and the load does not outgrow what was asked for. */
public record Pace(long commands, DoubleSupplier faultsDone, History history) {

    /** Whether there is a batch to catch up. */
    boolean isBehind() {
        var due = commands * Math.min(1, faultsDone.getAsDouble() + 0.03);
        return history.accepted() < due;
    }

    boolean isDone() {
        return faultsDone.getAsDouble() >= 1 && history.accepted() >= commands;
    }
}
