package dev.roster.local;

/** The Maven build that runs the launcher, if it does. */
final class Maven {

    private Maven() {}

    /** Ends this JVM when Maven ends, however that happens: a killed Maven cannot end it. */
    static void endWithIt() {
        if (!Boolean.getBoolean("roster.underMaven")) return;
        ProcessHandle.current().parent().ifPresent(maven -> {
            var watch = new Thread(() -> endWith(maven), "maven-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static void endWith(ProcessHandle maven) {
        maven.onExit().join();
        System.exit(1);
    }
}
