package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The address of the service in each region, as the AWS SDK knows it. */
final class ServiceHosts {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** Regions come from whoever gives them to the application, so there may be any number of wrong ones. */
    private static final int MAX_WARNINGS = 5;

    private final ServiceMetadata service = ServiceMetadata.of("ivsrealtime");
    private final EndpointTag[] tags;
    private final Map<String, URI> known = new HashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    ServiceHosts(EndpointTag... tags) {
        this.tags = tags;
        for (Region region : service.regions()) {
            known.put(region.id(), URI.create("https://" + host(region)));
        }
    }

    URI of(String region) {
        URI uri = known.get(region);
        return uri != null ? uri : ofUnknown(region);
    }

    /** Not by {@link Region#of(String)}, which keeps every name that it was ever given. */
    private URI ofUnknown(String region) {
        if (warned.size() < MAX_WARNINGS && warned.add(region)) {
            LOG.warnf(
                    "The AWS SDK does not know that Amazon IVS Real-Time is in the region %s; it is called there all the same.",
                    region);
        }
        Region neighbour = neighbourOf(region);
        return URI.create("https://" + host(neighbour).replace('.' + neighbour.id() + '.', '.' + region + '.'));
    }

    /** A region of the same partition, whose names are made alike. */
    private static Region neighbourOf(String name) {
        for (Region region : Region.regions()) {
            if (!region.isGlobalRegion() && name.matches(PartitionMetadata.of(region).regionRegex())) {
                return region;
            }
        }
        return Region.US_EAST_1;
    }

    private String host(Region region) {
        return service.endpointFor(ServiceEndpointKey.builder().region(region).tags(tags).build()).toString();
    }
}
