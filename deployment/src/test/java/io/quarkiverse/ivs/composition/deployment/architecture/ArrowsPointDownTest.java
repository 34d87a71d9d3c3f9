package io.quarkiverse.ivs.composition.deployment.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/** The picture of the packages in the documentation's Internals, held against what the modules are made of. */
class ArrowsPointDownTest {

    private static final String R = "io.quarkiverse.ivs.composition";

    /** From the top down: each may use those after it, none before. */
    private static final List<String> RUNTIME = Stream.of("service", "lifecycle", "observability", "waiting", "guard", "client",
            "signing", "template", "config", "ivs").map(name -> R + ".runtime." + name).toList();

    private static final JavaClasses CLASSES = OurClasses.all();

    static Stream<Arguments> lowerPackages() {
        return RUNTIME.stream().skip(1).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("lowerPackages")
    void noPackageOfTheRuntimeKnowsOneAboveIt(String lower) {
        String[] above = RUNTIME.subList(0, RUNTIME.indexOf(lower)).stream().map(name -> name + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(lower + "..")
                .should().dependOnClassesThat().resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thePublicApiKnowsNothingOfTheRuntime() {
        noClasses().that().resideInAnyPackage(R, R + ".model", R + ".events")
                .should().dependOnClassesThat().resideInAnyPackage(R + ".runtime..", R + ".test..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(R + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRuntimeKnowsNeitherTheDevModuleNorTheFakeNorTheBuild() {
        noClasses().that().resideInAnyPackage(R, R + ".model..", R + ".events..", R + ".test..", R + ".runtime..")
                .should().dependOnClassesThat().resideInAnyPackage(R + ".dev..", R + ".fake..", R + ".deployment..")
                .check(CLASSES);
    }

    @Test
    void theDevModuleKnowsNeitherTheFakeNorTheBuild() {
        noClasses().that().resideInAPackage(R + ".dev..")
                .should().dependOnClassesThat().resideInAnyPackage(R + ".fake..", R + ".deployment..")
                .check(CLASSES);
    }

    @Test
    void theFakeIsPlainJavaOverVertxAndJackson() {
        classes().that().resideInAPackage(R + ".fake..").and(not(belongToAnyOf(INSIDE)))
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage(R + ".fake..", "java..", "javax.crypto..", "io.vertx.core..",
                        "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDevServiceKnowsTheFake() {
        noClasses().that().resideOutsideOfPackages(R + ".fake..", R + ".deployment.devservices..")
                .should().dependOnClassesThat().resideInAPackage(R + ".fake..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBuildOfTheDevUiKnowsItsServices() {
        noClasses().that().resideOutsideOfPackages(R + ".dev..", R + ".deployment.devui..")
                .should().dependOnClassesThat().resideInAPackage(R + ".dev..")
                .check(CLASSES);
    }

    /**
     * Two that must: the REST client tells nobody else when it has a connection, the moment at which "not sent" becomes "maybe
     * sent"; and Vert.x closes a connection, but cannot reset it as a broken network does.
     */
    private static final String[] INSIDE = { R + ".runtime.client.OutgoingCallWriter", R + ".fake.http.ConnectionReset" };

    @Test
    void onlyTwoClassesImportTheInsideOfALibrary() {
        noClasses().that(not(belongToAnyOf(INSIDE))).should().dependOnClassesThat().resideInAnyPackage("io.vertx..impl..",
                "io.vertx..internal..", "io.netty..",
                "org.jboss.resteasy.reactive..impl..", "org.jboss.resteasy.reactive.client.handlers..",
                "io.smallrye.mutiny.helpers..", "io.smallrye.mutiny.operators..", "software.amazon.awssdk..internal..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> belongToAnyOf(String... names) {
        return DescribedPredicate.describe("are one of " + List.of(names), type -> List.of(names).contains(type.getName()));
    }
}
