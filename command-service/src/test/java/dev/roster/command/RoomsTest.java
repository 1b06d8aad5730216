package dev.roster.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may look into which. */
class RoomsTest {

    /** Each room, and those behind it that it may look into. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("outbox", List.of()),
            Map.entry("relay", List.of("outbox")),
            Map.entry("change", List.of("outbox")),
            Map.entry("ending", List.of("change")),
            Map.entry("http", List.of("change", "outbox")),
            Map.entry("resync", List.of("change", "http", "outbox")),
            Map.entry("settings", List.of("change", "http")),
            Map.entry("user", List.of("change", "http", "settings")),
            Map.entry("inbox", List.of("change", "http", "user")),
            Map.entry("organization", List.of("change", "ending", "http", "user")),
            Map.entry("membership", List.of("change", "ending", "http", "user", "organization")),
            Map.entry("project", List.of("change", "ending", "http", "organization")),
            Map.entry("task", List.of("change", "ending", "http", "membership", "project")),
            Map.entry("signup", List.of("http", "user", "organization")),
            Map.entry("batch", List.of("change", "http")));

    private static ArchRule looksOnlyBehind(String room) {
        var known = ROOMS.getOrDefault(room, List.of()).stream().map(it -> "..command." + it + "..");
        var allowed = Stream.concat(known, Stream.of("..command." + room + ".."));
        return classes()
                .that()
                .resideInAPackage("..command." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("..command..").or(resideInAnyPackage(allowed.toArray(String[]::new))));
    }

    @Test
    void every_room_has_its_place() {
        var rooms = House.CLASSES.stream()
                .map(type -> type.getPackageName().substring("dev.roster.command".length()))
                .filter(room -> !room.isEmpty())
                .map(room -> room.substring(1))
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(ROOMS.keySet());
    }

    @Test
    void a_room_knows_only_those_behind_it() {
        for (var room : ROOMS.keySet()) {
            House.keeps(looksOnlyBehind(room), "dev.roster.fixture.command." + room);
        }
    }

    @Test
    void rooms_have_no_cycles() {
        var rule = slices().matching("dev.roster..command.(*)..").should().beFreeOfCycles();
        House.keeps(rule, "Cycle detected");
    }
}
