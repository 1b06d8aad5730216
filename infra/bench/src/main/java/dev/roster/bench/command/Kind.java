package dev.roster.bench.command;

import dev.roster.bench.load.NewUser;
import dev.roster.bench.load.Request;
import java.util.List;

/** What is asked of the command-service. */
enum Kind {
    CREATE {
        @Override
        Command next(People people) {
            var user = NewUser.next();
            return new Command(user.request(), List.of(user.id().toString()));
        }
    },
    UPDATE {
        @Override
        Command next(People people) {
            var id = people.next();
            var body = """
                    {"name":"Quincy Adams the Younger"}""";
            return new Command(Request.patch("/v1/users/" + id, body), List.of(id));
        }
    },
    MEMBER {
        @Override
        Command next(People people) {
            var id = people.next();
            var organization = people.organization();
            var body = """
                    {"userId":"%s"}""".formatted(id);
            return new Command(
                    Request.post("/v1/organizations/" + organization + "/members", body), List.of(id, organization));
        }
    };

    /** Another than all before. */
    abstract Command next(People people);
}
