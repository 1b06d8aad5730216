package dev.roster.command.change;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.State;
import dev.roster.shared.id.Uuids;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The aggregates of all rooms as they are now, whatever they are: one kind after the other, in the order of their ids. */
@Component
public class Snapshots implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final JdbcConverter converter;
    private final Map<AggregateType, RelationalPersistentEntity<?>> tables = new EnumMap<>(AggregateType.class);

    Snapshots(JdbcClient jdbc, JdbcConverter converter) {
        this.jdbc = jdbc;
        this.converter = converter;
    }

    /** Once all repositories have said what they hold. The classes of aggregates have the names of their types. */
    @Override
    public void afterSingletonsInstantiated() {
        for (RelationalPersistentEntity<?> table : converter.getMappingContext().getPersistentEntities()) {
            if (!Aggregate.class.isAssignableFrom(table.getType())) continue;
            var name = table.getType().getSimpleName().toLowerCase(Locale.ROOT);
            tables.put(AggregateType.find(name).orElseThrow(), table);
        }
        if (tables.size() < AggregateType.values().length) {
            throw new IllegalStateException("not all aggregates have a table: " + tables.keySet());
        }
    }

    /** The next states of a kind, whose rows nobody can change until the transaction's end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<State> hold(AggregateType type, UUID after, int limit) {
        return jdbc
                .sql("select * from " + name(type) + " where id > :after order by id limit :limit for share")
                .param("after", after)
                .param("limit", limit)
                .query(mapper(type))
                .list()
                .stream()
                .map(Aggregate::state)
                .toList();
    }

    /** The states of those of these that there are, whose rows nobody can change until the transaction's end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<State> hold(AggregateType type, Collection<UUID> ids) {
        var sorted = ids.stream().sorted(Uuids::compare).toArray();
        return jdbc
                .sql("select * from " + name(type) + " where id = any (:ids) order by id for share")
                .param("ids", new SqlArrayValue("uuid", sorted))
                .query(mapper(type))
                .list()
                .stream()
                .map(Aggregate::state)
                .toList();
    }

    /** How many there are of all kinds together. */
    public long count() {
        return tables.keySet().stream()
                .mapToLong(type -> jdbc.sql("select count(*) from " + name(type))
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** SQL that gives the type, the id and the version of each. */
    public String versions() {
        return tables.keySet().stream()
                .map(type -> "select '" + type.wireName() + "' as aggregate_type, id, version from " + name(type))
                .collect(Collectors.joining(" union all "));
    }

    private String name(AggregateType type) {
        return table(type).getTableName().getReference();
    }

    private RelationalPersistentEntity<?> table(AggregateType type) {
        return Objects.requireNonNull(tables.get(type));
    }

    private RowMapper<Aggregate> mapper(AggregateType type) {
        var rows = new EntityRowMapper<>(table(type), converter);
        return (row, number) -> (Aggregate) rows.mapRow(row, number);
    }
}
