package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

/**
 * Takes the bytes of an answer as they are. The REST client's own reader does not ask how many there are, and takes 16 kB for
 * each.
 */
public class AnswerBytesReader implements MessageBodyReader<AnswerBytes> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == AnswerBytes.class;
    }

    @Override
    public AnswerBytes readFrom(Class<AnswerBytes> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        // The answer is complete, so what is available is all of it.
        return new AnswerBytes(in.readNBytes(in.available()));
    }
}
