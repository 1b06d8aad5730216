package dev.roster.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumbersTest {

    @Test
    void numbers_keep_the_digits_that_count() {
        assertThat(Numbers.text(142_317.8)).isEqualTo("142,318");
        assertThat(Numbers.text(312.4)).isEqualTo("312");
        assertThat(Numbers.text(12.34)).isEqualTo("12.3");
        assertThat(Numbers.text(0.978)).isEqualTo("0.98");
        assertThat(Numbers.text(5)).isEqualTo("5");
        assertThat(Numbers.text(0)).isEqualTo("0");
    }
}
