package dev.roster.query.generation;

import dev.roster.operations.JobKind;
import dev.roster.operations.JobRun;
import org.springframework.stereotype.Component;

/**
 * Makes the read tables again from the log and shows them in the place of the present ones; or, asked for with the id of a
 * rebuild, those from before it.
 */
@Component
final class Rebuild implements JobKind {

    private final Generations generations;

    Rebuild(Generations generations) {
        this.generations = generations;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        if (run.request() == null) generations.rebuild(run.id(), share -> run.advance(null, share), run::finish);
        else generations.goBack(run.id(), share -> run.advance(null, share), run::finish);
    }
}
