package dev.roster.command.change;

import dev.roster.command.outbox.Outbox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/** Writes many changes: each table at once, in the order of the tables, and last the facts in the order of the changes. */
@Component
final class Writer {

    private static final Comparator<Class<?>> TABLE_ORDER =
            Comparator.<Class<?>>comparingInt(Writer::rank).thenComparing(Class::getName);

    /** The rows of one table. */
    private record Rows(List<Aggregate> inserted, List<Aggregate> updated, List<Aggregate> deleted) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Change<?> change) {
            switch (change) {
                case Change.Created<?>(var aggregate, var _, var _) -> inserted.add(aggregate);
                case Change.Updated<?>(var aggregate, var _, var _) -> updated.add(aggregate);
                case Change.Ended<?>(var aggregate, var _, var _) -> deleted.add(aggregate);
                case Change.Unchanged<?> _ -> {}
            }
        }
    }

    private final JdbcAggregateTemplate template;
    private final BatchUpdate updates;
    private final UsedIds usedIds;
    private final Outbox outbox;

    Writer(JdbcAggregateTemplate template, BatchUpdate updates, UsedIds usedIds, Outbox outbox) {
        this.template = template;
        this.updates = updates;
        this.usedIds = usedIds;
        this.outbox = outbox;
    }

    /** The place of a kind of aggregates in the order in which tables are locked and written. */
    static int rank(Class<?> type) {
        return Objects.requireNonNull(OrderUtils.getOrder(type), () -> "no order: " + type);
    }

    void write(List<Saved> changes) {
        if (changes.isEmpty()) return;
        for (var stretch : stretches(changes)) writeRows(stretch);
        outbox.appendAll(changes.stream().map(Saved::fact).toList());
    }

    /**
     * The changes in stretches that change nothing twice: what only the last of several changes of a row avoids, such as
     * an e-mail address that somebody else has, must not pass.
     */
    private static List<List<Saved>> stretches(List<Saved> changes) {
        var stretches = new ArrayList<List<Saved>>();
        var changed = new HashSet<Object>();
        var start = 0;
        for (var i = 0; i < changes.size(); i++) {
            if (changed.add(name(changes.get(i)))) continue;
            stretches.add(changes.subList(start, i));
            start = i;
            changed.clear();
            changed.add(name(changes.get(i)));
        }
        stretches.add(changes.subList(start, changes.size()));
        return stretches;
    }

    private static Object name(Saved saved) {
        return List.of(saved.aggregate().getClass(), saved.aggregate().id());
    }

    /** Inserts before updates: what an update only frees may be met too early, but nothing that is taken is missed. */
    private void writeRows(List<Saved> changes) {
        var tables = new TreeMap<Class<?>, Rows>(TABLE_ORDER);
        for (var saved : changes) {
            tables.computeIfAbsent(saved.aggregate().getClass(), _ -> new Rows())
                    .add(saved.change());
        }
        for (var rows : tables.values()) {
            if (!rows.inserted().isEmpty()) template.insertAll(rows.inserted());
            if (!rows.updated().isEmpty()) updates.updateAll(rows.updated());
        }
        for (var rows : tables.descendingMap().values()) {
            if (!rows.deleted().isEmpty()) template.deleteAll(rows.deleted());
        }
        usedIds.refuse(tables.values().stream()
                .flatMap(rows -> rows.inserted().stream())
                .map(Aggregate::id)
                .toList());
    }
}
