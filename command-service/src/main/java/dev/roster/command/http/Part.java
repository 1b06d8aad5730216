package dev.roster.command.http;

import dev.roster.http.FieldError;
import dev.roster.http.Refusal;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** A part of a command whose body is a member of the whole body: what is wrong with it is pointed at from the top. */
public final class Part {

    private Part() {}

    /**
     * Carries out a part.
     *
     * @param pointer where the part's own body stands
     * @throws Refusal as the part itself, with longer pointers
     */
    public static <T> T at(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw below(pointer, refusal);
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            throw Constraints.refusal(e) instanceof Refusal refusal ? below(pointer, refusal) : e;
        }
    }

    /** The refusal with pointers that begin at the top. */
    public static Refusal below(String pointer, Refusal refusal) {
        var errors = refusal.errors().stream()
                .map(error -> FieldError.at(pointer + error.pointer(), error.code(), error.detail()))
                .toList();
        return new Refusal(refusal.code(), refusal.detail(), errors, refusal.members());
    }
}
