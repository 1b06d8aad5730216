package dev.roster.command.http;

import dev.roster.command.change.Origin;
import dev.roster.command.outbox.Partitions;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyToken;
import dev.roster.http.ConsistencyTokens;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the consistency tokens of commands. */
@Component
final class Tokens {

    /** Characters of what is named; with the other headers of an answer less than the 16 KiB that usual clients read. */
    private static final int LONGEST = 13 * 1024;

    private final ConsistencyTokens tokens;
    private final Partitions partitions;

    Tokens(ConsistencyTokens tokens, Partitions partitions) {
        this.tokens = tokens;
        this.partitions = partitions;
    }

    /**
     * A token for states in the order of their facts. Of more than can be named, the last on each partition stands for those
     * before it, as facts are applied in the order of their partition; their command tells whether one of those was parked.
     */
    String of(List<State> states) {
        var exact = write(states, null);
        return exact.length() <= LONGEST
                ? exact
                : write(lastOfEachPartition(states), Origin.current().correlationId());
    }

    private String write(Collection<State> states, @Nullable String command) {
        return tokens.write(
                new ConsistencyToken(states.stream().map(Tokens::version).toList(), command));
    }

    private Collection<State> lastOfEachPartition(List<State> states) {
        var last = new LinkedHashMap<Partitions.Partition, State>();
        for (var state : states) {
            last.put(partitions.of(AggregateType.of(state).topic(), state.partitionKey()), state);
        }
        return last.values();
    }

    private static AggregateVersion version(State state) {
        return new AggregateVersion(AggregateType.of(state), state.id().value(), state.version());
    }
}
