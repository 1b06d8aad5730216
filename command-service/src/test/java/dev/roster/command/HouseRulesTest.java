package dev.roster.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.roster.command.change.Aggregate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, and that each of them bites. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roster.command");
    private static final JavaClasses OFFENCES = new ClassFileImporter().importPackages("dev.roster.fixture.command");

    /** Each room, and those behind it that it may look into. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "outbox", List.of(),
            "relay", List.of("outbox"),
            "change", List.of("outbox"),
            "http", List.of("change"),
            "settings", List.of("change", "http"),
            "user", List.of("change", "http", "settings"),
            "inbox", List.of("change", "http", "user"),
            "organization", List.of("change", "http", "user"),
            "membership", List.of("change", "http", "user", "organization"),
            "signup", List.of("http", "user", "organization"));

    /** They ask the machine when and where it is; a clock and a locale are handed in. */
    private static final Set<String> ASKING_THE_MACHINE = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.lang.System.currentTimeMillis()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)");

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
        var rooms = HOUSE.stream()
                .map(type -> type.getPackageName().substring("dev.roster.command".length()))
                .filter(room -> !room.isEmpty())
                .map(room -> room.substring(1))
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(ROOMS.keySet());
    }

    @Test
    void a_room_knows_only_those_behind_it() {
        for (var room : ROOMS.keySet()) {
            looksOnlyBehind(room).check(HOUSE);
            bites(looksOnlyBehind(room), "dev.roster.fixture.command." + room);
        }
    }

    @Test
    void rooms_have_no_cycles() {
        var rule = slices().matching("dev.roster..command.(*)..").should().beFreeOfCycles();
        rule.check(HOUSE);
        bites(rule, "Cycle detected");
    }

    @Test
    void only_the_relay_knows_kafka() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage("..command.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..");
        rule.check(HOUSE);
        bites(rule, "MembershipOffence");
    }

    @Test
    void only_machinery_writes_its_own_sql() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackages("..command.outbox..", "..command.change..", "..command.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc.core.simple..", "java.sql..", "javax.sql..");
        rule.check(HOUSE);
        bites(rule, "MembershipOffence");
    }

    @Test
    void controllers_repositories_and_aggregates_are_no_doors() {
        var controllers =
                classes().that().areAnnotatedWith(RestController.class).should().notBePublic();
        var repositories =
                classes().that().areAssignableTo(Repository.class).should().notBePublic();
        var aggregates = classes()
                .that()
                .areAssignableTo(Aggregate.class)
                .and(not(INTERFACES))
                .should()
                .notBePublic();
        for (var rule : List.of(controllers, repositories, aggregates)) rule.check(HOUSE);
        bites(controllers, "OffendingController");
        bites(repositories, "OffendingUsers");
        bites(aggregates, "OffendingUser");
    }

    @Test
    void what_an_object_needs_is_handed_to_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
        bites(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, "UserOffence");
    }

    @Test
    void there_is_one_way_to_the_log() {
        var otherLog = noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
        for (var rule : List.of(otherLog, NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)) {
            rule.check(HOUSE);
            bites(rule, "UserOffence");
        }
    }

    @Test
    void nobody_asks_the_machine_for_time_zone_or_language() {
        var rule = noClasses()
                .should()
                .accessTargetWhere(describe(
                        "asks the machine",
                        (JavaAccess<?> access) ->
                                ASKING_THE_MACHINE.contains(access.getTarget().getFullName())));
        rule.check(HOUSE);
        bites(rule, "Instant.now", "currentTimeMillis", "systemDefault", "getDefault");
        bites(rule, "toLowerCase", "toUpperCase", "format(", "formatted(");
    }

    private static void bites(ArchRule rule, String... offences) {
        assertThatThrownBy(() -> rule.check(OFFENCES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(offences);
    }
}
