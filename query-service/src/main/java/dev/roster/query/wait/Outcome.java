package dev.roster.query.wait;

/** How a wait ended. */
enum Outcome {
    REACHED(""),
    LATE("The lists do not contain it yet. Ask again, wait longer (Prefer: wait) or take them as they are"
            + " (Prefer: handling=lenient)."),
    PARKED("An event that this waits for could not be applied and is parked until operators have seen to it."),
    STOPPING("This instance stops; another one answers.");

    private final String detail;

    Outcome(String detail) {
        this.detail = detail;
    }

    /** What the caller is told; nothing when the versions were reached. */
    String detail() {
        return detail;
    }
}
