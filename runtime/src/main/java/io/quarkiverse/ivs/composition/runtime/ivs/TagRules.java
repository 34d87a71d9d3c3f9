package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.Map;

/** The tags of a request. */
public final class TagRules {

    /** What the keys of AWS's own tags begin with, in any case. */
    public static final String RESERVED = "aws:";

    private final RequestProblems problems;

    TagRules(RequestProblems problems) {
        this.problems = problems;
    }

    /** Whether only AWS may set a tag of this key. */
    public static boolean isReserved(String key) {
        return key.regionMatches(true, 0, RESERVED, 0, RESERVED.length());
    }

    void check(Map<String, String> tags) {
        if (tags.size() > Limits.TAGS) {
            problems.add("tags has " + tags.size() + " entries, but must have at most " + Limits.TAGS + ".");
        }
        tags.forEach(this::check);
    }

    private void check(String key, String value) {
        if (key == null || key.isEmpty() || Limits.characters(key) > Limits.TAG_KEY) {
            problems.add("tags has the key " + OutsideText.quoted(key) + ", but a key must have 1 to " + Limits.TAG_KEY
                    + " characters.");
        } else if (isReserved(key)) {
            problems.add("tags has the key " + OutsideText.quoted(key) + ", but " + RESERVED
                    + " is reserved for AWS, in any case. Rename it.");
        }
        if (value == null || Limits.characters(value) > Limits.TAG_VALUE) {
            problems.add("tags[" + OutsideText.shown(key) + "] is " + OutsideText.quoted(value) + ", but must have at most "
                    + Limits.TAG_VALUE + " characters.");
        }
    }
}
