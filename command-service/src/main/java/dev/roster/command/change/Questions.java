package dev.roster.command.change;

import dev.roster.shared.id.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers many questions to one finder in one round trip. */
@Component
final class Questions {

    private final JdbcClient jdbc;
    private final JdbcConverter converter;

    Questions(JdbcClient jdbc, JdbcConverter converter) {
        this.jdbc = jdbc;
        this.converter = converter;
    }

    /** @param locking whether rows are locked, if the finder does so */
    Map<Question, Object> answer(Finder finder, Collection<Question> questions, boolean locking) {
        var asked = questions.stream().sorted(Question.LOCK_ORDER).toList();
        var answers = new HashMap<Question, Object>();
        for (var question : asked) answers.put(question, Optional.empty());
        var mapper = mapper(finder);
        jdbc.sql(finder.bulkSql(locking)).params(arrays(finder, asked)).query(row -> {
            answers.put(asked.get(row.getInt("position") - 1), mapper.mapRow(row, 0));
        });
        return answers;
    }

    private static Map<String, Object> arrays(Finder finder, List<Question> asked) {
        var arrays = new HashMap<String, Object>();
        for (var i = 0; i < finder.names().size(); i++) {
            var parameter = i;
            var values = asked.stream().map(question -> column(question.key().get(parameter)));
            arrays.put(finder.names().get(i), new SqlArrayValue(finder.sqlType(i), values.toArray()));
        }
        return arrays;
    }

    private static Object column(Object value) {
        return value instanceof Id id ? id.value() : value;
    }

    /** Maps to what the finder would return. */
    private RowMapper<Object> mapper(Finder finder) {
        if (!finder.givesAggregate()) {
            return (row, _) -> single(row, finder.returnType());
        }
        var entity = converter.getMappingContext().getRequiredPersistentEntity(finder.type());
        var aggregates = new EntityRowMapper<>(entity, converter);
        return (row, number) -> Optional.of(aggregates.mapRow(row, number));
    }

    private Object single(ResultSet row, Class<?> type) throws SQLException {
        var value = converter.getConversionService().convert(row.getObject(2), type);
        return Objects.requireNonNull(value, "no value to answer with");
    }
}
