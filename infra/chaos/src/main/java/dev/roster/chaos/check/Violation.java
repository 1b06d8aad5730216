package dev.roster.chaos.check;

/** Something that must not be. */
public record Violation(Kind kind, String what) {

    /** How it is counted. */
    public enum Kind {
        LOST,
        INVENTED,
        OUT_OF_ORDER,
        APPLIED_TWICE,
        /** Read and write rows differ. */
        DIVERGED,
        /** It took longer than is promised. */
        TOO_LATE,
        /** A caller was answered, or a reader shown, what must not be. */
        WRONG_ANSWER
    }
}
