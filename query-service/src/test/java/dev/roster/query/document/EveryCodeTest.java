package dev.roster.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the tests of the whole module were answered, after them; of some of them ({@code -Dtest=}) there is nothing to say. */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+")
class EveryCodeTest {

    @Test
    void every_documented_code_was_answered() {
        assertThat(AnsweredCodes.all())
                .containsExactlyInAnyOrderElementsOf(OpenApi.read().codes());
    }
}
