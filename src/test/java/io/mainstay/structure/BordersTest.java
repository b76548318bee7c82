package io.mainstay.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
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
        known("io.mainstay.incident..", "io.mainstay.problem..");
        // Problem management fills incident's extension points; incident management does without it.
        known("io.mainstay.problem..");
    }

    /** Besides the process itself, only those that stand above all processes know it. */
    private static void known(String process, String... others) {
        List<String> may = new ArrayList<>(List.of(
                "io.mainstay",
                process,
                "io.mainstay.portal..",
                "io.mainstay.demo..",
                "io.mainstay.bench..",
                "io.mainstay.jte.."));
        may.addAll(List.of(others));
        noClasses()
                .that()
                .resideOutsideOfPackages(may.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(process)
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
