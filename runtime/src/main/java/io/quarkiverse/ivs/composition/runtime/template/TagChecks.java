package io.quarkiverse.ivs.composition.runtime.template;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.quarkiverse.ivs.composition.runtime.ivs.TagRules;

/** Whether a tag that is configured can be sent, be it one of a template or of all. */
final class TagChecks {

    private TagChecks() {
    }

    /** @param key the key of the configuration, as it is shown */
    static void check(String key, String tag, String value, Problems problems) {
        if (tag.equalsIgnoreCase("aws") && value.contains("=")) {
            // A reserved key of a properties file, which was read as another one.
            problems.add(
                    key + " is " + OutsideText.quoted(value) + ": in a properties file, a colon ends the key. If a tag that"
                            + " begins with " + TagRules.RESERVED
                            + " was meant, this prefix is reserved for AWS, in any case. Rename it.");
        }
        if (tag.equals(StartTags.OWNER) || tag.equals(StartTags.TEMPLATE)) {
            problems.add(key + " is set, but the extension itself sets this tag. Rename it, or set "
                    + ConfigKeys.LIFECYCLE_OWNER + ".");
        }
        if (tag.isEmpty() || Limits.characters(tag) > Limits.TAG_KEY) {
            problems.add(key + " has a tag key of " + Limits.characters(tag) + " characters, but it must have 1 to "
                    + Limits.TAG_KEY + ". Rename it.");
        }
        if (TagRules.isReserved(tag)) {
            problems.add(key + " has a tag key that begins with " + TagRules.RESERVED
                    + ", which is reserved for AWS, in any case. Rename it.");
        }
        if (Limits.characters(value) > Limits.TAG_VALUE) {
            problems.add(key + " has " + Limits.characters(value) + " characters, but a tag has at most " + Limits.TAG_VALUE
                    + ". Shorten it.");
        }
    }
}
