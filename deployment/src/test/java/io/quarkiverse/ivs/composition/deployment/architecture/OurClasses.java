package io.quarkiverse.ivs.composition.deployment.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules but the sample, without those of tests. */
final class OurClasses {

    private OurClasses() {
    }

    static JavaClasses all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.quarkiverse.ivs.composition");
    }
}
