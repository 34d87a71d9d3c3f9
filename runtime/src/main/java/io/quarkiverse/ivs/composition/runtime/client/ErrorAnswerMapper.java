package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Ends a call whose answer is no success, before the mappers that the application has for all of its clients. What the answer
 * says was read by {@link IncomingAnswer}.
 */
public class ErrorAnswerMapper implements ResponseExceptionMapper<RuntimeException> {

    /** Any 2xx is a success, as it is for the AWS SDKs. Without an answer the status is 0, and its failure is known already. */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status / 100 != 2 && status != 0;
    }

    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return new ErrorAnswer();
    }

    private static final class ErrorAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ErrorAnswer() {
            super("The service answered with an error", null, false, false);
        }
    }
}
