package dev.roster.command.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out several commands as if one after the other, but reads and writes for all of them together: a few round
 * trips for each table, however many commands there are.
 *
 * <p>Commands are pure but for what they read and save, so they can be run again and again: first to find out which rows
 * they need, then, when all of these are locked in one sorted order, to decide on them; what they save is kept in memory
 * and written at the end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bulk {

    /** How often commands may ask for more before they are carried out one by one. */
    private static final int ROUNDS = 12;

    private final Questions questions;
    private final Writer writer;

    Bulk(Questions questions, Writer writer) {
        this.questions = questions;
        this.writer = writer;
    }

    /**
     * Carries out the first of the commands: all, or those before one that needs to be carried out by itself.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when one of them, not known which, breaks a
     *     constraint; the transaction has to go back to where it was
     */
    public <T> List<Outcome<T>> run(List<Command<T>> commands) {
        var exploring = new BulkScope(questions, false);
        var ready = explore(commands, exploring);
        var deciding = exploring.locked();
        var decided = pass(commands.subList(0, ready.size()), deciding);
        for (var round = 0; deciding.load(); round++) {
            if (round == ROUNDS) return List.of();
            decided = pass(commands.subList(0, decided.size()), deciding);
        }
        writer.write(deciding.saved());
        return decided;
    }

    /** Locks what the commands need, in the same sorted order; what they do after a roll-back then waits for nobody. */
    public <T> void lock(List<Command<T>> commands) {
        var exploring = new BulkScope(questions, false);
        explore(commands, exploring);
        exploring.locked();
    }

    private static <T> List<Outcome<T>> explore(List<Command<T>> commands, BulkScope exploring) {
        var ready = pass(commands, exploring);
        for (var round = 0; exploring.load() && round < ROUNDS; round++) ready = pass(commands, exploring);
        return ready;
    }

    /** Runs the commands on what is known; those after one that needs to be by itself are left out. */
    private static <T> List<Outcome<T>> pass(List<Command<T>> commands, BulkScope scope) {
        scope.begin();
        var outcomes = new ArrayList<Outcome<T>>();
        for (var command : commands) {
            try {
                outcomes.add(scope.run(command));
            } catch (BulkScope.Alone _) {
                break;
            }
        }
        return outcomes;
    }
}
