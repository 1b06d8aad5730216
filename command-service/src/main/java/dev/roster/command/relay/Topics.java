package dev.roster.command.relay;

import dev.roster.shared.event.Topic;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The topics of the event log: made with the right settings where they are missing, and checked where they are not. */
interface Topics {

    /** How many partitions a topic has, once {@link #prepare} found it so. */
    int partitions(Topic topic);

    boolean prepared();

    /**
     * Makes what is missing and checks what is there.
     *
     * @throws WrongPartitions when a topic does not have the partitions that its events were keyed for
     * @throws ExecutionException or {@link TimeoutException} when Kafka cannot be reached
     */
    void prepare() throws InterruptedException, ExecutionException, TimeoutException;

    /** To be called when it is not certain any more that the topics are there; they have to be prepared again. */
    void forget();
}
