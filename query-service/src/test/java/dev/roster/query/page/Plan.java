package dev.roster.query.page;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the database answered a statement, counted while it did so. */
record Plan(String sql, JsonNode root) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** @param explained what {@code explain (analyze, buffers, format json)} said */
    static Plan of(String sql, String explained) {
        return new Plan(sql, MAPPER.readTree(explained).path(0).path("Plan"));
    }

    /** The blocks that were looked at, in memory or not. */
    long blocks() {
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }

    /** The most rows that one step went through: those that it gave on, and those that it left out. */
    long rows() {
        return nodes(root).mapToLong(Plan::rows).max().orElse(0);
    }

    Set<String> indexes() {
        var names = new TreeSet<String>();
        nodes(root).forEach(node -> names.add(node.path("Index Name").asString("")));
        names.remove("");
        return names;
    }

    /** Whether a table is read without an index. */
    boolean readsAll() {
        return nodes(root).anyMatch(node -> node.path("Node Type").asString("").equals("Seq Scan"));
    }

    private static long rows(JsonNode node) {
        var each = Stream.of(
                        "Actual Rows",
                        "Rows Removed by Filter",
                        "Rows Removed by Index Recheck",
                        "Rows Removed by Join Filter")
                .mapToDouble(name -> node.path(name).asDouble(0))
                .sum();
        return Math.round(each * node.path("Actual Loops").asDouble());
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.path("Plans").valueStream().flatMap(Plan::nodes));
    }

    @Override
    public String toString() {
        return sql + "\n" + root.toPrettyString();
    }
}
