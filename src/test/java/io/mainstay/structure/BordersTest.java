package io.mainstay.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders of the house: no cycles, and shared packages that know no process. */
class BordersTest {

    private static final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mainstay");

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.mainstay.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void sharedPackagesKnowNoProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.mainstay",
                        "io.mainstay.incident..",
                        "io.mainstay.portal..",
                        "io.mainstay.demo..",
                        "io.mainstay.bench..",
                        "io.mainstay.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.mainstay.incident..")
                .check(classes);
    }

    @Test
    void recordsAndConditionsKnowNoWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.mainstay.database..",
                        "io.mainstay.record..",
                        "io.mainstay.condition..",
                        "io.mainstay.history..",
                        "io.mainstay.access..",
                        "io.mainstay.view..",
                        "io.mainstay.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.mainstay.web..", "io.mainstay.api..", "org.springframework.web..")
                .check(classes);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                // Commands and launchers, which run without the application's context.
                .resideOutsideOfPackages(
                        "io.mainstay.bench..",
                        "io.mainstay.backup..",
                        "io.mainstay.postgres..",
                        "io.mainstay.startup..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(classes);
    }
}
