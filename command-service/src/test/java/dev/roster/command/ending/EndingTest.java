package dev.roster.command.ending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.command.change.Changes;
import dev.roster.command.task.ManyTasks;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.id.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends with more children than one transaction takes; what goes on in the background is driven by hand until it is let go. */
abstract class EndingTest extends CommandServiceTest {

    /** The setting's default. */
    static final int CHUNK = 1_000;

    private static final String REMEMBERED_AT_ONCE = """
            select max(count) from (select count(*) from used_ids where id = any(?::uuid[]) group by xmin::text) chunk
            """;

    @Autowired
    Finisher finisher;

    @Autowired
    private EndingLifecycle lifecycle;

    @Autowired
    private Changes changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void nobody_finishes_anything() {
        lifecycle.stop();
    }

    @AfterEach
    void everything_is_finished() {
        if (!lifecycle.isRunning()) lifecycle.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> unfinished() == 0);
    }

    /** Another instance takes over. */
    void letGo() {
        lifecycle.start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unfinished() == 0);
    }

    /** One round of an instance that crashes before it could commit. */
    void crash() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(finisher.run()).isTrue();
            status.setRollbackOnly();
        });
    }

    List<String> tasks(int count, String project, @Nullable String assignee) {
        var state = caller.get("/v1/projects/" + project).state(ProjectState.class);
        var user = assignee == null ? null : new UserId(UUID.fromString(assignee));
        return new ManyTasks(changes, transactions).create(count, state, user);
    }

    long unfinished() {
        return count("select count(*) from endings");
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** How many ids one transaction remembered at most. */
    long mostInOneTransaction(List<String> ids) {
        return jdbc.sql(REMEMBERED_AT_ONCE)
                .param(ids.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The facts of a request about each aggregate: each version once, whatever is repeated. */
    Map<String, Published> onceEach(Reply reply) {
        var facts = new HashMap<String, Published>();
        var ids = new HashSet<String>();
        for (var record : facts().published(reply)) {
            var first = facts.putIfAbsent(record.header("ce_aggregateid"), record);
            if (first != null) assertThat(record.header("ce_id")).isEqualTo(first.header("ce_id"));
            ids.add(record.header("ce_id"));
        }
        assertThat(ids).hasSameSizeAs(facts.keySet());
        return facts;
    }

    static Published about(String id, Map<String, Published> facts) {
        return Objects.requireNonNull(facts.get(id), id);
    }
}
