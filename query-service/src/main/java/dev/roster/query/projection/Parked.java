package dev.roster.query.projection;

/** The records that could not be applied, with all that is needed to try again. */
interface Parked {

    /** Puts a record aside; nothing changes if it is already. */
    void add(Delivery delivery, RuntimeException failure);

    long count();
}
