package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes all processor time from a process, and gives it back: the process sees nothing of what happens meanwhile. */
public final class Pause {

    private Pause() {}

    public static void begin(ProcessHandle process) {
        signal(process, "STOP");
    }

    public static void end(ProcessHandle process) {
        signal(process, "CONT");
    }

    private static void signal(ProcessHandle process, String name) {
        if (!process.isAlive()) return;
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            if (kill.onExit().join().exitValue() != 0) throw new IOException("kill -" + name + " failed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
