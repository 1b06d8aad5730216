package dev.roster.bench.command;

import dev.roster.bench.load.Request;
import dev.roster.shared.id.Uuids;
import java.util.List;

/** What is asked of the command-service. */
enum Kind {
    CREATE {
        @Override
        Command next(People people) {
            var id = Uuids.next().toString();
            var body = """
                    {"id":"%s","name":"Quincy Adams","email":"%s@example.com"}""".formatted(id, id);
            return new Command(Request.post("/v1/users", body), List.of(id));
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
