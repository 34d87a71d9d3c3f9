package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.Optional;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkiverse.ivs.composition.runtime.config.EventsRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;

/** Makes the webhook, in applications that speak HTTP and want it. */
@Recorder
public class WebhookRecorder {

    private final IvsCompositionBuildTimeConfig buildTimeConfig;
    private final RuntimeValue<IvsCompositionRuntimeConfig> config;

    public WebhookRecorder(IvsCompositionBuildTimeConfig buildTimeConfig, RuntimeValue<IvsCompositionRuntimeConfig> config) {
        this.buildTimeConfig = buildTimeConfig;
        this.config = config;
    }

    /** @throws ConfigurationException if everybody would be refused, and it matters */
    public RuntimeValue<Object> webhook() {
        EventsRuntimeConfig events = config.getValue().events();
        Secrets secrets = new Secrets(events.webhook().secret(), events.webhook().previousSecret());
        if (secrets.isEmpty() && config.getValue().active() && !isLocal()) {
            throw new ConfigurationException(withoutSecret(UnsetExpression.nameIn(ConfigKeys.WEBHOOK_SECRET)));
        }
        return new RuntimeValue<>(new Webhook(buildTimeConfig.events().webhook().header(), secrets,
                json -> Arc.container().instance(IvsEvents.class).get().receiveAsync(json)));
    }

    /** Who is admitted, and how much is read. */
    public Consumer<Route> route(RuntimeValue<Object> webhook) {
        // Vert.x lets nothing but such a handler stand before the one that reads the body.
        SecurityPolicyHandler admission = of(webhook)::admit;
        return route -> route.method(HttpMethod.POST)
                .handler(admission)
                .handler(BodyHandler.create(false).setBodyLimit(EventReader.MAX_BYTES));
    }

    public Handler<RoutingContext> handler(RuntimeValue<Object> webhook) {
        return of(webhook)::handle;
    }

    /** It sends everybody away before the application's port closes. */
    public ShutdownListener shutdown(RuntimeValue<Object> webhook) {
        return new ShutdownListener() {
            @Override
            public void preShutdown(ShutdownNotification notification) {
                of(webhook).shutDown();
                notification.done();
            }
        };
    }

    private static Webhook of(RuntimeValue<Object> webhook) {
        return (Webhook) webhook.getValue();
    }

    /** @param unset what an expression in its value names that is not set */
    static String withoutSecret(Optional<String> unset) {
        return ConfigKeys.WEBHOOK_ENABLED + " is true, but " + ConfigKeys.WEBHOOK_SECRET
                + unset.map(name -> " names " + name + ", which is not set").orElse(" is not set")
                + ", so the webhook would refuse every event. Set it, by "
                + unset.orElse(ConfigKeys.environmentVariable(ConfigKeys.WEBHOOK_SECRET))
                + " or a configuration source that keeps secrets, to the API key value of the connection in EventBridge.";
    }

    private boolean isLocal() {
        return config.getValue().endpointOverride()
                .map(url -> Loopback.isLoopback(EndpointOverride.parse(url).getHost())).orElse(false);
    }
}
