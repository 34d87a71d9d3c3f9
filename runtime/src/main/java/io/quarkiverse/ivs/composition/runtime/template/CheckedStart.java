package io.quarkiverse.ivs.composition.runtime.template;

import java.util.List;

import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.RequestValidator;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * A start that was checked, as it is sent. Its token is made before the first attempt: all attempts of a call mean the same
 * composition.
 *
 * @param template the template that it came from, or null
 * @param idempotencyToken its token
 * @param stage which region it goes to
 * @param body the bytes to sign and send
 */
public record CheckedStart(String template, String idempotencyToken, IvsArn stage, byte[] body) {

    /**
     * Checks a request, and gives it a token if it has none.
     *
     * @throws io.quarkiverse.ivs.composition.ValidationException with all problems of the request
     */
    public static CheckedStart of(String template, StartCompositionRequest request) {
        List<String> problems = RequestValidator.problemsOf(request);
        if (!problems.isEmpty()) {
            throw ValidationExceptions.notSent(Operation.START_COMPOSITION, template, problems);
        }
        StartCompositionRequest tokened = request.idempotencyToken() != null ? request
                : request.toBuilder().idempotencyToken(StartKeys.random()).build();
        return new CheckedStart(template, tokened.idempotencyToken(), IvsArn.parse(tokened.stageArn()).orElseThrow(),
                WireFormat.write(tokened));
    }
}
