package dev.roster.query.page;

/** A sort in one of its two directions. */
record Order(Sort sort, boolean descending) {

    String name() {
        return (descending ? "-" : "") + sort.name();
    }
}
