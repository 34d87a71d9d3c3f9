package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.runtime.config.AwsVariables;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;

/** Whether what is configured of the endpoint goes together. */
final class EndpointChecks {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final String REST_CLIENT = "quarkus.rest-client.";
    private static final List<String> ADDRESSES = List.of("url", "uri", "override-uri", "enable-local-proxy");

    /** All keys that send a REST client elsewhere; variables of the environment are found through them. */
    private static final List<String> ADDRESSES_OF_REST_CLIENT = addressesOfRestClient();

    private EndpointChecks() {
    }

    static void check(SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig, Problems problems) {
        refuseAddressesOfRestClient(config, problems);
        refuseUnset(ConfigKeys.ENDPOINT_OVERRIDE, config, problems);
        refuseUnset(ConfigKeys.REGION, config, problems);
        Optional<String> region = runtimeConfig.aws().region();
        if (region.isPresent() && !Limits.REGION.matcher(region.get()).matches()) {
            problems.add(ConfigKeys.REGION + " is \"" + region.get()
                    + "\", but must be an AWS region, such as eu-west-1. Correct it.");
        }
        Optional<String> override = runtimeConfig.endpointOverride();
        boolean loopback;
        try {
            loopback = override.isPresent() && Loopback.isLoopback(EndpointOverride.parse(override.get()).getHost());
        } catch (ConfigurationException notAnEndpoint) {
            problems.add(notAnEndpoint.getMessage() + AwsVariables.of(ConfigKeys.ENDPOINT_OVERRIDE, config)
                    .map(variable -> " It comes from " + variable + ".").orElse(""));
            return;
        }
        if (runtimeConfig.fillMissingArns() && !loopback) {
            problems.add(ConfigKeys.FILL_MISSING_ARNS + " is true, but " + ConfigKeys.ENDPOINT_OVERRIDE
                    + override.map(url -> " is \"" + url + "\", which is").orElse(" is not set, so the endpoint is")
                    + " not on the loopback interface: ARNs can only be made up for a fake. Remove "
                    + ConfigKeys.FILL_MISSING_ARNS + ".");
        }
        if (override.isPresent() && !loopback) {
            refuse(ConfigKeys.FIPS, "FIPS", runtimeConfig.fips(), override.get(), config, problems);
            refuse(ConfigKeys.DUALSTACK, "dual-stack", runtimeConfig.dualstack(), override.get(), config, problems);
        }
        tellVariables(override, loopback, runtimeConfig, config);
    }

    /** In one line, since such a variable is mostly set for other services of AWS, and calls follow it all the same. */
    private static void tellVariables(Optional<String> override, boolean loopback, IvsCompositionRuntimeConfig runtimeConfig,
            SmallRyeConfig config) {
        if (override.isEmpty()) {
            ProfileEndpoints.notFollowed(runtimeConfig, !AwsVariables.areIgnored(config)).ifPresent(LOG::warn);
            return;
        }
        Optional<String> endpoint = AwsVariables.of(ConfigKeys.ENDPOINT_OVERRIDE, config);
        List<String> idle = new ArrayList<>();
        if (!loopback && runtimeConfig.fips()) {
            AwsVariables.of(ConfigKeys.FIPS, config).ifPresent(idle::add);
        }
        if (!loopback && runtimeConfig.dualstack()) {
            AwsVariables.of(ConfigKeys.DUALSTACK, config).ifPresent(idle::add);
        }
        if (endpoint.isPresent() || !idle.isEmpty()) {
            LOG.warnf("Compositions are started at %s, since %s is set%s", EndpointOverride.masked(override.get()),
                    endpoint.orElse(ConfigKeys.ENDPOINT_OVERRIDE),
                    idle.isEmpty() ? "" : "; " + String.join(" and ", idle) + " without effect");
        }
    }

    /** Without them a call would go to another place than was meant. */
    private static void refuseUnset(String key, SmallRyeConfig config, Problems problems) {
        UnsetExpression.of(config.getConfigValue(key), config)
                .map(expression -> new UnsetExpression(EndpointOverride.masked(expression.text()), expression.name()))
                .ifPresent(expression -> problems.add(expression.problem(key) + ", or write ${" + expression.name()
                        + ":} if it may be missing."));
    }

    /** Quarkus finds a URL under several names at once: those that were written count, unless the environment has it. */
    private static void refuseAddressesOfRestClient(SmallRyeConfig config, Problems problems) {
        List<String> found = ADDRESSES_OF_REST_CLIENT.stream().filter(key -> valueOf(key, config) != null).toList();
        if (found.isEmpty()) {
            return;
        }
        Set<String> written = ConfigNames.outsideEnvironment(config, "");
        List<String> foundAsWritten = found.stream().filter(written::contains).toList();
        for (String key : foundAsWritten.isEmpty() ? found.stream().limit(1).toList() : foundAsWritten) {
            problems.add(key + " is \"" + EndpointOverride.masked(valueOf(key, config))
                    + "\", but has no effect: the endpoint is chosen for each call. "
                    + "Remove it, and set " + ConfigKeys.ENDPOINT_OVERRIDE + " instead.");
        }
    }

    private static List<String> addressesOfRestClient() {
        List<String> keys = new ArrayList<>();
        for (String name : List.of(ConfigKeys.REST_CLIENT, ConfigKeys.REST_CLIENT_INTERFACE)) {
            for (String prefix : List.of(REST_CLIENT + name + '.', REST_CLIENT + '"' + name + "\".", name + "/mp-rest/")) {
                for (String address : ADDRESSES) {
                    keys.add(prefix + address);
                }
            }
        }
        return keys;
    }

    private static String valueOf(String key, SmallRyeConfig config) {
        String value = config.getConfigValue(key).getValue();
        return value == null || value.isBlank() || value.equals("false") ? null : value;
    }

    /** A variable of the environment is meant for all services of AWS, and gives way. */
    private static void refuse(String key, String kind, boolean set, String override, SmallRyeConfig config,
            Problems problems) {
        if (set && AwsVariables.of(key, config).isEmpty()) {
            problems.add(key + " is true, but "
                    + AwsVariables.of(ConfigKeys.ENDPOINT_OVERRIDE, config).orElse(ConfigKeys.ENDPOINT_OVERRIDE) + " is \""
                    + override + "\": only AWS has "
                    + kind + " endpoints. Remove one of the two.");
        }
    }
}
