package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

import io.quarkus.rest.client.reactive.runtime.ResteasyReactiveResponseExceptionMapper;

/** Turns any answer that is no success into an {@link ErrorAnswer}. */
public class ErrorAnswerMapper implements ResteasyReactiveResponseExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    /**
     * Any 2xx is a success, as it is for the AWS SDKs; whether it can be read is another question. The REST client asks
     * also when there is no answer, with the status 0: what happened then is known already.
     */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status / 100 != 2 && status != 0;
    }

    /** Before mappers that the application has for all of its clients. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public RuntimeException toThrowable(Response response, RestClientRequestContext context) {
        MultivaluedMap<String, String> headers = context.getResponseHeaders();
        return new ErrorAnswer(ErrorReader.read(context.getResponseStatus(), headers::getFirst,
                beginning(context.getResponseEntityStream()), Instant.now()));
    }

    private static byte[] beginning(InputStream body) {
        if (body == null) {
            return new byte[0];
        }
        try (body) {
            return body.readNBytes(ErrorReader.MAX_BODY);
        } catch (IOException e) {
            LOG.debug("The body of an error could not be read", e);
            return new byte[0];
        }
    }
}
