package dev.roster.query.generation;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.operations.Actors;
import dev.roster.operations.Audit;
import dev.roster.operations.Job;
import dev.roster.operations.Jobs;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators have the read tables made again, see how far that is, and go back to the former ones. */
@RestController
@RequestMapping(path = "/admin/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
final class RebuildPage {

    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Generations generations;
    private final Rebuild rebuild;

    RebuildPage(Jobs jobs, Audit audit, TransactionTemplate transaction, Generations generations, Rebuild rebuild) {
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.generations = generations;
        this.rebuild = rebuild;
    }

    @PostMapping
    ResponseEntity<Job> start(HttpServletRequest request) {
        return started("rebuild.start", null, request);
    }

    @GetMapping("/{id}")
    Job show(@PathVariable String id) {
        return jobs.get(rebuild, id);
    }

    @PostMapping("/{id}/rollback")
    ResponseEntity<Job> goBack(@PathVariable String id, HttpServletRequest request) {
        var of = show(id).id();
        if (!generations.canGoBackFrom(of)) {
            throw new Refusal(
                    ProblemCode.NOT_FOUND,
                    "The read tables from before this rebuild are not there (any more), or those of a former release.");
        }
        return started("rebuild.rollback", of.toString(), request);
    }

    private ResponseEntity<Job> started(String action, @Nullable String of, HttpServletRequest request) {
        var actor = Actors.of(request);
        var job = Objects.requireNonNull(transaction.execute(_ -> {
            var started = jobs.start(rebuild, of);
            audit.write(actor, action, "job " + started.id(), of);
            return started;
        }));
        return ResponseEntity.accepted()
                .location(URI.create("/admin/rebuilds/" + job.id()))
                .body(job);
    }
}
