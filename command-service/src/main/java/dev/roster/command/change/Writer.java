package dev.roster.command.change;

import dev.roster.command.outbox.Outbox;
import dev.roster.shared.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The rows of one table, each as it will be in the end. */
    private record Rows(
            Map<Object, Aggregate> inserted, Map<Object, Aggregate> updated, Map<Object, Aggregate> deleted) {

        Rows() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        void add(Change<?> change) {
            var aggregate = change.aggregate();
            switch (change) {
                case Change.Created<?> _ -> inserted.put(aggregate.id(), aggregate);
                case Change.Updated<?> _ ->
                    (inserted.containsKey(aggregate.id()) ? inserted : updated).put(aggregate.id(), aggregate);
                case Change.Ended<?> _ -> deleted.put(aggregate.id(), aggregate);
                case Change.Unchanged<?> _ -> {}
            }
        }
    }

    private final JdbcAggregateTemplate template;
    private final UsedIds usedIds;
    private final Outbox outbox;

    Writer(JdbcAggregateTemplate template, UsedIds usedIds, Outbox outbox) {
        this.template = template;
        this.usedIds = usedIds;
        this.outbox = outbox;
    }

    /** The place of a kind of aggregates in the order in which tables are locked and written. */
    static int rank(Class<?> type) {
        return Objects.requireNonNull(OrderUtils.getOrder(type), () -> "no order: " + type);
    }

    void write(List<Saved> changes) {
        if (changes.isEmpty()) return;
        var tables = new TreeMap<Class<?>, Rows>(TABLE_ORDER);
        for (var saved : changes) {
            tables.computeIfAbsent(saved.aggregate().getClass(), _ -> new Rows())
                    .add(saved.change());
        }
        for (var rows : tables.values()) {
            if (!rows.inserted().isEmpty())
                template.insertAll(List.copyOf(rows.inserted().values()));
            if (!rows.updated().isEmpty())
                template.updateAll(List.copyOf(rows.updated().values()));
        }
        for (var rows : tables.descendingMap().values()) {
            if (!rows.deleted().isEmpty())
                template.deleteAll(List.copyOf(rows.deleted().values()));
        }
        usedIds.refuse(inserted(tables.values()));
        outbox.appendAll(changes.stream().map(Saved::fact).toList());
    }

    private static List<Id> inserted(Collection<Rows> tables) {
        var inserted = new ArrayList<Id>();
        for (var rows : tables) rows.inserted().values().forEach(aggregate -> inserted.add(aggregate.id()));
        return inserted;
    }
}
