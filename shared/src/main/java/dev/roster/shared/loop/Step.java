package dev.roster.shared.loop;

/** One round of a repeated work, which a test drives by hand and a {@link Loop} drives in production. */
@FunctionalInterface
public interface Step {

    /**
     * Does what there is to do now.
     *
     * @return whether there is probably more to do at once
     * @throws Exception when the round failed; the next one starts afresh
     */
    boolean run() throws Exception;
}
