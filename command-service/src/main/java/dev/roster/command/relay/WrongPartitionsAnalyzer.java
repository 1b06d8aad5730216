package dev.roster.command.relay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few words why the service does not start, in the place of a stack trace. */
final class WrongPartitionsAnalyzer extends AbstractFailureAnalyzer<WrongPartitions> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongPartitions cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Restore the topic with the partitions that it had, or set roster.kafka.partitions to those it has if it is new.",
                cause);
    }
}
