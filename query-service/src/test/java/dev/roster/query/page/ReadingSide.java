package dev.roster.query.page;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The query-service without its consumer, on a database whose rows each test lays anew. */
public abstract class ReadingSide extends AnyReadingSide {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        read("roster_lists", properties);
    }
}
