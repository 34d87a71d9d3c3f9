package io.quarkiverse.ivs.composition.dev;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;

/**
 * A template as its page shows it.
 *
 * @param name its name
 * @param layout the layout in the API's own form; null for the service's own
 * @param channel whether it goes to a channel
 * @param s3 whether it is recorded
 * @param shape what is fixed at build time
 * @param values what is read at start-up
 * @param missing what production needs beside them
 * @param autoStartStage the stage whose first publisher starts it; null if the application does
 */
public record TemplateView(
        String name,
        Map<String, Object> layout,
        boolean channel,
        boolean s3,
        List<ConfiguredValue> shape,
        List<ConfiguredValue> values,
        List<Missing> missing,
        String autoStartStage) {

    /**
     * An ARN that is not configured. The fake is given one that is made up.
     *
     * @param key the key that sets it
     * @param variable the environment variable that sets it
     * @param option the method of {@link io.quarkiverse.ivs.composition.StartOptions} that gives it to a call
     */
    public record Missing(String key, String variable, String option) {
    }

    /** What the build knows of a template, the configuration of this run, and that of production. */
    static TemplateView of(DescribedTemplate described, SmallRyeConfig run, SmallRyeConfig production,
            String autoStartStage) {
        TemplateDefinition template = described.definition();
        ConfiguredTemplate now = ConfiguredTemplate.of(template, run);
        return new TemplateView(template.name(), WireMaps.of(template.shape().layout()), template.hasChannel(),
                template.hasS3(), described.shape(),
                Stream.of(now.arns().values(), now.settings(), now.tags()).flatMap(Collection::stream).toList(),
                missing(ConfiguredTemplate.of(template, production)), autoStartStage);
    }

    private static List<Missing> missing(ConfiguredTemplate production) {
        return production.template().arns().stream()
                .filter(arn -> arn.required() && !production.arns().containsKey(arn))
                .map(arn -> new Missing(production.template().key(arn.leaf()), production.variable(arn), arn.option()))
                .toList();
    }
}
