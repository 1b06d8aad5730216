package dev.roster.bench.measure;

import java.lang.management.ManagementFactory;

/** What whoever waits for the figures is told meanwhile. */
public final class Progress {

    private Progress() {}

    public static void say(String what) {
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000;
        System.out.printf("%4d s  %s%n", seconds, what);
    }
}
