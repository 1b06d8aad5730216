package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person types into a search field. */
final class SearchTest extends ReadingSide {

    @BeforeEach
    void clear() {
        seed().clear();
    }

    private ListAssert<String> found(String path, String typed) {
        return assertThat(get(path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .ok()
                        .values("name"))
                .as(typed);
    }

    @Test
    void users_are_found_by_name_and_email_anywhere() {
        seed().user(1, "Ann Miller", "am@example.org");
        seed().user(2, "Bob Smith", "bob@annex.example");
        seed().user(3, "Carl", "carl@example.org");
        found("/v1/users", "ann").containsExactly("Bob Smith", "Ann Miller");
        found("/v1/users", "MILL").containsExactly("Ann Miller");
        found("/v1/users", "n Mi").containsExactly("Ann Miller");
        found("/v1/users", "example").hasSize(3);
        found("/v1/users", "xyz").isEmpty();
    }

    @Test
    void what_is_found_is_walked_to_and_fro() {
        for (var i = 1; i <= 60; i++) seed().user(i, (i % 3 == 0 ? "Ann " : "Bob ") + i, i + "@example.org");
        var path = "/v1/users?limit=6&sort=-createdAt&q=ann";
        var there = new ArrayList<List<String>>();
        var page = get(path).ok();
        for (; page.next() != null; page = get(path + "&cursor=" + page.next()).ok()) there.add(page.values("name"));
        there.add(page.values("name"));
        assertThat(there.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
        assertThat(there.getFirst()).startsWith("Ann 60", "Ann 57");
        for (var i = there.size() - 2; i >= 0; i--) {
            page = get(path + "&cursor=" + page.previous()).ok();
            assertThat(page.values("name")).isEqualTo(there.get(i));
        }
        assertThat(page.previous()).isNull();
    }

    @Test
    void two_code_points_are_found_at_the_beginning_only() {
        seed().user(1, "Ann", "zo@example.org");
        seed().user(2, "Joann", "anton@example.org");
        seed().user(3, "Joan", "joan@example.org");
        found("/v1/users", "an").containsExactly("Joann", "Ann");
        found("/v1/users", "JO").containsExactly("Joan", "Joann");
        found("/v1/users", "nn").isEmpty();
    }

    @Test
    void wildcards_mean_themselves() {
        seed().user(1, "100% sure", "a@example.org");
        seed().user(2, "100 percent", "b@example.org");
        seed().user(3, "snake_case", "c@example.org");
        seed().user(4, "snakescase", "d@example.org");
        seed().user(5, "back\\slash", "e@example.org");
        seed().user(6, "%_", "f@example.org");
        found("/v1/users", "00%").containsExactly("100% sure");
        found("/v1/users", "e_c").containsExactly("snake_case");
        found("/v1/users", "k\\s").containsExactly("back\\slash");
        found("/v1/users", "%_").containsExactly("%_");
        found("/v1/users", "%%%").isEmpty();
        found("/v1/users", "___").isEmpty();
        found("/v1/users", "\\\\\\").isEmpty();
    }

    @Test
    void case_and_form_do_not_matter_but_accents_do() {
        seed().user(1, "Émile Straße", "a@example.org");
        seed().user(2, "Emile Strasse", "b@example.org");
        seed().user(3, "İpek Işık", "IPEK@example.org");
        seed().user(4, "ΟΔΥΣΣΕΥΣ", "d@example.org");
        found("/v1/users", "ÉMI").containsExactly("Émile Straße");
        found("/v1/users", "E\u0301mi").containsExactly("Émile Straße");
        found("/v1/users", "e\u0301M").containsExactly("Émile Straße");
        found("/v1/users", "emi").containsExactly("Emile Strasse");
        found("/v1/users", "STRASSE").containsExactly("Emile Strasse", "Émile Straße");
        found("/v1/users", "straße").containsExactly("Emile Strasse", "Émile Straße");
        found("/v1/users", "ipek@").containsExactly("İpek Işık");
        found("/v1/users", "IP").containsExactly("İpek Işık");
        found("/v1/users", "οδυσσευς").containsExactly("ΟΔΥΣΣΕΥΣ");
    }

    @Test
    void code_points_are_counted_and_not_chars() {
        seed().user(1, "😀😃😄 party", "a@example.org");
        found("/v1/users", "😀😃").containsExactly("😀😃😄 party");
        found("/v1/users", "😃😄").isEmpty();
        found("/v1/users", "😃😄 ").containsExactly("😀😃😄 party");
        found("/v1/users", "😀".repeat(100)).isEmpty();
        for (var typed : new String[] {"😀", "e\u0301", "a", "😀".repeat(101), "ab\u0000", "a\nb", "ab\u0085c"}) {
            var path = "/v1/users?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(get(path).refused(400, "invalid_parameter").parameters()).containsExactly("q");
        }
    }

    @Test
    void organizations_are_found_by_name_and_slug() {
        seed().organization(1, "Acme", "great-company", UUID.randomUUID(), true, 1);
        seed().organization(2, "Greatest", "other", UUID.randomUUID(), true, 1);
        found("/v1/organizations", "GREAT").containsExactly("Greatest", "Acme");
        found("/v1/organizations", "gr").containsExactly("Greatest", "Acme");
        found("/v1/organizations", "t-c").containsExactly("Acme");
    }

    @Test
    void members_are_found_within_their_organization() {
        var ours = seed().organization(1, "Ours", "ours", UUID.randomUUID(), true, 1);
        var theirs = seed().organization(1, "Theirs", "theirs", UUID.randomUUID(), true, 1);
        seed().member(ours, UUID.randomUUID(), 1, "member", "Ann", "x@example.org");
        seed().member(ours, UUID.randomUUID(), 2, "member", "Bob", "anna@example.org");
        seed().member(ours, UUID.randomUUID(), 3, "member", null, null);
        seed().member(theirs, UUID.randomUUID(), 1, "member", "Annette", "y@example.org");
        var path = "/v1/organizations/" + ours + "/members";
        found(path, "ann").containsExactly("Bob", "Ann");
        found(path, "an").containsExactly("Bob", "Ann");
    }
}
