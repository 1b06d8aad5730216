package dev.roster.http.body;

/** Which body an operation takes. */
public enum BodyRule {
    NONE(0),
    OPTIONAL(64),
    REQUIRED(64),
    LARGE(4 * 1024);

    private final int maxKibibytes;

    BodyRule(int maxKibibytes) {
        this.maxKibibytes = maxKibibytes;
    }

    int maxKibibytes() {
        return maxKibibytes;
    }
}
