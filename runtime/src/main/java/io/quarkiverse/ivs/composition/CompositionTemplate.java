package io.quarkiverse.ivs.composition;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;

/**
 * A composition that the configuration declares, ready to be started. There is a bean for each template, with the qualifier
 * {@link TemplateName}; {@code @All List<CompositionTemplate>} has them all. The beans are thread-safe and can be mocked. For
 * the non-blocking start see {@link ReactiveCompositionTemplate}.
 */
public interface CompositionTemplate {

    /**
     * The name in the configuration.
     *
     * @return the name
     */
    String name();

    /**
     * What the configuration says of this composition: the shape is fixed at build time, ARNs and tags are read at start. It
     * has no idempotency token, and lacks each ARN that is not configured, since a call may give it.
     *
     * @return the request as far as it is configured
     */
    StartCompositionRequest request();

    /**
     * Starts a composition with the configured values. Blocks; see {@link CompositionService#start(String)}.
     *
     * @return the composition as the service accepted it, usually {@code STARTING}
     * @throws CompositionException if it was not started, or if that is not known ({@link OutcomeUnknownException})
     */
    Composition start();

    /**
     * Starts a composition; values of the call win over configured ones. Blocks; see
     * {@link CompositionService#start(String, StartOptions)}.
     *
     * @param options the values of this call
     * @return the composition as the service accepted it, usually {@code STARTING}
     * @throws CompositionException if it was not started, or if that is not known ({@link OutcomeUnknownException})
     */
    Composition start(StartOptions options);
}
