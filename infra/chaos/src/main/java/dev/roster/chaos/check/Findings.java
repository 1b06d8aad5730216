package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the checks have found. */
public final class Findings {

    private final Map<Kind, List<Violation>> found = new EnumMap<>(Kind.class);

    void add(Kind kind, String what) {
        found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Violation(kind, what));
    }

    /** Whatever is in one of them alone, or not the same in both. */
    void compare(Kind kind, String what, Map<String, ?> expected, Map<String, ?> actual) {
        expected.forEach((id, value) -> {
            if (!Objects.equals(value, actual.get(id))) {
                add(kind, "%s %s: %s expected, %s found".formatted(what, id, value, actual.get(id)));
            }
        });
        actual.forEach((id, value) -> {
            if (!expected.containsKey(id)) add(kind, "%s %s: none expected, %s found".formatted(what, id, value));
        });
    }

    public int count(Kind kind) {
        return found.getOrDefault(kind, List.of()).size();
    }

    public int count() {
        return found.values().stream().mapToInt(List::size).sum();
    }

    public Set<Kind> kinds() {
        return found.keySet();
    }

    public List<Violation> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }
}
