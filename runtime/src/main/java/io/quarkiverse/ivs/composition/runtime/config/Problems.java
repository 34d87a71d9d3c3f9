package io.quarkiverse.ivs.composition.runtime.config;

import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Everything that is wrong in one place, so that it is mended in one go: sentences that begin with their key, sorted. */
public final class Problems {

    private final SortedSet<String> sentences = new TreeSet<>();

    public void add(String sentence) {
        sentences.add(sentence);
    }

    /** @param otherwise the end of "remove it", such as to use 10s */
    public void require(boolean good, String key, Object value, String allowed, String otherwise) {
        if (!good) {
            add(key + " is " + value + ", but must be " + allowed + ". Correct it, or remove it " + otherwise + ".");
        }
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** A line that counts the problems, and a line for each. */
    public String text(String where) {
        return "Found " + sentences.size() + (sentences.size() == 1 ? " problem in " : " problems in ") + where + ":\n"
                + String.join("\n", sentences);
    }

    /** @throws ConfigurationException with the text, if there is a problem; Quarkus shows it without a stack trace */
    public void throwIfAny(String where) {
        if (!isEmpty()) {
            throw new ConfigurationException(text(where));
        }
    }
}
