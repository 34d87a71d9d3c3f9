package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Puts on a request what the service wants to know of it, and its signature: after all other filters, so that what they change
 * is signed too. {@code Host} and {@code Content-Length} are the transport's.
 */
@Singleton
@Priority(Integer.MAX_VALUE)
public class SigningFilter implements ResteasyReactiveClientRequestFilter {

    private static final String JSON = "application/json";

    private final Signature signature = new Signature();
    private final SigningClock clock;

    @Inject
    SigningFilter(SigningClock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        Signable call = (Signable) context.getEntity();
        MultivaluedMap<String, Object> headers = context.getHeaders();
        Instant now = clock.now();
        call.signedAt(now);
        headers.putSingle("Content-Type", JSON);
        headers.putSingle("amz-sdk-invocation-id", call.invocationId());
        headers.putSingle("amz-sdk-request", call.attemptHeader());
        if (call.identity().accessKeyId() != null) {
            signature.sign(call, context.getUri(), JSON, now, headers::putSingle);
        }
    }
}
