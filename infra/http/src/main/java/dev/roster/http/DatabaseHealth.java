package dev.roster.http;

import dev.roster.shared.time.Timestamps;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the database answers, and how fast; never why not, which is for the log. */
@RestController
final class DatabaseHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GetMapping(path = "/health/db", produces = "application/json")
    ResponseEntity<Map<String, Object>> check(HttpServletRequest request) {
        QueryParameters.of(request, Set.of());
        var start = System.nanoTime();
        var healthy = answers();
        var body = new LinkedHashMap<String, Object>();
        body.put("status", healthy ? "healthy" : "unhealthy");
        body.put("durationMillis", Duration.ofNanos(System.nanoTime() - start).toMillis());
        body.put("timestamp", Timestamps.format(Instant.now()));
        return ResponseEntity.status(healthy ? 200 : 503).body(body);
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            LOG.warn("the database does not answer", e);
            return false;
        }
    }
}
