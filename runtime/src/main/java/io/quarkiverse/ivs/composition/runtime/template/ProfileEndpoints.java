package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** What the AWS profile in use says of endpoints: the AWS SDKs follow it, and calls of ours do not. */
final class ProfileEndpoints {

    private static final String ENDPOINT_URL = "endpoint_url";

    private ProfileEndpoints() {
    }

    /**
     * The sentence that says so; empty if there is nothing to say.
     *
     * @param urlsCount whether the AWS SDKs would follow a URL
     */
    static Optional<String> notFollowed(IvsCompositionRuntimeConfig config, boolean urlsCount) {
        if (ProfileFileLocation.configurationFileLocation().isEmpty()
                && ProfileFileLocation.credentialsFileLocation().isEmpty()) {
            return Optional.empty();
        }
        try {
            String name = name(config);
            return ProfileFile.defaultProfileFile().profile(name)
                    .map(profile -> instead(profile, config, urlsCount))
                    .filter(instead -> !instead.isEmpty())
                    .map(instead -> "Calls do not follow what the AWS profile " + OutsideText.quoted(name)
                            + " says of endpoints (" + String.join(", ", instead.keySet()) + "). Set "
                            + String.join(" and ", instead.values()) + " instead, if they shall");
        } catch (RuntimeException unreadable) {
            // Who needs its credentials says so.
            return Optional.empty();
        }
    }

    private static String name(IvsCompositionRuntimeConfig config) {
        Optional<String> configured = config.aws().credentials().type() == CredentialsType.PROFILE
                ? config.aws().credentials().profileProvider().profileName()
                : Optional.empty();
        return configured.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow);
    }

    /** Our keys, by the properties of the profile that are not followed. */
    private static Map<String, String> instead(Profile profile, IvsCompositionRuntimeConfig config, boolean urlsCount) {
        Map<String, String> instead = new TreeMap<>();
        if (urlsCount && (profile.property(ENDPOINT_URL).isPresent() || ofServices(profile))) {
            instead.put(ENDPOINT_URL, ConfigKeys.ENDPOINT_OVERRIDE);
        }
        if (!config.dualstack() && profile.booleanProperty("use_dualstack_endpoint").orElse(false)) {
            instead.put("use_dualstack_endpoint", ConfigKeys.DUALSTACK);
        }
        if (!config.fips() && profile.booleanProperty("use_fips_endpoint").orElse(false)) {
            instead.put("use_fips_endpoint", ConfigKeys.FIPS);
        }
        return instead;
    }

    /** A profile may name a section with an endpoint for each service. */
    private static boolean ofServices(Profile profile) {
        return profile.property("services")
                .flatMap(services -> ProfileFile.defaultProfileFile().getSection("services", services))
                .flatMap(services -> services.property("ivs_realtime." + ENDPOINT_URL)).isPresent();
    }
}
