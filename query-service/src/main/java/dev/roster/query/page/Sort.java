package dev.roster.query.page;

/** An order of a list by a key that is never null. Where keys are equal, the rows' ids decide. */
record Sort(String name, ColumnType type, String key) {}
