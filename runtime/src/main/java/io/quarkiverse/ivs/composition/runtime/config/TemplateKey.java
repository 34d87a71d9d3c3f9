package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Optional;

/**
 * A key below {@code quarkus.ivs-composition.templates}, taken apart. Quarkus lets the name of a template stand with or without
 * quotes, and takes the two for two names.
 *
 * @param template the name, without quotes
 * @param quoted whether it stands in quotes
 * @param leaf what follows the name, such as {@code channel.channel-arn}; empty if nothing does
 */
public record TemplateKey(String template, boolean quoted, String leaf) {

    private static final String START = ConfigKeys.TEMPLATES + ".";

    /** Takes a key apart; empty if it is not one of a template. */
    public static Optional<TemplateKey> parse(String key) {
        if (!key.startsWith(START)) {
            return Optional.empty();
        }
        String rest = key.substring(START.length());
        boolean quoted = rest.startsWith("\"");
        int end = quoted ? rest.indexOf('"', 1) : rest.indexOf('.');
        if (end < 0) {
            return quoted ? Optional.empty() : Optional.of(new TemplateKey(rest, false, ""));
        }
        String name = rest.substring(quoted ? 1 : 0, end);
        String leaf = rest.substring(end + (quoted ? 1 : 0));
        return Optional.of(new TemplateKey(name, quoted, leaf.startsWith(".") ? leaf.substring(1) : leaf));
    }

    /** The key as it is spelled. */
    public String text() {
        String text = of(leaf);
        return leaf.isEmpty() ? text.substring(0, text.length() - 1) : text;
    }

    /** Another key of the same template in the same spelling. */
    public String of(String leaf) {
        return ConfigKeys.template(template, quoted, leaf);
    }
}
