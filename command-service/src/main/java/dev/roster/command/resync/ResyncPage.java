package dev.roster.command.resync;

import dev.roster.command.http.Fields;
import dev.roster.http.body.Body;
import dev.roster.http.body.BodyRule;
import dev.roster.http.body.Contents;
import dev.roster.http.body.Field;
import dev.roster.http.body.InvalidField;
import dev.roster.operations.Actors;
import dev.roster.operations.Audit;
import dev.roster.operations.Job;
import dev.roster.operations.Jobs;
import dev.roster.operations.Takes;
import dev.roster.shared.event.AggregateType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes operators' wish that aggregates be announced again. */
@RestController
@RequestMapping(path = "/admin/resyncs", produces = MediaType.APPLICATION_JSON_VALUE)
class ResyncPage {

    private static final int MOST_NAMED = 500;

    private static final Field<AggregateType> TYPE = value -> AggregateType.find(value.asString(""))
            .orElseThrow(() -> new InvalidField("not_allowed", "There are no such aggregates."));

    private final Jobs jobs;
    private final Resync resync;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ResyncPage(Jobs jobs, Resync resync, Audit audit, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.resync = resync;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping
    @Takes(body = true)
    ResponseEntity<Job> start(HttpServletRequest request) {
        var actor = Actors.of(request);
        var named = Contents.of(request, BodyRule.OPTIONAL).body().read(ResyncPage::named);
        var job = Objects.requireNonNull(transaction.execute(_ -> start(named, actor)));
        return ResponseEntity.accepted()
                .location(URI.create("/admin/resyncs/" + job.id()))
                .body(job);
    }

    @GetMapping("/{id}")
    Job show(@PathVariable String id) {
        return jobs.get(resync, id);
    }

    private Job start(Optional<List<Named>> named, @Nullable UUID actor) {
        var request = named.map(Named::write).orElse(null);
        var job = jobs.start(resync, request);
        audit.write(actor, "resync.start", "job/" + job.id(), request);
        return job;
    }

    private static Optional<List<Named>> named(Body body) {
        return Optional.ofNullable(body.optionalList("aggregates", 1, MOST_NAMED, ResyncPage::one));
    }

    private static Named one(Body body) {
        return new Named(body.required("aggregateType", TYPE), body.required("aggregateId", Fields.UUID_TEXT));
    }
}
