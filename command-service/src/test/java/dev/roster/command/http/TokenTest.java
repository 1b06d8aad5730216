package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Json;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyTokens;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.Uuids;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A token names what the answer shows, also where nothing has changed. */
class TokenTest extends CommandServiceTest {

    @Autowired
    private ConsistencyTokens tokens;

    @Test
    void what_is_shown_is_named() {
        var owner = given.user();
        var organization = given.organization(owner);
        caller.patch("/v1/users/" + owner, Json.object("name", "Grace"));

        assertThat(named(caller.get("/v1/users/" + owner))).containsExactly(version(AggregateType.USER, owner, 2));
        assertThat(named(caller.get("/v1/organizations/" + organization)))
                .containsExactly(version(AggregateType.ORGANIZATION, organization, 1));
    }

    @Test
    void what_is_as_it_was_asked_for_is_named() {
        var owner = given.user();
        var organization = given.organization(owner);
        var transfer = Json.object("newOwnerId", owner);
        var unchanged = caller.post("/v1/organizations/" + organization + "/transfer-ownership", transfer);

        assertThat(unchanged.header("Command-Result")).isEqualTo("unchanged");
        assertThat(named(unchanged)).containsExactly(version(AggregateType.ORGANIZATION, organization, 1));
    }

    private Collection<AggregateVersion> named(Reply reply) {
        return tokens.read(String.valueOf(reply.header("Consistency-Token"))).versions();
    }

    private static AggregateVersion version(AggregateType type, String id, long version) {
        return new AggregateVersion(type, Uuids.parse(id).orElseThrow(), version);
    }
}
