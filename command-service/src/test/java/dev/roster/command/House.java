package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The house, and another one in which every rule is broken. */
final class House {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roster.command");
    private static final JavaClasses OFFENCES = new ClassFileImporter().importPackages("dev.roster.fixture.command");

    private House() {}

    /** Fails if the house breaks the rule, or if the rule does not see these offences in the other house. */
    static void keeps(ArchRule rule, String... offences) {
        rule.check(CLASSES);
        assertThatThrownBy(() -> rule.check(OFFENCES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(offences);
    }
}
