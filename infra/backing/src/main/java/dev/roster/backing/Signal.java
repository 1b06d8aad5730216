package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the operating system tells a process. */
public enum Signal {
    /** Takes all processor time from it: it sees nothing of what happens meanwhile. */
    STOP,
    /** Gives it back. */
    CONT,
    /** Has a JVM print what its threads do. */
    QUIT;

    /** To a process that has ended it does nothing. */
    public void send(ProcessHandle process) {
        if (!process.isAlive()) return;
        try {
            var kill = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            if (kill.onExit().join().exitValue() != 0) throw new IOException("kill -" + name() + " failed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
