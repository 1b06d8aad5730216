package dev.roster.command;

import dev.roster.backing.Backing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running command-service on a real PostgreSQL and Kafka; one for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class CommandServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    protected Caller caller = new Caller(0);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        var database = Backing.shared().postgres().database("command_test");
        properties.add("spring.datasource.url", database::jdbcUrl);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        properties.add(
                "roster.kafka.bootstrap-servers", () -> Backing.shared().kafka().bootstrapServers());
    }

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }
}
