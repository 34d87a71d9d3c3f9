package io.quarkiverse.ivs.composition.runtime.signing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Puts the signature on a request, after all other filters: what they change is signed too. */
@Singleton
@Priority(Integer.MAX_VALUE)
public class SigningFilter implements ResteasyReactiveClientRequestFilter {

    private final RequestSigner signer;

    @Inject
    SigningFilter(RequestSigner signer) {
        this.signer = signer;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        MultivaluedMap<String, Object> headers = context.getHeaders();
        signer.sign((Signable) context.getEntity(), context.getUri(), headers::putSingle);
    }
}
