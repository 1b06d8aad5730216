package dev.roster.query.notification;

import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.InboxSnapshot;
import dev.roster.shared.id.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plays back, in each user's order, what was marked read or unread. */
@Component
final class Marks {

    private final SingleMarks singleMarks;
    private final ReadLines readLines;

    Marks(SingleMarks singleMarks, ReadLines readLines) {
        this.singleMarks = singleMarks;
        this.readLines = readLines;
    }

    void apply(Facts facts, Writes writes) {
        for (var round : rounds(facts)) {
            var marks = new ArrayList<SingleMarks.Mark>();
            var raises = new ArrayList<ReadLines.Raise>();
            var known = new ArrayList<ReadLines.Raise>();
            for (var fact : round) {
                switch ((InboxEvent) fact.event()) {
                    case InboxMarked marked -> marks.addAll(SingleMarks.Mark.of(fact, marked));
                    case InboxReadThrough read -> raises.add(ReadLines.Raise.of(fact, read));
                    case InboxSnapshot snapshot -> known.addAll(ReadLines.Raise.of(fact, snapshot));
                }
            }
            singleMarks.write(marks, writes);
            readLines.raise(raises, writes);
            readLines.know(known, writes);
        }
    }

    /** As if these users had never marked anything. */
    void forget(List<UUID> users, Writes writes) {
        singleMarks.forget(users, writes);
        readLines.forget(users, writes);
    }

    /** All users' first facts, then their second ones, and so on: within a round, their order does not matter. */
    private static List<List<EventEnvelope>> rounds(Facts facts) {
        var rounds = new ArrayList<List<EventEnvelope>>();
        var reached = new HashMap<UserId, Integer>();
        for (var fact : facts.all()) {
            if (!(fact.event() instanceof InboxEvent inbox)) continue;
            var number = reached.merge(inbox.state().id(), 1, Integer::sum);
            if (number > rounds.size()) rounds.add(new ArrayList<>());
            rounds.get(number - 1).add(fact);
        }
        return rounds;
    }
}
