package dev.roster.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private static final String NUMBER = "jdk.virtualThreadScheduler.parallelism";

    @AfterEach
    void forget() {
        System.clearProperty(NUMBER);
    }

    @Test
    void there_are_more_than_a_small_machine_has_processors() {
        Carriers.provide();
        assertThat(Integer.getInteger(NUMBER)).isGreaterThanOrEqualTo(16);
    }

    @Test
    void who_says_how_many_has_that_many() {
        System.setProperty(NUMBER, "3");
        Carriers.provide();
        assertThat(Integer.getInteger(NUMBER)).isEqualTo(3);
    }
}
