package nl.besluitspoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final JavaClasses KLASSEN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.besluitspoor");

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(Besluitspoor.class).verify();
    }

    @Test
    void onlyProcesKnowsTheEngine() {
        noClasses().that().resideOutsideOfPackage("nl.besluitspoor.proces..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(KLASSEN);
    }

    @Test
    void nobodyDependsOnThePages() {
        noClasses().that().resideOutsideOfPackage("nl.besluitspoor.inzage..")
                .should().dependOnClassesThat().resideInAPackage("nl.besluitspoor.inzage..").check(KLASSEN);
    }
}
