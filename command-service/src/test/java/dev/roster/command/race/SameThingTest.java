package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.ORGANIZATION;
import static dev.roster.shared.event.AggregateType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Many want what only one can have. */
class SameThingTest extends RaceTest {

    @Test
    void one_of_many_gets_an_email_in_whatever_case() {
        rounds(_ -> () -> {
            var email = Given.email();
            var replies = race(CALLERS, i -> createUser("", i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT)));

            hasVersions(USER, onlyOneOf(replies, "409 email_already_in_use").id(), 1);
        });
    }

    @Test
    void one_of_many_gets_an_id() {
        rounds(_ -> () -> {
            var id = Given.unique();
            var replies = race(CALLERS, _ -> createUser(Json.text("'id': '%s', ", id), Given.email()));

            onlyOneOf(replies, "409 id_already_used");
            hasVersions(USER, id, 1);
        });
    }

    @Test
    void one_of_many_gets_a_slug() {
        rounds(many -> {
            var owner = many.user();
            return () -> {
                var slug = Given.unique();
                var replies =
                        race(CALLERS, i -> createOrganization("Acme " + i, owner, Json.text(", 'slug': '%s'", slug)));

                hasVersions(
                        ORGANIZATION,
                        onlyOneOf(replies, "409 slug_already_in_use").id(),
                        1);
            };
        });
    }

    @Test
    void everybody_gets_a_slug_that_is_derived() {
        rounds(many -> {
            var owner = many.user();
            return () -> {
                var name = "Acme " + Given.unique();
                var replies = race(CALLERS, _ -> createOrganization(name, owner, ""));

                assertThat(outcomes(replies)).containsOnly("201");
                assertThat(replies).extracting(reply -> reply.text("slug")).doesNotHaveDuplicates();
            };
        });
    }

    @Test
    void an_id_is_not_used_again_while_it_ends() {
        rounds(many -> {
            var id = many.user();
            return () -> {
                var replies = race(List.of(
                        () -> caller.delete("/v1/users/" + id),
                        () -> createUser(Json.text("'id': '%s', ", id), Given.email()),
                        () -> createUser(Json.text("'id': '%s', ", id), Given.email())));

                assertThat(outcomes(replies)).containsExactly("200", "409 id_already_used", "409 id_already_used");
                hasVersions(USER, id, 2);
            };
        });
    }

    private Reply createUser(String id, String email) {
        return caller.post("/v1/users", "{" + id + Json.text("'name': 'Ada', 'email': '%s'}", email));
    }

    private Reply createOrganization(String name, String owner, String more) {
        return caller.post("/v1/organizations", Json.text("{'name': '%s', 'ownerId': '%s' %s}", name, owner, more));
    }
}
