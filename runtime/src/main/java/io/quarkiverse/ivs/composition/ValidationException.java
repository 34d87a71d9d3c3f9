package io.quarkiverse.ivs.composition;

import java.util.List;

/**
 * A request that breaks the rules of the API (400): refused before it was sent, with all its {@link #problems()} and no
 * {@link #requestId()}, or refused by the service.
 */
public class ValidationException extends CompositionException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param problems everything that is wrong with the request, a sentence each
     */
    public ValidationException(String message, FailureDetails details, List<String> problems) {
        super(message, details, null);
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong with the request, a sentence each, beginning with the field or the configuration key.
     *
     * @return the problems; for a refusal by the service its message alone
     */
    public List<String> problems() {
        return problems;
    }
}
