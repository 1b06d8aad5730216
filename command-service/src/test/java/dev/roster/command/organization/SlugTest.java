package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Acme, acme",
        "Analytical Engines, analytical-engines",
        "'  Acme & Co. (UK)  ', acme-co-uk",
        "Ünïcödé Çafé, unicode-cafe",
        "İSTANBUL ILICA, istanbul-ilica",
        "ﬁrst № 1, first-no-1",
        "--a--b--, a-b",
        "Acme 🚀 Rockets, acme-rockets"
    })
    void a_slug_is_what_is_left_of_the_name_in_plain_letters(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本", "🚀", "a", "ab", "---", "ı"})
    void a_name_of_too_few_plain_letters_gets_a_stand_in(String name) {
        assertThat(Slug.of(name)).matches("organization-[a-z0-9]{6}");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 61, 62, 63, 64, 100})
    void a_slug_keeps_to_its_length(int length) {
        var slug = Slug.of("a-".repeat(length).substring(0, length));

        assertThat(slug).matches(Slug.PATTERN);
        assertThat(Slug.withSuffix(slug))
                .matches(Slug.PATTERN)
                .matches(".*-[a-z0-9]{6}")
                .hasSizeLessThanOrEqualTo(63);
    }
}
