package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.smallrye.config.SmallRyeConfig;

/**
 * All templates by name: what a start by name begins with. What they say is read and checked at start-up, and does not change
 * after it.
 */
public final class CompositionTemplates {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** Where a start goes that a fake answers and for which no region is configured. */
    private static final String REGION_OF_FAKE = "us-east-1";

    private final SortedMap<String, TemplateRequests> templates;
    private final LifecycleRules lifecycle;
    private final StartTags tags;
    private final List<String> configuredRegions;

    private CompositionTemplates(SortedMap<String, TemplateRequests> templates, LifecycleRules lifecycle, StartTags tags,
            List<String> configuredRegions) {
        this.templates = templates;
        this.lifecycle = lifecycle;
        this.tags = tags;
        this.configuredRegions = configuredRegions;
    }

    private static List<String> regions(Collection<TemplateValues> values) {
        return values.stream().flatMap(configured -> configured.arns().values().stream())
                .map(IvsArn::parse).flatMap(Optional::stream).map(IvsArn::region).distinct().sorted().toList();
    }

    /**
     * Reads what the templates say at run time.
     *
     * @param endsAreObserved whether the application wants to be told the ends of its compositions
     * @param switches without a call nothing has to be right
     * @throws io.quarkus.runtime.configuration.ConfigurationException if something that is set is wrong, with all there is
     */
    public static CompositionTemplates read(Collection<TemplateDefinition> definitions, boolean endsAreObserved,
            SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig, Switches switches) {
        NamesOfTemplates names = NamesOfTemplates.of(config, definitions.stream().map(TemplateDefinition::name).toList());
        SortedMap<String, TemplateValues> values = new TreeMap<>();
        for (TemplateDefinition definition : definitions) {
            values.put(definition.name(), TemplateValues.read(config, definition.name(), names));
        }
        if (switches.areOn()) {
            StartUpChecks.check(definitions, values, names, config, runtimeConfig);
            if (!runtimeConfig.fillMissingArns()) {
                ArnsOfCalls.text(definitions, values).ifPresent(LOG::info);
            }
        }
        LifecycleRules lifecycle = switches.areOn() ? LifecycleRules.read(endsAreObserved, values, config, runtimeConfig)
                : LifecycleRules.NONE;
        Map<String, String> defaultTags = new TreeMap<>();
        runtimeConfig.defaultTags().forEach((tag, value) -> defaultTags.put(tag, value.orElse("")));
        StartTags tags = new StartTags(defaultTags, lifecycle.isActive() ? lifecycle.owner() : null);
        List<String> regions = regions(values.values());
        Optional<String> regionOfMadeUpArns = runtimeConfig.fillMissingArns()
                ? Optional.of(regionOfMadeUpArns(runtimeConfig, regions))
                : Optional.empty();
        SortedMap<String, TemplateRequests> templates = new TreeMap<>();
        for (TemplateDefinition definition : definitions) {
            templates.put(definition.name(), new TemplateRequests(definition, values.get(definition.name()), tags,
                    regionOfMadeUpArns.map(MissingArns::new)));
        }
        return new CompositionTemplates(templates, lifecycle, tags,
                regions.isEmpty() ? regionOfMadeUpArns.stream().toList() : regions);
    }

    /** In the order in which a call without an ARN finds its region, so that a list shows what a start has started. */
    private static String regionOfMadeUpArns(IvsCompositionRuntimeConfig runtimeConfig, List<String> configuredRegions) {
        return runtimeConfig.aws().region()
                .orElseGet(() -> configuredRegions.size() == 1 ? configuredRegions.get(0) : REGION_OF_FAKE);
    }

    /** The names of all templates, sorted. */
    public List<String> names() {
        return List.copyOf(templates.keySet());
    }

    /** The regions of all ARNs that are configured, sorted, each once; that of made-up ones, if only these are there. */
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
    public CheckedStart start(String name, StartOptions options) {
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

    /** The stage whose first publisher starts a template; empty if none does. */
    public Optional<String> autoStartStage(String name) {
        return find(name).autoStartStage();
    }

    /** A request that was made without a template, or changed after that, with the tags that each start carries. */
    public StartCompositionRequest tagged(StartCompositionRequest request) {
        return request.toBuilder().tags(tags.with(null, request.tags())).build();
    }

    /** What becomes of the compositions after their start. */
    public LifecycleRules lifecycle() {
        return lifecycle;
    }

    private TemplateRequests find(String name) {
        TemplateRequests found = templates.get(Objects.requireNonNull(name, "template"));
        if (found == null) {
            throw UnknownTemplates.exception(name, names());
        }
        return found;
    }
}
