package io.quarkiverse.ivs.composition.deployment.lifecycle;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.lifecycle.WebhookRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;

/** Events that come in: their beans, their observers, the webhook. */
class EventsProcessor {

    private static final String RUNTIME = "io.quarkiverse.ivs.composition.runtime.lifecycle.";

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(RUNTIME + "DefaultIvsEvents", RUNTIME + "LifecycleBeans",
                RUNTIME + "FakeFollower", RUNTIME + "AutoStartObserver")
                .setUnremovable().build();
    }

    /** It produces no error item, but must run: a step that produces nothing does not. */
    @BuildStep
    void observers(BeanDiscoveryFinishedBuildItem beans, BuildProducer<ValidationErrorBuildItem> errors) {
        new EventObserverMethods(beans.getObservers()).check();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void webhook(IvsCompositionBuildTimeConfig config, Capabilities capabilities, WebhookRecorder recorder,
            BuildProducer<RouteBuildItem> routes, BuildProducer<ShutdownListenerBuildItem> listeners) {
        if (!config.enabled() || !config.events().webhook().enabled()) {
            return;
        }
        if (!capabilities.isPresent(Capability.VERTX_HTTP)) {
            throw new ConfigurationException(ConfigKeys.WEBHOOK_ENABLED + " is true, but the application does not "
                    + "speak HTTP. Add the extension quarkus-vertx-http or quarkus-rest, or remove the key.");
        }
        RuntimeValue<Object> webhook = recorder.webhook();
        String path = config.events().webhook().path();
        routes.produce(RouteBuildItem.newApplicationRoute(path.startsWith("/") ? path.substring(1) : path)
                .withRouteCustomizer(recorder.route(webhook))
                .withRequestHandler(recorder.handler(webhook))
                .build());
        listeners.produce(new ShutdownListenerBuildItem(recorder.shutdown(webhook)));
    }
}
