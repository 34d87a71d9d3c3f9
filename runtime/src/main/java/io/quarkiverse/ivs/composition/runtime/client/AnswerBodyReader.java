package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

/** Takes an answer out of the REST client, whose own reader of bytes needs 16 kB for each. */
public class AnswerBodyReader implements MessageBodyReader<AnswerBody> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == AnswerBody.class;
    }

    @Override
    public AnswerBody readFrom(Class<AnswerBody> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        // All of it is in memory already.
        return new AnswerBody(in.readNBytes(in.available()), ErrorReader.date(headers.getFirst("Date")));
    }
}
