package io.quarkiverse.ivs.composition.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Resets the fake of Amazon IVS Real-Time before each test of a {@code @QuarkusTest} or {@code @QuarkusIntegrationTest}, also
 * before those of its subclasses and nested classes, and before their {@code @BeforeEach} methods:
 *
 * <pre>
 * &#64;QuarkusTest
 * &#64;WithFakeIvs
 * class ShowTest {
 *     // Nothing is there that another test has left.
 * }
 * </pre>
 *
 * A test method may have a {@link FakeIvs} as its parameter then, which also works where nothing can be injected.
 * <p>
 * All tests of a run share one fake: not for tests that run in parallel. A test fails with an {@link IllegalStateException} if
 * there is no fake.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeIvsExtension.class)
public @interface WithFakeIvs {
}
