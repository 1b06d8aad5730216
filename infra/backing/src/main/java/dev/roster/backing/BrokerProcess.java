package dev.roster.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The main class of the broker's JVM, which ends when its standard input does: with the JVM that started it. */
public final class BrokerProcess {

    /** One cluster per folder, so any id will do. */
    private static final String CLUSTER_ID = "Um9zdGVyIG9uIG9uZSBtQQ";

    private BrokerProcess() {}

    /** Formats the data folder if it is new, and runs the broker with the settings in the file that is named. */
    public static void main(String[] arguments) {
        var watch = new Thread(BrokerProcess::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        var format =
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", arguments[0]};
        var status = StorageTool.execute(format, System.out);
        if (status != 0) System.exit(status);
        Kafka.main(arguments);
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.exit(0);
        }
    }
}
