package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.smallrye.config.SmallRyeConfig;

/** The page of the templates: what they say, and starting them. */
public class TemplatesRpc {

    @Inject
    DescribedTemplates templates;

    @Inject
    CompositionTemplates configured;

    @Inject
    Config config;

    @Inject
    CompositionService compositions;

    public List<TemplateView> describe() {
        SmallRyeConfig run = config.unwrap(SmallRyeConfig.class);
        SmallRyeConfig production = ProductionConfig.read();
        return templates.all().stream().map(template -> TemplateView.of(template, run, production,
                configured.autoStartStage(template.definition().name()).orElse(null))).toList();
    }

    /**
     * Starts a template.
     *
     * @param template its name
     * @param options the values of {@link StartOptions} by their names, without tags
     * @param tags the tags of this start
     * @return the composition in the API's own form
     */
    public RpcResult start(String template, Map<String, String> options, Map<String, String> tags) {
        StartOptions.Builder builder = StartOptions.builder()
                .stageArn(given(options, "stageArn"))
                .channelArn(given(options, "channelArn"))
                .channelEncoderConfigurationArn(given(options, "channelEncoderConfigurationArn"))
                .storageConfigurationArn(given(options, "storageConfigurationArn"))
                .s3EncoderConfigurationArn(given(options, "s3EncoderConfigurationArn"))
                .idempotencyToken(given(options, "idempotencyToken"));
        tags.forEach(builder::tag);
        return RpcResult.of(() -> WireMaps.of(compositions.start(template, builder.build())));
    }

    private static String given(Map<String, String> options, String name) {
        String value = options.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
