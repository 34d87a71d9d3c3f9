package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How events come in, as far as it differs from one environment to the next. */
@ConfigGroup
public interface EventsRuntimeConfig {

    /** The route that an API destination of EventBridge calls. */
    WebhookSecrets webhook();

    /**
     * Whether the application asks the fake of Amazon IVS for its events.
     *
     * Dev Services set it in dev and test mode. Refused unless the endpoint is on the loopback interface.
     */
    @WithDefault("false")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean followFake();

    /** Who may call the route. */
    @ConfigGroup
    interface WebhookSecrets {

        /**
         * The secret that EventBridge sends: the "API key value" of the connection. Required when the webhook is enabled,
         * unless the endpoint is on the loopback interface; without it the route answers 401 to everybody.
         */
        Optional<String> secret();

        /** The secret that was valid before, accepted as well while it is being replaced. */
        Optional<String> previousSecret();
    }
}
