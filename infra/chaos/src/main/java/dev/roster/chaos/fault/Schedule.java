package dev.roster.chaos.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which faults strike in which order: the same for the same seed. */
record Schedule(List<FaultKind> faults) {

    /** Rounds of all kinds by their weight, each shuffled, until there are enough kills. */
    static Schedule of(long seed, int kills) {
        var random = new Random(seed);
        var faults = new ArrayList<FaultKind>();
        for (var left = kills; left > 0; left -= killsOf(faults.subList(faults.size() - roundSize(), faults.size()))) {
            var round = new ArrayList<FaultKind>();
            for (var kind : FaultKind.values()) round.addAll(Collections.nCopies(kind.weight(), kind));
            Collections.shuffle(round, random);
            faults.addAll(round);
        }
        return new Schedule(List.copyOf(faults));
    }

    private static int roundSize() {
        return Arrays.stream(FaultKind.values()).mapToInt(FaultKind::weight).sum();
    }

    private static int killsOf(List<FaultKind> faults) {
        return (int) faults.stream().filter(FaultKind::isKill).count();
    }
}
