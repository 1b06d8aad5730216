package dev.roster.command.batch;

import dev.roster.command.change.Command;
import dev.roster.command.change.Precondition;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.OperationTable;
import dev.roster.command.http.Operations;
import dev.roster.command.http.Together;
import dev.roster.http.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A batch has nothing of its own to decide: it is the commands that it is made of, in their order. */
@Component
class BatchOperations implements Operations {

    private final OperationTable table;
    private final Together together;

    BatchOperations(OperationTable table, Together together) {
        this.table = table;
        this.together = together;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post("/v1/batch", this::batch).withLargeBody());
    }

    private Supplier<Answer> batch(Call call) {
        var batch = call.read(Batch::read);
        var commands = batch.operations().stream().map(this::command).toList();
        return () -> {
            var results = new Results(batch);
            together.run(commands, results::add);
            return Answer.of(results);
        };
    }

    /** What is refused before the transaction is refused in its place in the order. */
    private Command<Answer> command(Batch.Part part) {
        try {
            return table.prepare(part.method(), part.path(), part.body(), part.ifMatch());
        } catch (Refusal refusal) {
            return new Command<>(Precondition.NONE, () -> {
                throw refusal;
            });
        }
    }
}
