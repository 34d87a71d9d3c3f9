package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.regex.Pattern;

/** The ASCII characters of a class such as {@code [a-z0-9-]}. A table, since patterns were a tenth of what a request costs. */
final class Characters {

    private static final int ASCII = 128;

    private final boolean[] members = new boolean[ASCII];

    private Characters(Pattern characterClass) {
        for (int i = 0; i < ASCII; i++) {
            members[i] = characterClass.matcher(Character.toString(i)).matches();
        }
    }

    /** The members of a class of a regular expression. */
    static Characters of(String characterClass) {
        return new Characters(Pattern.compile(characterClass));
    }

    /** Whether all of a text, which may be empty, is made of these. */
    boolean allOf(String text) {
        return allOf(text, 0, text.length());
    }

    /** Whether a text is made of these, and is not empty. */
    boolean make(String text) {
        return make(text, 0, text.length());
    }

    /** Whether this part of a text is made of these, and is not empty. */
    boolean make(String text, int from, int to) {
        return from < to && allOf(text, from, to);
    }

    private boolean allOf(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= ASCII || !members[character]) {
                return false;
            }
        }
        return true;
    }
}
