package dev.roster.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Kinds of commands that take turns. */
record Mix(List<Kind> turns, People people, AtomicInteger turn) {

    /** @param text such as {@code create:2,update:1} */
    static Mix parse(String text, People people) {
        var turns = new ArrayList<Kind>();
        for (var part : text.split(",", -1)) {
            var colon = part.indexOf(':');
            var kind = Kind.valueOf(part.substring(0, colon).toUpperCase(Locale.ROOT));
            for (var left = Integer.parseInt(part.substring(colon + 1)); left > 0; left--) turns.add(kind);
        }
        return new Mix(turns, people, new AtomicInteger());
    }

    Kind kind() {
        return turns.get(Math.floorMod(turn.getAndIncrement(), turns.size()));
    }

    Command next() {
        return kind().next(people);
    }
}
