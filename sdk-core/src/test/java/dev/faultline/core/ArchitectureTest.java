package dev.faultline.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The core's packages depend one way, as docs/architecture.md draws them. */
class ArchitectureTest {

    private static final String CORE = "dev.faultline.core";
    private static final String INTERNAL = CORE + ".internal";
    private static final String JSON = INTERNAL + ".json";
    private static final String ENGINE = CORE + ".engine";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);

    /** The parts of the engine, each with the parts that it may know. */
    @ParameterizedTest
    @CsvSource({"retry,", "circuit,", "pace,", "throttle, pace", "http,"})
    void partOfTheEngine_knowsNoOther(String part, String known) {
        String own = ENGINE + "." + part;
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE + "..")
                        .and(not(resideInAnyPackage(own, ENGINE + "." + (known == null ? part : known)))))
                .check(CLASSES);
    }

    @Test
    void contractWithTheModules_knowsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE + "..")
                .check(CLASSES);
    }

    @Test
    void json_knowsNothingOfTheContract() {
        noClasses()
                .that()
                .resideInAPackage(JSON)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL)
                .check(CLASSES);
    }

    @Test
    void onlyTheBuilder_startsTheEngine() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .areNotAssignableTo(ClientBuilder.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE + "..")
                .check(CLASSES);
    }

    @Test
    void jackson_isKnownToTheJsonPackageAndItsValue() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JSON)
                .and()
                .doNotHaveSimpleName("JsonValue")
                .and()
                .doNotHaveSimpleName("PlatformCheck")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    /** Whoever does not name them needs no Micrometer on the class path. */
    @Test
    void micrometer_isKnownToWhatNobodyElseNames() {
        List<String> names = List.of("MicrometerCallListener", "ClientGauges", "ObservedCalls");
        DescribedPredicate<JavaClass> ofMicrometer = DescribedPredicate.describe(
                "made for Micrometer",
                type -> names.stream()
                        .anyMatch(name -> type.getName().matches("dev\\.faultline\\.core\\." + name + "(\\$.*)?")));
        noClasses()
                .that(not(ofMicrometer))
                .should()
                .dependOnClassesThat(resideInAPackage("io.micrometer..").or(ofMicrometer))
                .check(CLASSES);
    }

    @Test
    void resilience4j_isKnownToTwoPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE + ".retry", ENGINE + ".circuit")
                .and()
                .doNotHaveSimpleName("PlatformCheck")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.resilience4j..")
                .check(CLASSES);
    }

    /** Subclasses in the modules need the constructor, their builders the start, the test kit the last one. */
    @Test
    void publicSignatures_haveNoTypesThatUsersCannotName() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(CORE)
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(unit -> Stream.concat(
                                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                                .anyMatch(type -> type.getPackageName().startsWith(INTERNAL)
                                        || type.getPackageName().startsWith(ENGINE)))
                        .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName())
                        .distinct())
                .containsExactlyInAnyOrder("ApiException.<init>", "ClientBuilder.start", "ErrorCode.exampleException");
    }
}
