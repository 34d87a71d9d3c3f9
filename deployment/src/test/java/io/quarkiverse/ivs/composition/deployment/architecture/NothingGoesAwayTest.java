package io.quarkiverse.ivs.composition.deployment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;

import io.smallrye.common.annotation.NonBlocking;

/** What works with the Quarkus that this is built with works with the next one, too. */
class NothingGoesAwayTest {

    private static final JavaClasses CLASSES = OurClasses.all();

    /** With Quarkus 3.37 that fails the build of every application: the annotation is for other kinds of methods. */
    @Test
    void noServiceOfTheDevUiSaysThatItDoesNotBlock() {
        methods().that().areDeclaredInClassesThat().resideInAPackage("io.quarkiverse.ivs.composition.dev..")
                .should().notBeAnnotatedWith(NonBlocking.class)
                .check(CLASSES);
    }

    /** But for highPriorityConfig, which has no successor yet. */
    @Test
    void nothingThatIsToBeRemovedIsCalled() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("the method is to be removed",
                (JavaMethodCall call) -> !call.getName().equals("highPriorityConfig") && call.getTarget().resolveMember()
                        .flatMap(method -> method.tryGetAnnotationOfType(Deprecated.class)).filter(Deprecated::forRemoval)
                        .isPresent()))
                .check(CLASSES);
    }
}
