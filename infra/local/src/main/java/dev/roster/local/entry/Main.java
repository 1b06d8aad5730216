package dev.roster.local.entry;

/** The entry, compiled for older Java so that it can tell what is wrong. */
public final class Main {

    private static final int OLDEST = 25;

    private Main() {}

    /** Starts the launcher, by name: the classes of the entry may not refer to newer ones. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var version = System.getProperty("java.specification.version");
        if (isTooOld(version)) {
            System.err.println("Roster needs Java " + OLDEST + " or newer, and this is Java " + version
                    + ": use the java of a JDK " + OLDEST + ", or run mvn -Plocal, which finds it.");
            System.exit(1);
        }
        Class.forName("dev.roster.local.Launcher").getMethod("launch").invoke(null);
    }

    static boolean isTooOld(String version) {
        return Integer.parseInt(version) < OLDEST;
    }
}
