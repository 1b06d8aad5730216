package dev.roster.operations;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets rows that are older than they are to be kept, a bounded number in each transaction. */
public abstract class Expiry implements Chore {

    private final JdbcClient jdbc;
    private final String name;
    private final Duration interval;
    private final int batch;
    private final List<Kept> tables;

    /**
     * A table and how long its rows are kept.
     *
     * @param key the columns of its primary key, separated by commas
     * @param since the column from which on their age counts; a row with null is kept
     */
    public record Kept(String table, String key, String since, Duration keep) {

        private String sql() {
            return "delete from " + table + " where (" + key + ") in (select " + key + " from " + table + " where "
                    + since
                    + " < clock_timestamp() - make_interval(secs => :seconds) order by " + since
                    + " limit :batch for update skip locked)";
        }
    }

    /** @param batch how many rows of each table go in one transaction */
    protected Expiry(JdbcClient jdbc, String name, Duration interval, int batch, Kept... tables) {
        this.jdbc = jdbc;
        this.name = name;
        this.interval = interval;
        this.batch = batch;
        this.tables = List.of(tables);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Duration interval() {
        return interval;
    }

    @Override
    public final boolean run() {
        return tables.stream().map(this::forget).reduce(false, Boolean::logicalOr);
    }

    private boolean forget(Kept kept) {
        return jdbc.sql(kept.sql())
                        .param("seconds", kept.keep().toSeconds())
                        .param("batch", batch)
                        .update()
                == batch;
    }
}
