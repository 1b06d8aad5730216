package dev.roster.query.page;

import org.jspecify.annotations.Nullable;

/** What a filter's value means: SQL, and the value of its one named parameter if it has any. */
record Condition(String sql, @Nullable Object value) {

    /** Leaves no row out, so it is as if it had not been asked for. */
    static final Condition ALL = new Condition("true", null);

    /** Whether an index can begin with what this compares. */
    boolean isEquality() {
        return sql.contains(" = ");
    }

    /** Whether the expression has the same value in all rows that fulfil this. */
    boolean fixes(String expression) {
        return sql.startsWith(expression + " = ");
    }

    /** The same for every spelling of the same value. */
    String text() {
        return value == null ? sql : value.toString();
    }
}
