package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.signing.SigningFilter;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;

/**
 * The service as a REST client of Quarkus, so that all keys of {@code quarkus.rest-client.ivs-composition} work. All operations
 * are one method, since they differ in their path only and our own mapper reads and writes them.
 */
@Path("/")
@RegisterRestClient(configKey = ConfigKeys.REST_CLIENT, baseUri = IvsApi.NEVER_CALLED)
@RegisterProvider(SigningFilter.class)
@RegisterProvider(ErrorAnswerMapper.class)
public interface IvsApi {

    /** The REST client insists on a base; each call brings its own. */
    String NEVER_CALLED = "http://the-endpoint-comes-with-each-call.invalid";

    /** Posts; fails for any status but a 2xx. What an error says is in the call. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<AnswerBody> post(@Url URI uri, OutgoingCall call);
}
