package dev.roster.bench.measure;

/** What a figure should reach: as it is, or as a part of its first limit. */
public record Target(Kind kind, double bound) {

    /** How it is compared. */
    public enum Kind {
        SHARE_AT_LEAST("≥", true),
        SHARE_AT_MOST("≤", true),
        AT_LEAST("≥", false),
        AT_MOST("≤", false);

        private final String sign;
        private final boolean ofLimit;

        Kind(String sign, boolean ofLimit) {
            this.sign = sign;
            this.ofLimit = ofLimit;
        }
    }

    boolean isMet(Figure figure) {
        return switch (kind) {
            case SHARE_AT_LEAST -> figure.share(figure.limits().getFirst()) >= bound;
            case SHARE_AT_MOST -> figure.share(figure.limits().getFirst()) <= bound;
            case AT_LEAST -> figure.value().median() >= bound;
            case AT_MOST -> figure.value().median() <= bound;
        };
    }

    public boolean isOfLimit() {
        return kind.ofLimit;
    }

    @Override
    public String toString() {
        return kind.sign + " " + Numbers.text(bound) + (isOfLimit() ? " of limit" : "");
    }
}
