package io.quarkiverse.ivs.composition.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.client.ConfiguredRegions;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.NamesOfTemplates;
import io.quarkiverse.ivs.composition.runtime.config.StartUpChecks;
import io.quarkiverse.ivs.composition.runtime.config.TemplateValues;
import io.smallrye.config.SmallRyeConfig;

/** All templates by name: what a start by name begins with. Nothing changes after start-up. */
public final class CompositionTemplates implements ConfiguredRegions {

    /** Where a start goes that a fake answers and for which no region is configured. */
    private static final String REGION_OF_FAKE = "us-east-1";

    private final Map<String, TemplateRequests> requests = new TreeMap<>();
    private final List<String> names;
    private final List<String> configuredRegions;

    private CompositionTemplates(Collection<TemplateDefinition> definitions, Map<String, TemplateValues> values,
            Optional<MissingArns> fill) {
        SortedSet<String> regions = new TreeSet<>();
        for (TemplateDefinition definition : definitions) {
            TemplateValues configured = values.get(definition.name());
            requests.put(definition.name(), new TemplateRequests(definition, configured, fill));
            configured.arns().values().forEach(arn -> IvsArn.parse(arn).map(IvsArn::region).ifPresent(regions::add));
        }
        names = List.copyOf(requests.keySet());
        configuredRegions = List.copyOf(regions);
    }

    /**
     * Reads what the templates say at run time.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException if something that is set is wrong, with all there is
     */
    public static CompositionTemplates read(Collection<TemplateDefinition> definitions, SmallRyeConfig config,
            IvsCompositionRuntimeConfig runtimeConfig) {
        NamesOfTemplates names = NamesOfTemplates.of(config);
        SortedMap<String, TemplateValues> values = new TreeMap<>();
        for (TemplateDefinition definition : definitions) {
            values.put(definition.name(), TemplateValues.read(config, definition.name(), names));
        }
        StartUpChecks.check(definitions, values, names, config, runtimeConfig);
        return new CompositionTemplates(definitions, values, runtimeConfig.fillMissingArns()
                ? Optional.of(new MissingArns(runtimeConfig.aws().region().orElse(REGION_OF_FAKE)))
                : Optional.empty());
    }

    /** The names of all templates, sorted. */
    public List<String> names() {
        return names;
    }

    /** The regions of all ARNs that are configured, sorted, each once. */
    @Override
    public List<String> configuredRegions() {
        return configuredRegions;
    }

    /**
     * The request of a call: the values of the call win over configured ones. It has a token only if the call gives one.
     *
     * @throws io.quarkiverse.ivs.composition.UnknownTemplateException if there is no such template
     * @throws io.quarkiverse.ivs.composition.ValidationException if an ARN is missing, or given for a destination that the
     *         template lacks
     */
    public StartCompositionRequest request(String name, StartOptions options) {
        return find(name).request(options);
    }

    /**
     * A start of a template, checked, with a token.
     *
     * @throws io.quarkiverse.ivs.composition.UnknownTemplateException if there is no such template
     * @throws io.quarkiverse.ivs.composition.ValidationException with all problems of the request
     */
    Start start(String name, StartOptions options) {
        return find(name).start(options);
    }

    /**
     * What is configured, complete or not.
     *
     * @throws io.quarkiverse.ivs.composition.UnknownTemplateException if there is no such template
     */
    public StartCompositionRequest configured(String name) {
        return find(name).configured();
    }

    private TemplateRequests find(String name) {
        TemplateRequests found = requests.get(Objects.requireNonNull(name, "template"));
        if (found == null) {
            throw UnknownTemplates.exception(name, names);
        }
        return found;
    }
}
