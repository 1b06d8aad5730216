package dev.roster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.Uuids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsistencyTokensTest {

    private final ConsistencyTokens tokens =
            new ConsistencyTokens(new SigningKeys(List.of("a key of at least 32 characters!")));

    private String write(Collection<AggregateVersion> versions, @Nullable String command) {
        return tokens.write(new ConsistencyToken(versions, command));
    }

    @Test
    void what_is_written_is_read() {
        var versions = new ArrayList<AggregateVersion>();
        for (var type : AggregateType.values()) {
            var shared = Uuids.next();
            LongStream.of(1, 127, 128, 65_536, Long.MAX_VALUE)
                    .forEach(version -> versions.add(new AggregateVersion(type, Uuids.next(), version)));
            versions.add(new AggregateVersion(type, shared, 3));
            versions.add(new AggregateVersion(type, UUID.randomUUID(), 4));
            versions.add(new AggregateVersion(type, new UUID(-1, -1), 5));
            versions.add(new AggregateVersion(type, new UUID(0, 0), 6));
        }

        for (var command : new String[] {null, "a-request"}) {
            var read = tokens.read(write(versions, command));
            assertThat(read.versions()).containsExactlyInAnyOrderElementsOf(versions);
            assertThat(read.command()).isEqualTo(command);
        }
    }

    @Test
    void five_hundred_versions_of_any_ids_fit_a_header() {
        var versions = IntStream.range(0, 500)
                .mapToObj(i -> new AggregateVersion(AggregateType.TASK, UUID.randomUUID(), 1_000 + i))
                .toList();

        assertThat(write(versions, null)).hasSizeLessThan(13 * 1024);
    }

    @Test
    void what_was_created_together_takes_a_few_octets() {
        var versions = IntStream.range(0, 500)
                .mapToObj(_ -> Uuids.next())
                .flatMap(id -> Stream.of(AggregateType.USER, AggregateType.SETTINGS)
                        .map(type -> new AggregateVersion(type, id, 1)))
                .toList();

        assertThat(write(versions, null)).hasSizeLessThan(500 * 9);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        var others = new ConsistencyTokens(new SigningKeys(List.of("another key of 32 characters.....")));
        var version = new AggregateVersion(AggregateType.USER, Uuids.next(), 1);
        var token = others.write(new ConsistencyToken(List.of(version), null));

        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(Refusal.class);
    }
}
