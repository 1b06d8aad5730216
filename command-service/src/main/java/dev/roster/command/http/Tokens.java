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

    /** What is less than 4 KiB, with which headers pass through proxies as they are usually set. */
    private static final int MOST_NAMED = 128;

    private final ConsistencyTokens tokens;
    private final Partitions partitions;

    Tokens(ConsistencyTokens tokens, Partitions partitions) {
        this.tokens = tokens;
        this.partitions = partitions;
    }

    /**
     * A token for states in the order of their facts. Of more than can be named, the last on each partition stands for those
     * before it, as facts are applied in the order of their partition; that one before it was parked, such a token does not see.
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
