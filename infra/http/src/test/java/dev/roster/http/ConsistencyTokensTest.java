package dev.roster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConsistencyTokensTest {

    private final ConsistencyTokens tokens =
            new ConsistencyTokens(new SigningKeys(List.of("a key of at least 32 characters!")));

    @Test
    void what_is_written_is_read() {
        var versions = new ArrayList<AggregateVersion>();
        for (var type : AggregateType.values()) {
            LongStream.of(1, 127, 128, 65_536, Long.MAX_VALUE)
                    .forEach(version -> versions.add(new AggregateVersion(type, Uuids.next(), version)));
        }

        assertThat(tokens.read(tokens.write(versions))).containsExactlyInAnyOrderElementsOf(versions);
    }

    @Test
    void a_hundred_and_twenty_eight_versions_pass_through_every_proxy() {
        var versions = LongStream.range(0, 128)
                .mapToObj(i -> new AggregateVersion(AggregateType.MEMBERSHIP, Uuids.next(), 30_000 + i))
                .toList();

        assertThat(tokens.write(versions)).hasSizeLessThan(3_600);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        var others = new ConsistencyTokens(new SigningKeys(List.of("another key of 32 characters.....")));
        var token = others.write(List.of(new AggregateVersion(AggregateType.USER, Uuids.next(), 1)));

        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(Refusal.class);
    }
}
