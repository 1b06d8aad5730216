package dev.roster.bench.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LoggedStatementsTest {

    private static List<@Nullable String> values(@Nullable String... values) {
        return Arrays.asList(values);
    }

    @Test
    void a_statement_of_several_lines_is_one_with_its_parameters() {
        var log = """
                11§LOG:  execute S_7: select id
                \tfrom users
                \twhere id = $1 and name = $2
                11§DETAIL:  Parameters: $1 = '42', $2 = NULL
                """;
        assertThat(LoggedStatements.parse(log))
                .containsExactly(
                        new Asked("11", "select id\nfrom users\nwhere id = $1 and name = $2", values("42", null)));
    }

    @Test
    void quotes_and_commas_and_lines_in_a_parameter_belong_to_it() {
        var log = """
                11§LOG:  execute <unnamed>: select $1, $2
                11§DETAIL:  Parameters: $1 = 'it''s, $2 = ''no''
                \tother', $2 = ''
                """;
        assertThat(LoggedStatements.parse(log))
                .containsExactly(new Asked("11", "select $1, $2", values("it's, $2 = 'no'\nother", "")));
    }

    @Test
    void a_statement_without_parameters_has_none() {
        var log = """
                11§LOG:  execute S_1: COMMIT
                12§LOG:  statement: set application_name = 'x'
                13§LOG:  checkpoint starting: time
                """;
        assertThat(LoggedStatements.parse(log))
                .containsExactly(
                        new Asked("11", "COMMIT", List.of()), new Asked("12", "set application_name = 'x'", List.of()));
    }
}
