package dev.roster.command.change;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jdbc.repository.query.Query;

/**
 * A finder of a repository as it is asked for many keys at once.
 *
 * @param type the kind of aggregates that the repository holds
 * @param names of the parameters, which are those of the members of an aggregate that they are compared with
 */
record Finder(Method method, Class<?> type, List<String> names, String sql) {

    private static final Pattern LOCK = Pattern.compile(" for (no key update|update|share)$");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    /** Empty for a finder without SQL of its own, or of the kind that gives no single value. */
    static Optional<Finder> of(Method method, Class<?> aggregate) {
        var query = method.getAnnotation(Query.class);
        var type = method.getReturnType();
        if (query == null || type == List.class || type == void.class) return Optional.empty();
        var names =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        return Optional.of(new Finder(method, aggregate, names, query.value().strip()));
    }

    int rank() {
        return Writer.rank(type);
    }

    boolean locks() {
        return LOCK.matcher(sql).find();
    }

    /** Stronger locks first: nobody has to trade a weak one for a strong one later. */
    int strength() {
        return sql.endsWith(" for update") ? 0 : sql.endsWith(" for no key update") ? 1 : 2;
    }

    boolean isById() {
        return names.equals(List.of("id"));
    }

    /** Whether it gives an aggregate, if there is one, and not a number or a truth value. */
    boolean givesAggregate() {
        return method.getReturnType() == Optional.class;
    }

    Class<?> returnType() {
        return method.getReturnType();
    }

    /** The statement for keys in arrays; rows come with the position of their key. They are locked in the keys' order. */
    String bulkSql(boolean locking) {
        var one = PARAMETER.matcher(locking ? sql : LOCK.matcher(sql).replaceFirst(""));
        var arrays = names.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        var columns =
                Stream.concat(names.stream(), Stream.of("position")).collect(Collectors.joining("\", \"", "\"", "\""));
        return "select asked.position, answer.* from unnest(" + arrays + ") with ordinality as asked (" + columns
                + ") cross join lateral (" + one.replaceAll("asked.\"$1\"") + ") answer";
    }

    /** The SQL type of a key's values at a place. */
    String sqlType(int parameter) {
        return method.getParameterTypes()[parameter] == String.class ? "text" : "uuid";
    }

    /** The key under which the finder would find an aggregate. */
    List<Object> keyOf(Aggregate aggregate) {
        return names.stream().map(name -> value(component(name), aggregate)).toList();
    }

    private RecordComponent component(String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + ": " + type + " has no " + name));
    }

    private static Object value(RecordComponent component, Aggregate aggregate) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(aggregate);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
