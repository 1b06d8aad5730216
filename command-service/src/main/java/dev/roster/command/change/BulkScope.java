package dev.roster.command.change;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the commands of a bulk asked, what they were told, and what they saved. Bound to the code that runs them. */
final class BulkScope {

    private static final ScopedValue<BulkScope> CURRENT = ScopedValue.newInstance();

    /** Tables in their order, and within one the stronger locks first. */
    private static final Comparator<Finder> LOCK_ORDER = Comparator.comparingInt(Finder::rank)
            .thenComparingInt(Finder::strength)
            .thenComparing(finder -> finder.method().toString());

    /** A command does something that only commands by themselves can do. */
    static final class Alone extends RuntimeException {
        Alone() {
            super("needs to be carried out by itself", null, false, false);
        }
    }

    /** A command asked something that has not been answered yet. */
    private static final class Unanswered extends RuntimeException {
        Unanswered() {
            super("not answered yet", null, false, false);
        }
    }

    private record Name(Class<?> type, Object id) {}

    private final Questions questions;
    private final boolean locking;
    private final Map<Question, Object> answers = new HashMap<>();
    private final Set<Question> open = new LinkedHashSet<>();
    private final List<Saved> saved = new ArrayList<>();
    private final Map<Name, Aggregate> states = new HashMap<>();
    private final Map<Finder, Set<List<Object>>> touched = new HashMap<>();

    BulkScope(Questions questions, boolean locking) {
        this.questions = questions;
        this.locking = locking;
    }

    static @Nullable BulkScope current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** To be called by what cannot wait for the end of a bulk. */
    static void leave() {
        if (CURRENT.isBound()) throw new Alone();
    }

    /** Forgets what was saved, for another round. */
    void begin() {
        keep(0);
    }

    /** @throws Alone when the command has to be carried out by itself */
    <T> Outcome<T> run(Command<T> command) {
        var before = saved.size();
        try {
            return ScopedValue.where(CURRENT, this).call(command::run);
        } catch (Refusal refusal) {
            keep(before);
            return new Outcome.Refused<>(refusal);
        } catch (Unanswered _) {
            keep(before);
            return notKnownYet();
        } catch (Alone alone) {
            keep(before);
            throw alone;
        }
    }

    /** What the finder would answer if everything saved so far had been written. */
    Object ask(Finder finder, List<Object> key) {
        var state = finder.isById() ? states.get(new Name(finder.type(), key.getFirst())) : null;
        if (state != null) return Optional.of(state);
        if (!finder.isById()
                && touched.computeIfAbsent(finder, this::keysOfSaved).contains(key)) throw new Alone();
        var question = new Question(finder, key);
        var answer = answers.get(question);
        if (answer != null) return answer;
        open.add(question);
        throw new Unanswered();
    }

    /** @throws Alone for an end, which others depend on in ways that only the database knows */
    void save(Saved change) {
        if (change.change() instanceof Change.Ended<?>) throw new Alone();
        saved.add(change);
        states.put(name(change), change.aggregate());
        touched.forEach((finder, keys) -> touch(finder, keys, change.aggregate()));
    }

    List<Saved> saved() {
        return saved;
    }

    /**
     * Finds the answers to what was asked in this round.
     *
     * @return false if nothing is open
     */
    boolean load() {
        var any = !open.isEmpty();
        load(open);
        open.clear();
        return any;
    }

    /** A scope for the same commands, which has locked what these have asked for. */
    BulkScope locked() {
        var scope = new BulkScope(questions, true);
        scope.load(answers.keySet().stream()
                .filter(question -> question.finder().locks())
                .toList());
        return scope;
    }

    private void load(Collection<Question> asked) {
        asked.stream().collect(Collectors.groupingBy(Question::finder)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LOCK_ORDER))
                .forEach(some -> answers.putAll(questions.answer(some.getKey(), some.getValue(), locking)));
    }

    /** Stands in the place of an outcome that another round will tell. */
    private static <T> Outcome<T> notKnownYet() {
        return new Outcome.Refused<>(new Refusal(ProblemCode.NOT_FOUND, "Not known yet."));
    }

    private void keep(int count) {
        if (saved.size() == count) return;
        saved.subList(count, saved.size()).clear();
        states.clear();
        touched.clear();
        for (var change : saved) states.put(name(change), change.aggregate());
    }

    private Set<List<Object>> keysOfSaved(Finder finder) {
        var keys = new HashSet<List<Object>>();
        for (var change : saved) touch(finder, keys, change.aggregate());
        return keys;
    }

    private static void touch(Finder finder, Set<List<Object>> keys, Aggregate saved) {
        if (finder.type() == saved.getClass()) keys.add(finder.keyOf(saved));
    }

    private static Name name(Saved change) {
        return new Name(change.aggregate().getClass(), change.aggregate().id());
    }
}
