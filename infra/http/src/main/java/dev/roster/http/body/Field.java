package dev.roster.http.body;

import tools.jackson.databind.JsonNode;

/** Reads and checks the value of one member of a body. */
@FunctionalInterface
public interface Field<T> {

    /**
     * Reads a value that is there and not null.
     *
     * @throws InvalidField when it breaks a rule
     */
    T read(JsonNode value);
}
