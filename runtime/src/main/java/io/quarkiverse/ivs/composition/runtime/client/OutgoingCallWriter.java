package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ClientMessageBodyWriter;

import io.vertx.core.http.HttpClientRequest;

/**
 * Sends the bytes that were signed. The REST client asks for the body when it has a connection and right before it sends: the
 * one moment at which "not sent" becomes "maybe sent".
 * <p>
 * Only the context of the REST client, an implementation class, knows the request of Vert.x: without it a call that was given
 * up could not return its connection, and its answer could not be bounded.
 */
public class OutgoingCallWriter implements ClientMessageBodyWriter<OutgoingCall> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == OutgoingCall.class;
    }

    @Override
    public void writeTo(OutgoingCall call, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out, RestClientRequestContext context) throws IOException {
        HttpClientRequest request = context.getHttpClientRequest();
        if (!call.attempt().sends()) {
            // The REST client itself would leave the request as it is, and the connection with it, until the read-timeout.
            request.exceptionHandler(reset -> {
                // Else Vert.x logs as an error that it did what it was asked to.
            });
            request.reset();
            throw new IOException("Cancelled before it was sent");
        }
        call.answeredBy(IncomingAnswer.to(request));
        out.write(call.body());
    }

    @Override
    public void writeTo(OutgoingCall call, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) {
        throw new UnsupportedOperationException("The REST client calls the other one");
    }
}
