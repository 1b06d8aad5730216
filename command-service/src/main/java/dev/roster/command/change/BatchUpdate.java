package dev.roster.command.change;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Updates rows of one table in one round trip, as Spring Data inserts and deletes them but does not update them. */
@Component
final class BatchUpdate {

    private final JdbcConverter converter;
    private final NamedParameterJdbcOperations jdbc;

    BatchUpdate(JdbcConverter converter, NamedParameterJdbcOperations jdbc) {
        this.converter = converter;
        this.jdbc = jdbc;
    }

    void updateAll(List<Aggregate> rows) {
        var table = converter
                .getMappingContext()
                .getRequiredPersistentEntity(rows.getFirst().getClass());
        jdbc.batchUpdate(
                sql(table), rows.stream().map(row -> values(table, row)).toArray(SqlParameterSource[]::new));
    }

    private static String sql(RelationalPersistentEntity<?> table) {
        var columns = StreamSupport.stream(table.spliterator(), false)
                .filter(column -> !column.isIdProperty())
                .map(BatchUpdate::assignment)
                .collect(Collectors.joining(", "));
        var id = assignment(table.getRequiredIdProperty());
        return "update " + table.getTableName().getReference() + " set " + columns + " where " + id;
    }

    private static String assignment(RelationalPersistentProperty column) {
        return name(column) + " = :" + name(column);
    }

    private SqlParameterSource values(RelationalPersistentEntity<?> table, Aggregate row) {
        var values = new MapSqlParameterSource();
        var properties = table.getPropertyAccessor(row);
        for (var column : table) {
            var value = converter.writeJdbcValue(
                    properties.getProperty(column),
                    converter.getColumnType(column),
                    converter.getTargetSqlType(column));
            values.addValue(name(column), value.getValue(), value.getJdbcType().getVendorTypeNumber());
        }
        return values;
    }

    private static String name(RelationalPersistentProperty column) {
        return column.getColumnName().getReference();
    }
}
