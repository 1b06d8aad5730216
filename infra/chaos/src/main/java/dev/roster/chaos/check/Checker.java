package dev.roster.chaos.check;

/** Holds the evidence of a run against what Roster promises. */
public final class Checker {

    private Checker() {}

    public static Findings check(Evidence evidence) {
        var findings = new Findings();
        var firsts = FirstOccurrences.of(evidence.log(), evidence.injected().resyncs(), findings);
        OneOrder.check(evidence, firsts, findings);
        Answers.check(evidence, firsts, findings);
        Rows.check(evidence, firsts, findings);
        Bounds.check(evidence.timeline(), findings);
        return findings;
    }
}
