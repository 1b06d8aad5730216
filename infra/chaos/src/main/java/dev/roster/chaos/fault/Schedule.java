package dev.roster.chaos.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which faults strike in which order: the same for the same seed. */
record Schedule(List<FaultKind> faults) {

    /** In so many rounds once: what goes over all that there is takes the longer, the more there is. */
    private static final int LONG_WORKS_EVERY = 4;

    /** Rounds of all kinds by their weight, each shuffled, until there are enough kills. */
    static Schedule of(long seed, int kills) {
        var random = new Random(seed);
        var faults = new ArrayList<FaultKind>();
        for (var number = 0; faults.stream().filter(FaultKind::isKill).count() < kills; number++) {
            var round = round(number % LONG_WORKS_EVERY == 0);
            Collections.shuffle(round, random);
            faults.addAll(round);
        }
        return new Schedule(List.copyOf(faults));
    }

    private static List<FaultKind> round(boolean withLongWorks) {
        var round = new ArrayList<FaultKind>();
        for (var kind : FaultKind.values()) {
            if (withLongWorks || !kind.isLongWork()) round.addAll(Collections.nCopies(kind.weight(), kind));
        }
        return round;
    }
}
