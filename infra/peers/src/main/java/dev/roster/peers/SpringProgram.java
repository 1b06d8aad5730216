package dev.roster.peers;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A library that Spring Boot configures.
 *
 * @param beans what the library needs besides a database and a {@link Sender}
 * @param settings as they would stand in a file of properties
 * @param outbox finds out how a fact is put into the outbox
 */
record SpringProgram(
        Class<?> beans, Map<String, Object> settings, Function<ApplicationContext, Consumer<Fact>> outbox) {

    /** Returns at the end of the standard input. */
    void run(Servers servers) throws IOException, SQLException {
        try (var pool = servers.pool();
                var sender = servers.sender();
                var context = start(pool, sender)) {
            var transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            new Turns().take(pool, work -> transactions.executeWithoutResult(_ -> work.run()), outbox.apply(context));
        }
    }

    private ConfigurableApplicationContext start(DataSource pool, Sender sender) {
        return new SpringApplicationBuilder(beans)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("dataSource", pool);
                    context.getBeanFactory().registerSingleton("sender", sender);
                })
                .run();
    }
}
