package dev.roster.backing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlived those who started it. */
final class Leftover {

    private static final int PATIENCE_SECONDS = 5;

    private Leftover() {}

    /** Ends the process if it runs the program, politely at first; returns whether no process of its id is left. */
    static boolean end(ProcessHandle process, String program) {
        var command = process.info().command().orElse("");
        if (command.endsWith(program) || command.endsWith(program + ".exe")) {
            process.destroy();
            if (hasEnded(process)) return true;
            process.destroyForcibly();
        }
        return hasEnded(process);
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
