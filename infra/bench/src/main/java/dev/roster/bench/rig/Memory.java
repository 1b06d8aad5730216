package dev.roster.bench.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The memory of a service right after its garbage is collected, in MiB.
 *
 * @param resident what the process occupies of the machine
 * @param heap what its objects occupy of the heap
 */
public record Memory(double resident, double heap) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final double KIB = 1_024;

    public static Memory of(Service service) throws IOException, InterruptedException {
        jcmd(service, "GC.run");
        var heap = number(HEAP, jcmd(service, "GC.heap_info"));
        var status = Path.of("/proc", Long.toString(service.process().pid()), "status");
        return new Memory(number(RESIDENT, Files.readString(status)) / KIB, heap / KIB);
    }

    public Memory since(Memory before) {
        return new Memory(resident - before.resident, heap - before.heap);
    }

    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new IllegalStateException("no " + pattern + " in " + text);
        return Double.parseDouble(found.group(1));
    }

    private static String jcmd(Service service, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(service.process().pid()), command)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(command + ": " + output);
        return output;
    }
}
