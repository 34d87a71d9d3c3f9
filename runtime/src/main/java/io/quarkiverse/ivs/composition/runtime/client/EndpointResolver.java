package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;
import io.quarkiverse.ivs.composition.runtime.signing.EnvironmentRegion;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.regions.EndpointTag;

/**
 * Decides where a call goes: to the {@code endpoint-override}, else to the region of its ARN, else to {@code aws.region}, else
 * to the only region among the configured ARNs, else to that of the AWS environment.
 */
@Singleton
public class EndpointResolver {

    private final Optional<URI> override;
    private final Optional<String> configuredRegion;
    private final ServiceHosts hosts;
    private final List<String> regionsOfArns;
    private final EnvironmentRegion environment;

    @Inject
    EndpointResolver(IvsCompositionRuntimeConfig config, CompositionTemplates templates, EnvironmentRegion environment) {
        this(config, templates.configuredRegions(), environment);
    }

    /**
     * @param config the configuration
     * @param regionsOfArns the regions of the ARNs in the configured templates
     * @param environment the last resort
     */
    EndpointResolver(IvsCompositionRuntimeConfig config, List<String> regionsOfArns, EnvironmentRegion environment) {
        this.override = config.endpointOverride().map(EndpointOverride::parse);
        this.configuredRegion = config.aws().region();
        this.hosts = new ServiceHosts(tags(config));
        this.regionsOfArns = regionsOfArns;
        this.environment = environment;
    }

    /** The endpoint for a resource. */
    public Endpoint forArn(IvsArn arn) {
        return of(arn.region());
    }

    /**
     * The endpoint for a region. Without one, and without one in the configuration, the AWS environment is asked on another
     * thread. The endpoint arrives on the Vert.x context of the caller if there is one.
     *
     * @param region the region, or null
     * @return the endpoint; fails with {@link ValidationException} if no region is found, or if it is none
     */
    public Uni<Endpoint> resolve(String region) {
        String known = region != null ? region : configured();
        if (known != null) {
            return Uni.createFrom().item(() -> of(known));
        }
        return environment.get().map(found -> of(found.orElseThrow(this::noRegion))).emitOn(CallerContext.current());
    }

    private String configured() {
        return configuredRegion.orElse(regionsOfArns.size() == 1 ? regionsOfArns.get(0) : null);
    }

    private Endpoint of(String region) {
        if (!Limits.REGION.matcher(region).matches()) {
            throw refused(OutsideText.quoted(region) + " is no AWS region: use one such as eu-west-1.");
        }
        return new Endpoint(override.isPresent() ? override.get() : hosts.of(region), region);
    }

    private ValidationException noRegion() {
        boolean several = !regionsOfArns.isEmpty();
        return refused("No AWS region is known" + (several ? " (the configured ARNs are in several)" : "")
                + ": set " + ConfigKeys.REGION + ".");
    }

    private static EndpointTag[] tags(IvsCompositionRuntimeConfig config) {
        if (config.fips()) {
            return config.dualstack() ? new EndpointTag[] { EndpointTag.FIPS, EndpointTag.DUALSTACK }
                    : new EndpointTag[] { EndpointTag.FIPS };
        }
        return config.dualstack() ? new EndpointTag[] { EndpointTag.DUALSTACK } : new EndpointTag[0];
    }

    /** Only ListCompositions goes to a region that is no part of a checked ARN. */
    private static ValidationException refused(String problem) {
        return ValidationExceptions.notSent(Operation.LIST_COMPOSITIONS, null, List.of(problem));
    }
}
