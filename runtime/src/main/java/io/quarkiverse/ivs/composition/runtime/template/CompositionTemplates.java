package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.smallrye.config.SmallRyeConfig;

/**
 * All templates by name: what a start by name begins with. What they say is read and checked at start-up, and does not change
 * after it; the requests of a template are made with its first use.
 */
public final class CompositionTemplates {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** Where a start goes that a fake answers and for which no region is configured. */
    private static final String REGION_OF_FAKE = "us-east-1";

    private final Map<String, TemplateDefinition> definitions = new TreeMap<>();
    private final Map<String, TemplateValues> values;
    private final LifecycleRules lifecycle;
    private final StartTags tags;
    private final Optional<MissingArns> fill;
    private final List<String> names;
    private final List<String> configuredRegions;
    private final Map<String, TemplateRequests> requests = new ConcurrentHashMap<>();

    /** @param region where a start goes whose ARNs are all made up; null if none is made up */
    private CompositionTemplates(Collection<TemplateDefinition> definitions, Map<String, TemplateValues> values,
            LifecycleRules lifecycle, StartTags tags, List<String> configuredRegions, String region) {
        for (TemplateDefinition definition : definitions) {
            this.definitions.put(definition.name(), definition);
        }
        this.values = values;
        this.lifecycle = lifecycle;
        this.tags = tags;
        this.fill = Optional.ofNullable(region).map(MissingArns::new);
        names = List.copyOf(this.definitions.keySet());
        this.configuredRegions = configuredRegions.isEmpty() && region != null ? List.of(region) : configuredRegions;
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
        List<String> regions = regions(values.values());
        LifecycleRules lifecycle = switches.areOn() ? LifecycleRules.read(endsAreObserved, values, config, runtimeConfig)
                : LifecycleRules.NONE;
        Map<String, String> defaultTags = new TreeMap<>();
        runtimeConfig.defaultTags().forEach((tag, value) -> defaultTags.put(tag, value.orElse("")));
        return new CompositionTemplates(definitions, values, lifecycle,
                new StartTags(defaultTags, lifecycle.isActive() ? lifecycle.owner() : null), regions,
                runtimeConfig.fillMissingArns() ? regionOfMadeUpArns(runtimeConfig, regions) : null);
    }

    /** In the order in which a call without an ARN finds its region, so that a list shows what a start has started. */
    private static String regionOfMadeUpArns(IvsCompositionRuntimeConfig runtimeConfig, List<String> configuredRegions) {
        return runtimeConfig.aws().region()
                .orElseGet(() -> configuredRegions.size() == 1 ? configuredRegions.get(0) : REGION_OF_FAKE);
    }

    /** The names of all templates, sorted. */
    public List<String> names() {
        return names;
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
        TemplateValues of = values.get(name);
        return of == null || !of.settings().containsKey(TemplateSetting.AUTO_START) ? Optional.empty()
                : Optional.ofNullable(find(name).stageArn());
    }

    /** A request that was made without a template, or changed after that, with the tags that each start carries. */
    public StartCompositionRequest tagged(StartCompositionRequest request) {
        return tags.count() == 0 ? request : request.toBuilder().tags(tags.with(null, request.tags())).build();
    }

    /** What becomes of the compositions after their start. */
    public LifecycleRules lifecycle() {
        return lifecycle;
    }

    private TemplateRequests find(String name) {
        TemplateRequests found = requests.get(Objects.requireNonNull(name, "template"));
        return found != null ? found : requests.computeIfAbsent(name, this::make);
    }

    private TemplateRequests make(String name) {
        TemplateDefinition definition = definitions.get(name);
        if (definition == null) {
            throw UnknownTemplates.exception(name, names);
        }
        return new TemplateRequests(definition, values.get(name), tags, fill);
    }
}
