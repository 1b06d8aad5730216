package dev.roster.local.entry;

/** The entry, compiled for old Java versions so that it can tell them what is wrong. */
public final class Main {

    private static final int OLDEST = 25;

    private Main() {}

    /** Starts the launcher, by name: the classes of this entry may not refer to newer ones. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (Double.parseDouble(version) < OLDEST) {
            System.err.println("Roster needs Java " + OLDEST + " or newer, and this is Java " + version
                    + ": use the java of a JDK " + OLDEST + ", or run mvn -Plocal, which finds it.");
            System.exit(1);
        }
        Class.forName("dev.roster.local.Launcher").getMethod("launch").invoke(null);
    }
}
