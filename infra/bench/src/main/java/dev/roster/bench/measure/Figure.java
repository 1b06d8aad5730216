package dev.roster.bench.measure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something of ours that was measured, the limits that it is held against, and what it should reach. */
public record Figure(
        String name,
        String unit,
        Spread value,
        List<Limit> limits,
        @Nullable Target target) {

    public static Figure of(String name, String unit, Spread value) {
        return new Figure(name, unit, value, List.of(), null);
    }

    public Figure against(String limit, Spread value) {
        var more = Stream.concat(limits.stream(), Stream.of(new Limit(limit, value)))
                .toList();
        return new Figure(name, unit, this.value, more, target);
    }

    public Figure shareAtLeast(double bound) {
        return with(Target.Kind.SHARE_AT_LEAST, bound);
    }

    public Figure shareAtMost(double bound) {
        return with(Target.Kind.SHARE_AT_MOST, bound);
    }

    public Figure atLeast(double bound) {
        return with(Target.Kind.AT_LEAST, bound);
    }

    public Figure atMost(double bound) {
        return with(Target.Kind.AT_MOST, bound);
    }

    private Figure with(Target.Kind kind, double bound) {
        return new Figure(name, unit, value, limits, new Target(kind, bound));
    }

    /** How much of the limit is reached: median by median. */
    public double share(Limit limit) {
        return value.median() / limit.value().median();
    }

    /** Null where there is no target. */
    public @Nullable Boolean isMet() {
        return target == null ? null : target.isMet(this);
    }
}
