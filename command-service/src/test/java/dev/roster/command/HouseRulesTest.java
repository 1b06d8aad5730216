package dev.roster.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.domain.JavaAccess;
import dev.roster.command.change.Aggregate;
import dev.roster.command.http.Operations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** The rules of the house, and that each of them bites. */
class HouseRulesTest {

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

    @Test
    void only_the_relay_knows_kafka() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage("..command.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..");
        House.keeps(rule, "MembershipOffence");
    }

    @Test
    void only_machinery_writes_its_own_sql() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..command.outbox..",
                        "..command.change..",
                        "..command.ending..",
                        "..command.relay..",
                        "..command.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc.core.simple..", "java.sql..", "javax.sql..");
        House.keeps(rule, "MembershipOffence");
    }

    @Test
    void operations_repositories_and_aggregates_are_no_doors() {
        var operations = classes()
                .that()
                .areAssignableTo(Operations.class)
                .and(not(INTERFACES))
                .should()
                .notBePublic();
        var repositories =
                classes().that().areAssignableTo(Repository.class).should().notBePublic();
        var aggregates = classes()
                .that()
                .areAssignableTo(Aggregate.class)
                .and(not(INTERFACES))
                .should()
                .notBePublic();
        House.keeps(operations, "OffendingOperations");
        House.keeps(repositories, "OffendingUsers");
        House.keeps(aggregates, "OffendingUser");
    }

    @Test
    void what_an_object_needs_is_handed_to_its_constructor() {
        House.keeps(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, "UserOffence");
    }

    @Test
    void there_is_one_way_to_the_log() {
        var otherLog = noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
        for (var rule : List.of(otherLog, NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)) {
            House.keeps(rule, "UserOffence");
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
        House.keeps(rule, "Instant.now", "currentTimeMillis", "systemDefault", "getDefault");
        House.keeps(rule, "toLowerCase", "toUpperCase", "format(", "formatted(");
    }
}
