package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkus.restclient.config.RestClientsConfig;
import io.smallrye.config.SmallRyeConfig;

/**
 * What holds for our REST client whatever is configured for it, or for all clients. Quarkus finds it as a service, and calls it
 * when a client is made, after its configuration was read.
 */
public class ClientSettings implements RestClientListener {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "x-amz-security-token");

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (client != IvsApi.class) {
            return;
        }
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        hideSecrets(builder, config.getConfigMapping(RestClientsConfig.class).logging());
        config.getOptionalValue(ConfigKeys.ENDPOINT_OVERRIDE, String.class).filter(override -> !override.isBlank())
                .ifPresent(override -> avoidProxy(builder, EndpointOverride.parse(override)));
    }

    private static void hideSecrets(RestClientBuilder builder, RestClientsConfig.RestClientLoggingConfig allClients) {
        Set<String> masked = new HashSet<>(SECRET_HEADERS);
        Object ofClient = builder.getConfiguration().getProperty(QuarkusRestClientProperties.LOGGING_MASKED_HEADERS);
        if (ofClient instanceof Set<?> headers) {
            headers.forEach(header -> masked.add((String) header));
        } else {
            masked.addAll(allClients.maskedHeaders().orElse(Set.of()));
        }
        builder.property(QuarkusRestClientProperties.LOGGING_MASKED_HEADERS, masked);

        Object scope = builder.getConfiguration().getProperty(QuarkusRestClientProperties.LOGGING_SCOPE);
        if (scope == null) {
            scope = allClients.scope().map(LoggingScope::forName).orElse(null);
        }
        if (scope == LoggingScope.ALL) {
            builder.property(QuarkusRestClientProperties.LOGGING_SCOPE, LoggingScope.REQUEST_RESPONSE);
            LOG.infof("Requests and answers of the REST client %s are logged, but not the raw traffic: that shows the session"
                    + " token and cannot be masked", ConfigKeys.REST_CLIENT);
        }
    }

    private static void avoidProxy(RestClientBuilder builder, URI endpoint) {
        if (ClientProxy.configured().filter(proxy -> !proxy.isUsedFor(endpoint.getHost())).isPresent()) {
            builder.proxyAddress("none", 0);
        }
    }
}
