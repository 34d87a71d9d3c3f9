package io.quarkiverse.ivs.composition.deployment;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.service.WaitBeans;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/**
 * The guard: its beans, and how it is seen from outside. Classes that need a library which the application may lack
 * are named by text alone, so that they are loaded only with it.
 */
class GuardProcessor {

    private static final String RUNTIME = "io.quarkiverse.ivs.composition.runtime.";
    private static final String HEALTH_CHECK = RUNTIME + "observability.BreakersHealthCheck";

    @BuildStep
    AdditionalBeanBuildItem guard() {
        return unremovable(RUNTIME + "guard.GuardBeans", WaitBeans.class.getName());
    }

    @BuildStep
    void metrics(IvsCompositionBuildTimeConfig config, Optional<MetricsCapabilityBuildItem> metrics,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (config.enabled() && config.metrics().enabled() && metrics.isPresent()
                && metrics.get().metricsSupported(MetricsFactory.MICROMETER)) {
            beans.produce(unremovable(RUNTIME + "observability.CallMetrics"));
        }
    }

    @BuildStep
    void spans(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.OPENTELEMETRY_TRACER)) {
            beans.produce(unremovable(RUNTIME + "observability.CallSpans"));
        }
    }

    /** Our classes are in the index, where SmallRye Health makes a bean of each readiness check that it finds. */
    @BuildStep
    void health(IvsCompositionBuildTimeConfig config, BuildProducer<HealthBuildItem> checks,
            BuildProducer<ExcludedTypeBuildItem> excluded) {
        boolean enabled = config.enabled() && config.health().enabled();
        // Without SmallRye Health nobody takes it.
        checks.produce(new HealthBuildItem(HEALTH_CHECK, enabled));
        if (!enabled) {
            excluded.produce(new ExcludedTypeBuildItem(HEALTH_CHECK));
        }
    }

    private static AdditionalBeanBuildItem unremovable(String... classes) {
        return AdditionalBeanBuildItem.builder().addBeanClasses(classes).setUnremovable()
                .setDefaultScope(DotName.createSimple(Singleton.class)).build();
    }
}
