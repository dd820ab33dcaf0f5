package dev.hubgate.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hubgate.gateway.admin.LostRaces;
import java.util.Collection;

@AnalyzeClasses(packages = "dev.hubgate.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] VALUES = {
        "dev.hubgate.gateway.chat..", "dev.hubgate.gateway.routing..", "dev.hubgate.gateway.failure.."
    };

    @ArchTest
    static final ArchRule THE_DATABASE_IS_BEHIND_THE_STORE = noClasses()
            .that()
            .doNotBelongToAnyOf(LostRaces.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.postgresql..")
            .because("the gateway calls verbs; only LostRaces reads an SQL state, to tell a race that was lost");

    @ArchTest
    static final ArchRule ROOMS_KEEP_TO_THEIR_ARROWS = classes()
            .should(Rooms.keepTheirArrows())
            .because("one class decides the order of the rooms; rooms are leaves and never call each other");

    @ArchTest
    static final ArchRule ARROWS_ARE_REAL = classes()
            .should(Rooms.useEveryArrow())
            .because("an arrow that nobody needs any more is to be taken off the list");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.hubgate.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can be read without reading all the others");

    @ArchTest
    static final ArchRule TECHNIQUE_NAMES_NO_PACKAGE = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..dto..", "..service..", "..impl..", "..manager..")
            .because("capabilities name packages: whoever looks for the ledger looks under ledger");

    @ArchTest
    static final ArchRule VALUES_DO_NOT_CHANGE = classes()
            .that()
            .resideInAnyPackage(VALUES)
            .and()
            .areRecords()
            .should()
            .haveOnlyFinalFields()
            .because("a request is a value that walks through rooms, and none of them changes it for the next");

    @ArchTest
    static final ArchRule VALUES_HOLD_NOTHING_THAT_CHANGES = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(VALUES).and(describe("are records", JavaClass::isRecord)))
            .should()
            .haveRawType(describe(
                    "array or concrete collection",
                    type -> type.isArray() || (type.isAssignableTo(Collection.class) && !type.isInterface())))
            .because("an array in a record is a record that changes");

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
}
