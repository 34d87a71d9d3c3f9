package io.quarkiverse.ivs.composition.runtime.config;

import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How events come in, as far as it is fixed when the application is built. */
@ConfigGroup
public interface EventsBuildTimeConfig {

    /** The route that an API destination of EventBridge calls. It needs `quarkus-vertx-http`, which `quarkus-rest` brings. */
    @ConfigDocSection
    WebhookConfig webhook();

    /** The route that an API destination of EventBridge calls. */
    @ConfigGroup
    interface WebhookConfig {

        /** Whether the application has it. */
        @WithDefault("false")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean enabled();

        /** Its path, below `quarkus.http.root-path`. */
        @WithDefault("/ivs-events")
        String path();

        /** The header that carries the secret: the "API key name" of the connection in EventBridge. */
        @WithDefault("X-Ivs-Secret")
        String header();
    }
}
