package dev.hotseat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hotseat");

    @Test
    void core_depends_on_java_alone() {
        classes()
                .that()
                .resideInAPackage("dev.hotseat.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.hotseat.core..", "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void core_reads_neither_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAPackage("dev.hotseat.core..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(PRODUCT);
    }

    @Test
    void chat_knows_core_and_the_markdown_parser() {
        classes()
                .that()
                .resideInAPackage("dev.hotseat.chat..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.hotseat.chat..", "dev.hotseat.core..", "java..", "org.jspecify..", "org.commonmark..")
                .check(PRODUCT);
    }

    @Test
    void app_knows_chat_and_core_and_no_adapter() {
        classes()
                .that()
                .resideInAPackage("dev.hotseat.app..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.hotseat.app..",
                        "dev.hotseat.chat..",
                        "dev.hotseat.core..",
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "com.github.benmanes.caffeine..")
                .check(PRODUCT);
    }

    @Test
    void no_adapter_knows_another() {
        slices().matching("dev.hotseat.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .check(PRODUCT);
    }

    @Test
    void only_the_start_knows_the_adapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.hotseat.adapter..", "dev.hotseat.start..", "dev.hotseat")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.hotseat.adapter..")
                .check(PRODUCT);
    }

    @Test
    void packages_below_core_have_no_cycles() {
        slices().matching("dev.hotseat.core.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }
}
