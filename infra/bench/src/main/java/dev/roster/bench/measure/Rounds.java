package dev.roster.bench.measure;

import java.util.List;

/** Contenders measured in turn, round by round: what disturbs the machine for a while disturbs all of them. */
public record Rounds(int count) {

    /** Each contender has one more round before, which does not count. */
    public void run(List<Contender<?>> contenders) throws Exception {
        for (var contender : contenders) {
            Progress.say("warming up: " + contender.name());
            contender.warmUp();
        }
        runWarm(contenders);
    }

    /** Contenders that have done before what they do here. */
    public void runWarm(List<Contender<?>> contenders) throws Exception {
        for (var round = 1; round <= count; round++) {
            for (var contender : contenders) {
                Progress.say("round %d of %d: %s".formatted(round, count, contender.name()));
                contender.measure();
            }
        }
    }
}
