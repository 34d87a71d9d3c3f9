package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.List;

import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ValidationException;

/** The text of a request that is refused before it is sent. */
public final class ValidationExceptions {

    private static final int BAD_REQUEST = 400;

    private ValidationExceptions() {
    }

    /**
     * @param operation what was to be called
     * @param template the template, or null
     * @param problems everything that is wrong, a sentence each, at least one
     */
    public static ValidationException notSent(Operation operation, String template, List<String> problems) {
        String call = operation.apiName() + (template == null ? "" : " for template " + OutsideText.quoted(template));
        String text = problems.size() == 1
                ? call + " was not sent: " + problems.get(0)
                : call + " was not sent. It has " + problems.size() + " problems:\n- " + String.join("\n- ", problems);
        FailureDetails details = FailureDetails.of(operation.apiName())
                .withTemplate(template)
                .withError(BAD_REQUEST, "ValidationException");
        return new ValidationException(text, details, problems);
    }
}
