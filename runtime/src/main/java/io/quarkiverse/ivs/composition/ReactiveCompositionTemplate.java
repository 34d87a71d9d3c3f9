package io.quarkiverse.ivs.composition;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.smallrye.mutiny.Uni;

/**
 * A composition that the configuration declares, ready to be started without blocking; {@link CompositionTemplate} blocks.
 * There is a bean for each template, with the qualifier {@link TemplateName}, and
 * {@code @All List<ReactiveCompositionTemplate>} has them all. The beans are thread-safe and can be mocked.
 */
public interface ReactiveCompositionTemplate {

    /**
     * The name in the configuration.
     *
     * @return the name
     */
    String name();

    /**
     * What the configuration says of this composition, as {@link CompositionTemplate#request()} has it.
     *
     * @return the request as far as it is configured
     */
    StartCompositionRequest request();

    /**
     * Starts a composition with the configured values, when it is subscribed to.
     *
     * @return the composition as the service accepted it, usually {@code STARTING}; fails as
     *         {@link CompositionService#start(String)} does
     */
    Uni<Composition> start();

    /**
     * Starts a composition, when it is subscribed to; values of the call win over configured ones.
     *
     * @param options the values of this call
     * @return the composition as the service accepted it, usually {@code STARTING}; fails as
     *         {@link CompositionService#start(String, StartOptions)} does
     */
    Uni<Composition> start(StartOptions options);
}
