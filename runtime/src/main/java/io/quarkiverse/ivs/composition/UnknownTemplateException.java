package io.quarkiverse.ivs.composition;

import java.util.List;

/** A start was asked for a template that the configuration does not declare. */
public class UnknownTemplateException extends CompositionException {

    private static final long serialVersionUID = 1L;

    private final List<String> known;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param known the names of all templates that there are
     */
    public UnknownTemplateException(String message, FailureDetails details, List<String> known) {
        super(message, details, null);
        this.known = List.copyOf(known);
    }

    /**
     * The templates that there are.
     *
     * @return their names, sorted
     */
    public List<String> known() {
        return known;
    }
}
