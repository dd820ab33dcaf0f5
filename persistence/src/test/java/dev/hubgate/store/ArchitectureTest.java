package dev.hubgate.store;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

@AnalyzeClasses(packages = "dev.hubgate.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NEITHER_GATEWAY_NOR_CONSOLE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.hubgate.gateway..", "dev.hubgate.console..", "jakarta.ws.rs..", "jakarta.servlet..")
            .because("both of them use the store, and neither may become the other's way in");

    @ArchTest
    static final ArchRule TECHNIQUE_NAMES_NO_PACKAGE = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..dto..", "..service..", "..impl..", "..manager..")
            .because("capabilities name packages: whoever looks for the ledger looks under ledger");

    @ArchTest
    static final ArchRule ENTITIES_CHANGE_ONLY_THROUGH_VERBS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameStartingWith("set")
            .should()
            .notBePublic()
            .because("an entity that anybody can change has no verbs");

    @ArchTest
    static final ArchRule ENTITY_MANAGERS_LIVE_IN_VERBS = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .because("there is no transaction where there is no verb");

    @ArchTest
    static final ArchRule LOGS_THROUGH_THE_SYSTEM_LOGGER_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("one way of logging can be told what it must never print");

    @ArchTest
    static final ArchRule AUDIT_HAS_NO_ROOM_FOR_PAYLOADS = noClasses()
            .that()
            .resideInAPackage("..audit..")
            .should()
            .dependOnClassesThat(describe("trees and streams", ArchitectureTest::holdsPayload))
            .because("metadata only, by construction");

    /** Tenancy makes a first key at sign-up, keys belong to a project: these two know each other. */
    @ArchTest
    static final ArchRule NO_CYCLES_BUT_SIGN_UP = slices().matching("dev.hubgate.store.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(dev.hubgate.store.access.Keys.class, dev.hubgate.store.tenancy.Tenant.class)
            .ignoreDependency(dev.hubgate.store.access.Keys.class, dev.hubgate.store.tenancy.Project.class)
            .because("a capability can be read without reading all the others");

    private static boolean holdsPayload(JavaClass type) {
        return type.getPackageName().startsWith("tools.jackson") || type.isAssignableTo(java.io.InputStream.class);
    }
}
