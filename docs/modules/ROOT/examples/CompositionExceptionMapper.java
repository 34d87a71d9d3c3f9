package io.quarkiverse.ivs.composition.it;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.UnknownTemplateException;

/** Tells the caller of the sample what became of its request. */
class CompositionExceptionMapper {

    /** What the caller reads. */
    record Failure(String error, String message, String requestId, boolean retryable) {
    }

    @ServerExceptionMapper
    RestResponse<Failure> toResponse(CompositionException exception) {
        return RestResponse.ResponseBuilder
                .<Failure> create(status(exception), null)
                .entity(new Failure(error(exception), exception.getMessage(), exception.requestId(), exception.retryable()))
                .build();
    }

    private static int status(CompositionException exception) {
        if (exception instanceof UnknownTemplateException) {
            return 404;
        }
        if (exception instanceof OutcomeUnknownException) {
            return 504;
        }
        if (exception instanceof CallRefusedException) {
            return 503;
        }
        // No answer, or one that cannot be read.
        return exception.status() < 400 ? 502 : exception.status();
    }

    private static String error(CompositionException exception) {
        if (exception instanceof UnknownTemplateException) {
            return "UnknownTemplate";
        }
        return exception.code() != null ? exception.code() : exception.getClass().getSimpleName();
    }
}
