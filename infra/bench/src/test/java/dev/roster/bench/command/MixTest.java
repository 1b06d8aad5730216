package dev.roster.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MixTest {

    @Test
    void kinds_take_turns_each_so_many_times() {
        var mix = Mix.parse("create:2,member:1,update:0", People.of(10));
        assertThat(Stream.generate(mix::kind).limit(6))
                .isEqualTo(List.of(Kind.CREATE, Kind.CREATE, Kind.MEMBER, Kind.CREATE, Kind.CREATE, Kind.MEMBER));
    }

    @Test
    void a_kind_that_there_is_not_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mix.parse("destroy:1", People.of(10)));
    }
}
