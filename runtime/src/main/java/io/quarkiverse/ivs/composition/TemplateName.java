package io.quarkiverse.ivs.composition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Names the composition template to inject: {@code @Inject @TemplateName("podcast") CompositionTemplate podcast}.
 * A name that no {@code quarkus.ivs-composition.templates."name".destinations} declares fails the build.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({ FIELD, METHOD, PARAMETER, TYPE })
public @interface TemplateName {

    /**
     * The name, as it stands in the configuration.
     *
     * @return the name
     */
    String value();

    /**
     * For programmatic look-up: {@code Arc.container().select(CompositionTemplate.class, TemplateName.Literal.of("podcast"))}.
     */
    final class Literal extends AnnotationLiteral<TemplateName> implements TemplateName {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /**
         * The qualifier for a name.
         *
         * @param name the name of a template
         * @return the qualifier
         */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
