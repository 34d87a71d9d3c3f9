package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a request: sentences that begin with the field. A value that is null is not set, which is no problem. */
final class RequestProblems {

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return sentences;
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    void pattern(String field, String value, Pattern pattern, String allowed) {
        if (value != null && !pattern.matcher(value).matches()) {
            add(field + " is " + OutsideText.quoted(value) + ", but must be " + allowed + ".");
        }
    }

    /** A name: of a participant's attribute, or of a destination. */
    void name(String field, String value) {
        pattern(field, value, Limits.ATTRIBUTE, Limits.ATTRIBUTE_TEXT);
    }

    void atLeast(String field, Integer value, int min) {
        if (value != null && value < min) {
            add(field + " is " + value + ", but must be " + min + " or more.");
        }
    }

    void range(String field, Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            add(field + " is " + value + ", but must be " + min + " to " + max + ".");
        }
    }
}
