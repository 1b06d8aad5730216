package dev.roster.chaos;

/** How much a run is to be. */
record Settings(long seed, int kills, long commands) {

    static Settings fromProperties() {
        return new Settings(
                Long.getLong("chaos.seed", 20261122),
                Integer.getInteger("chaos.kills", 32),
                Long.getLong("chaos.commands", 20_000));
    }
}
