package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.UnknownTemplateException;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.NearestName;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;

/** What we say of a template that the configuration does not have, at build time and at run time. */
public final class UnknownTemplates {

    private static final int BAD_REQUEST = 400;

    private UnknownTemplates() {
    }

    /** The text, with the names that there are and the one that was probably meant. */
    public static String text(String name, Collection<String> known) {
        String text = "No composition template named " + OutsideText.quoted(name) + " is configured. ";
        return known.isEmpty()
                ? text + "There is none at all: declare it with "
                        + ConfigKeys.template(OutsideText.shown(name), ConfigKeys.DESTINATIONS) + "."
                : text + "Known templates: " + String.join(", ", known) + "." + guess(name, known);
    }

    static UnknownTemplateException exception(String name, List<String> known) {
        FailureDetails details = FailureDetails.of(Operation.START_COMPOSITION.apiName())
                .withTemplate(name)
                .withError(BAD_REQUEST, null)
                .withRemedy(false, question(name, known).orElse(null));
        return new UnknownTemplateException(text(name, known), details, known);
    }

    /** A space and a question that end a text about a name; nothing if no name is near enough. */
    public static String guess(String name, Collection<String> known) {
        return question(name, known).map(question -> ' ' + question).orElse("");
    }

    private static Optional<String> question(String name, Collection<String> known) {
        return NearestName.of(name, known).map(nearest -> "Did you mean \"" + nearest + "\"?");
    }
}
