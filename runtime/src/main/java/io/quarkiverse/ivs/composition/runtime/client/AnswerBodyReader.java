package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ClientMessageBodyReader;

/**
 * Reads an answer as what its call waits for, from where it lies in memory. The REST client's own reader of bytes takes
 * 16 kB for each answer.
 */
public class AnswerBodyReader implements ClientMessageBodyReader<Answer> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Answer.class;
    }

    @Override
    public Answer readFrom(Class<Answer> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in, RestClientRequestContext context) {
        return read(in, ((OutgoingCall) context.getEntity().getEntity()).responseType());
    }

    /** The REST client calls the other one. */
    @Override
    public Answer readFrom(Class<Answer> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) {
        throw new UnsupportedOperationException("Nobody says what to read");
    }

    /** A failure is kept rather than thrown: the REST client would wrap it as one of the connection. */
    static Answer read(InputStream in, Class<?> responseType) {
        try {
            return new Answer(AnswerReader.read(in, responseType), null);
        } catch (IOException | RuntimeException e) {
            return new Answer(null, e);
        }
    }
}
