package io.quarkiverse.ivs.composition.deployment.template;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.template.TemplateLeaves;
import io.quarkiverse.ivs.composition.runtime.template.UnknownTemplates;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;

/**
 * Reads the values of one template's keys as what they have to be. Each method gives null for a key that is not set, and for a
 * wrong value, which becomes a problem that ends with what happens without the key.
 */
final class LeafReader {

    private final DeclaredTemplate template;
    private final TemplateLeaves leaves;
    private final Problems problems;
    /** The leaves that have been read and are set, to whatever. */
    private final Set<String> set = new HashSet<>();

    LeafReader(DeclaredTemplate template, SmallRyeConfig config, Problems problems) {
        this.template = template;
        this.leaves = new TemplateLeaves(config, template.name());
        this.problems = problems;
    }

    /** A name: of a participant's attribute, or of a destination. */
    String name(String leaf) {
        return read(leaf, text -> Limits.ATTRIBUTE.matcher(text).matches() ? text : null,
                "must have " + Limits.ATTRIBUTE_TEXT, "");
    }

    Boolean flag(String leaf, boolean otherwise) {
        return read(leaf, text -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null,
                "must be true or false", " to use " + otherwise);
    }

    Integer pixels(String leaf, int min, String otherwise) {
        return read(leaf, text -> {
            int pixels = Integer.parseInt(text);
            return pixels >= min ? pixels : null;
        }, "must be a whole number of pixels, " + min + " or more", otherwise);
    }

    /** @param allowed the values that the API had when this was written, in its own words */
    <T> T choice(String leaf, List<T> allowed, String otherwise) {
        String names = allowed.stream().map(Object::toString).collect(Collectors.joining(", "));
        return read(leaf, text -> allowed.stream().filter(value -> value.toString().equals(text)).findFirst().orElse(null),
                "must be " + (allowed.size() == 1 ? "" : "one of ") + names, otherwise);
    }

    /** A duration as Quarkus writes them. */
    Integer seconds(String leaf, int min, int max, String example, int otherwise) {
        return read(leaf, text -> {
            Duration duration = DurationConverter.parseDuration(text);
            boolean right = duration.getNano() == 0 && duration.getSeconds() >= min && duration.getSeconds() <= max;
            return right ? (int) duration.getSeconds() : null;
        }, "must be whole seconds from " + min + "s to " + max + "s, such as " + example, " to use " + otherwise + "s");
    }

    /** @param parser gives null for what is not allowed, or throws */
    private <T> T read(String leaf, Function<String, T> parser, String allowed, String otherwise) {
        Optional<String> text = leaves.text(leaf);
        if (text.isEmpty()) {
            return null;
        }
        set.add(leaf);
        T value = null;
        try {
            value = parser.apply(text.get());
        } catch (IllegalArgumentException ofAnotherType) {
            // Said below, as for a value that is not allowed.
        }
        if (value == null) {
            problem(leaf, "is \"" + text.get() + "\", but " + allowed + ". Correct it, or remove it" + otherwise + ".");
        }
        return value;
    }

    /**
     * One or more of the words, each once, in lower case; empty if nothing is set or something is wrong.
     *
     * @param required whether it is wrong to set nothing
     */
    List<String> words(String leaf, List<String> allowed, String otherwise, boolean required) {
        List<String> words = leaves.list(leaf).orElse(List.of()).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        String must = "must be " + String.join(", ", allowed) + ", or both. ";
        if (words.isEmpty() && required) {
            problem(leaf, "is empty, but " + must + "Add what is meant.");
        }
        boolean right = true;
        for (String word : new LinkedHashSet<>(words)) {
            if (!allowed.contains(word)) {
                right = false;
                problem(leaf, "has \"" + word + "\", but " + must + "Correct it" + otherwise + "."
                        + UnknownTemplates.guess(word, allowed));
            } else if (words.indexOf(word) != words.lastIndexOf(word)) {
                right = false;
                problem(leaf, "has \"" + word + "\" more than once. Leave one.");
            }
        }
        return right ? words : List.of();
    }

    /** Whether something that has been read below a prefix is set, be it right or wrong. */
    boolean anySet(String prefix) {
        return set.stream().anyMatch(leaf -> leaf.startsWith(prefix));
    }

    void problem(String leaf, String rest) {
        problems.add(template.key(leaf) + " " + rest);
    }
}
