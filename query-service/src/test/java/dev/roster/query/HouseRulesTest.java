package dev.roster.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, and that each of them bites. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roster.query");
    private static final JavaClasses OFFENCES = new ClassFileImporter().importPackages("dev.roster.fixture.query");
    private static final String[] SCREENS = {
        "..userlist..",
        "..organizationlist..",
        "..memberlist..",
        "..notification..",
        "..projectlist..",
        "..tasklist..",
        "..activity.."
    };

    private static final String[] MACHINERY = {
        "..query.page..",
        "..query.projection..",
        "..query.comparison..",
        "..query.consumer..",
        "..query.http..",
        "..query.generation..",
        "..query.signal..",
        "..query.wait..",
        "..query.stream.."
    };

    private static final ArchRule ONLY_THE_CONSUMER_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..query.consumer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static final ArchRule MACHINERY_KNOWS_NO_SCREEN = noClasses()
            .that()
            .resideInAnyPackage(MACHINERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCREENS);

    private static final ArchRule NOTHING_GOES_BACK_TO_THE_CONSUMER = noClasses()
            .that()
            .resideOutsideOfPackage("..query.consumer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..query.consumer..");

    private static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("dev.roster..query.(*)..").should().beFreeOfCycles();

    private static final ArchRule CONTROLLERS_ARE_NO_DOORS =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    private static ArchRule aloneOnItsFloor(String screen) {
        var others =
                Arrays.stream(SCREENS).filter(other -> !other.equals(screen)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(screen)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    @Test
    void screens_do_not_see_each_other() {
        for (var screen : SCREENS) aloneOnItsFloor(screen).check(HOUSE);
        bites(aloneOnItsFloor("..userlist.."));
    }

    @Test
    void only_the_consumer_knows_kafka() {
        ONLY_THE_CONSUMER_KNOWS_KAFKA.check(HOUSE);
        bites(ONLY_THE_CONSUMER_KNOWS_KAFKA);
    }

    @Test
    void machinery_knows_no_screen() {
        MACHINERY_KNOWS_NO_SCREEN.check(HOUSE);
        bites(MACHINERY_KNOWS_NO_SCREEN);
    }

    @Test
    void nothing_goes_back_to_the_consumer() {
        NOTHING_GOES_BACK_TO_THE_CONSUMER.check(HOUSE);
        bites(NOTHING_GOES_BACK_TO_THE_CONSUMER);
    }

    @Test
    void rooms_have_no_cycles() {
        ROOMS_HAVE_NO_CYCLES.check(HOUSE);
        bites(ROOMS_HAVE_NO_CYCLES);
    }

    @Test
    void controllers_are_no_doors() {
        CONTROLLERS_ARE_NO_DOORS.check(HOUSE);
        bites(CONTROLLERS_ARE_NO_DOORS);
    }

    private static void bites(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(OFFENCES)).isInstanceOf(AssertionError.class);
    }
}
