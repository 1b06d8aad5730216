package dev.roster.command.http;

import dev.roster.command.outbox.Partitions;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyTokens;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the consistency tokens of commands. */
@Component
final class Tokens {

    /** What fits a header with ease. */
    private static final int MOST_NAMED = 32;

    private final ConsistencyTokens tokens;
    private final Partitions partitions;

    Tokens(ConsistencyTokens tokens, Partitions partitions) {
        this.tokens = tokens;
        this.partitions = partitions;
    }

    /**
     * A token for states in the order of their facts. Of many, the last on each partition stands for those before it:
     * facts are applied in the order of their partition.
     */
    String of(List<State> states) {
        return tokens.write((states.size() <= MOST_NAMED ? states : lastOfEachPartition(states))
                .stream().map(Tokens::version).toList());
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
