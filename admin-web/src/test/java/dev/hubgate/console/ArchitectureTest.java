package dev.hubgate.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.hubgate.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule touchesNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.postgresql..")
            .because("only dev.hubgate.store knows how things are stored; pages call its verbs");

    @ArchTest
    static final ArchRule packagesAreCapabilities = classes()
            .should()
            .resideInAnyPackage(
                    "dev.hubgate.console",
                    "dev.hubgate.console.access",
                    "dev.hubgate.console.audit",
                    "dev.hubgate.console.chat",
                    "dev.hubgate.console.firewall",
                    "dev.hubgate.console.ledger",
                    "dev.hubgate.console.routing",
                    "dev.hubgate.console.shell",
                    "dev.hubgate.console.tenancy")
            .because("the nine nouns name everything, and shell is what all pages share");

    @ArchTest
    static final ArchRule capabilitiesFormNoCircle = slices().matching("dev.hubgate.console.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a capability that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule nothingLivesInTheSession = noClasses()
            .should()
            .beAnnotatedWith("jakarta.enterprise.context.SessionScoped")
            .orShould()
            .beAnnotatedWith("jakarta.faces.view.ViewScoped")
            .because(
                    "sessions may be written to disk or copied between nodes, and pages show what is stored, not what was");
}
