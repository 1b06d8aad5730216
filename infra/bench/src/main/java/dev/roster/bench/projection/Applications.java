package dev.roster.bench.projection;

import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.rig.Postgres;
import dev.roster.shared.event.UserEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** In each round, new users and then a change of each, by the query-service; and the rows of both without it. */
final class Applications {

    private static final String TRANSACTION = "select pg_current_xact_id()::text::bigint";
    private static final String TABLES = """
            select tablename from pg_tables
            where schemaname = 'live' and tablename <> 'consumed' and tablename !~ 'flyway' order by tablename""";

    private final UserFacts facts;
    private final Feed feed;
    private final Connection connection;
    private final BareUpserts bare;
    private final int count;
    private List<UserEvent> users = List.of();
    private List<WrittenRows> createdRows = List.of();
    private List<WrittenRows> changedRows = List.of();

    Applications(UserFacts facts, Feed feed, Postgres postgres, int count) throws SQLException {
        this.facts = facts;
        this.feed = feed;
        this.connection = postgres.connect(Postgres.QUERY);
        this.bare = new BareUpserts(connection);
        this.count = count;
    }

    Contender<Double> created() {
        return new Contender<>("new users", () -> {
            users = facts.created(count);
            var begin = transaction();
            var rate = feed.rate(users);
            createdRows = writtenSince(begin);
            return rate;
        });
    }

    Contender<Double> changed() {
        return new Contender<>("changed users", () -> {
            var begin = transaction();
            var rate = feed.rate(facts.renamed(users));
            changedRows = writtenSince(begin);
            return rate;
        });
    }

    Contender<Double> bareCreated() {
        return new Contender<>("bare upsert of the new rows", () -> count / bare.write(createdRows));
    }

    Contender<Double> bareChanged() {
        return new Contender<>("bare upsert of the changed rows", () -> count / bare.write(changedRows));
    }

    /** Which rows a fact leads to, in words. */
    String rows() {
        return changedRows.stream()
                .map(rows -> "%s %.2f".formatted(rows.table().name(), (double) rows.count() / count))
                .collect(Collectors.joining(", ", "rows written for each fact: ", ""));
    }

    private long transaction() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TRANSACTION)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<WrittenRows> writtenSince(long transaction) throws SQLException {
        var written = new ArrayList<WrittenRows>();
        for (var name : tables()) {
            var rows = WrittenRows.since(transaction, ReadTable.describe(connection, name), connection);
            if (rows.count() > 0) written.add(rows);
        }
        return written;
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
