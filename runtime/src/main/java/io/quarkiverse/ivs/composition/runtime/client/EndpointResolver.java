package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Decides where a call goes: to the {@code endpoint-override}, else to the region of its ARN, else to {@code aws.region}, else
 * to the only region among the configured ARNs, else to that of the AWS environment.
 */
public class EndpointResolver {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** More than there are regions. */
    private static final int MAX_ENDPOINTS = 64;

    private final ServiceMetadata service = ServiceMetadata.of("ivsrealtime");
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final Optional<URI> override;
    private final Optional<String> configuredRegion;
    private final EndpointTag[] tags;
    private final List<String> regionsOfArns;
    private final EnvironmentRegion environment;
    private final Executor threads;

    /**
     * @param config the configuration
     * @param regionsOfArns the regions of the ARNs in the configured templates
     * @param environment the last resort
     * @param threads where that is asked
     */
    EndpointResolver(IvsCompositionRuntimeConfig config, List<String> regionsOfArns, EnvironmentRegion environment,
            Executor threads) {
        this.override = config.endpointOverride().map(EndpointOverride::parse);
        this.configuredRegion = config.aws().region();
        this.tags = override.isPresent() ? new EndpointTag[0] : tags(config.fips(), config.dualstack());
        this.regionsOfArns = regionsOfArns;
        this.environment = environment;
        this.threads = threads;
    }

    /** The endpoint for a resource. */
    public Endpoint forArn(IvsArn arn) {
        return of(arn.region());
    }

    /**
     * The endpoint for a region. Without one, and without one in the configuration, the AWS environment is asked, which may
     * block: {@link #resolve(String)} does not.
     *
     * @param region the region, or null
     * @throws ValidationException if no region is found, or if it is none
     * @throws IllegalStateException if it had to block an event loop
     */
    public Endpoint forRegion(String region) {
        String known = region != null ? region : configured();
        if (known == null && !environment.isKnown() && Context.isOnEventLoopThread()) {
            throw new IllegalStateException("The AWS region is not known yet and must not be looked up on an event loop");
        }
        return of(known != null ? known : fromEnvironment());
    }

    /**
     * The endpoint for a region, looked up on another thread if need be. It arrives on the Vert.x context of the
     * caller if there is one.
     *
     * @param region the region, or null
     * @return the endpoint; fails with {@link ValidationException} if no region is found, or if it is none
     */
    public Uni<Endpoint> resolve(String region) {
        Uni<Endpoint> endpoint = Uni.createFrom().item(() -> forRegion(region));
        if (region != null || environment.isKnown() || configured() != null) {
            return endpoint;
        }
        return endpoint.runSubscriptionOn(threads).emitOn(CallerContext.current());
    }

    private String configured() {
        if (configuredRegion.isPresent()) {
            return configuredRegion.get();
        }
        return regionsOfArns.size() == 1 ? regionsOfArns.get(0) : null;
    }

    private String fromEnvironment() {
        return environment.get().orElseThrow(() -> {
            return refused("No AWS region is known" + (regionsOfArns.isEmpty() ? "" : " (the configured ARNs are in several)")
                    + ": set " + ConfigKeys.REGION + ".");
        });
    }

    private Endpoint of(String region) {
        Endpoint known = endpoints.get(region);
        if (known != null) {
            return known;
        }
        Endpoint made = make(region);
        if (endpoints.size() < MAX_ENDPOINTS) {
            endpoints.put(region, made);
        }
        return made;
    }

    private Endpoint make(String region) {
        if (!Limits.REGION.matcher(region).matches()) {
            throw refused("\"" + region + "\" is no AWS region: use one such as eu-west-1.");
        }
        if (override.isPresent()) {
            return new Endpoint(override.get(), region);
        }
        Region aws = Region.of(region);
        if (!service.regions().contains(aws)) {
            LOG.warnf(
                    "The AWS SDK does not know that Amazon IVS Real-Time is in the region %s; it is called there all the same.",
                    region);
        }
        URI host = service.endpointFor(ServiceEndpointKey.builder().region(aws).tags(tags).build());
        return new Endpoint(URI.create("https://" + host), region);
    }

    private static EndpointTag[] tags(boolean fips, boolean dualstack) {
        if (fips) {
            return dualstack ? new EndpointTag[] { EndpointTag.FIPS, EndpointTag.DUALSTACK }
                    : new EndpointTag[] { EndpointTag.FIPS };
        }
        return dualstack ? new EndpointTag[] { EndpointTag.DUALSTACK } : new EndpointTag[0];
    }

    /** Only ListCompositions goes to a region that is no part of a checked ARN. */
    private static ValidationException refused(String problem) {
        return ValidationExceptions.notSent(Operation.LIST_COMPOSITIONS, null, List.of(problem));
    }
}
