package dev.roster.bench.relay;

import dev.roster.bench.rig.Rig;

/** Somebody else who carries an outbox to Kafka. */
record Peer(String name, Start start) {

    /** Starts it beside the command-service, ready when this returns. */
    interface Start {

        Carrier on(Rig rig) throws Exception;
    }

    static Peer library(String name, String program, String schema, String table) {
        return new Peer(name, rig -> LibraryOutbox.start(rig, new PeerProgram(program), schema, table));
    }
}
