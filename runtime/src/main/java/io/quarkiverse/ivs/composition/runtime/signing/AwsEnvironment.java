package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * What the AWS SDK looks at beside the configuration of the application.
 *
 * @param variables the environment
 * @param properties the Java system properties
 * @param profiles what an AWS profile says; that in use if no name is given
 * @param classes whether the application has a class
 */
record AwsEnvironment(UnaryOperator<String> variables, UnaryOperator<String> properties,
        Function<Optional<String>, Map<String, String>> profiles, Predicate<String> classes) {

    static AwsEnvironment ofThisProcess() {
        return new AwsEnvironment(System::getenv, System::getProperty, AwsEnvironment::profile, AwsEnvironment::isPresent);
    }

    /** The name by which a setting is set, or null; system properties win. */
    String nameOf(SdkSystemSetting setting) {
        if (properties.apply(setting.property()) != null) {
            return setting.property();
        }
        return variables.apply(setting.environmentVariable()) != null ? setting.environmentVariable() : null;
    }

    /** The value of a setting, or null. */
    String valueOf(SdkSystemSetting setting) {
        String value = properties.apply(setting.property());
        return value != null ? value : variables.apply(setting.environmentVariable());
    }

    private static Map<String, String> profile(Optional<String> name) {
        try {
            return ProfileFile.defaultProfileFile()
                    .profile(name.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow))
                    .map(Profile::properties).orElse(Map.of());
        } catch (RuntimeException | Error unreadable) {
            return Map.of();
        }
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
