package io.quarkiverse.ivs.composition.fake.state;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an ARN can name. */
public enum Kind {

    STAGE("stage"),
    COMPOSITION("composition"),
    CHANNEL("channel"),
    ENCODER_CONFIGURATION("encoder-configuration"),
    STORAGE_CONFIGURATION("storage-configuration"),
    INGEST_CONFIGURATION("ingest-configuration"),
    PUBLIC_KEY("public-key"),
    /** What nobody knows. */
    OTHER("other");

    /** Those of resources that are nothing but what was asked for, in the order of a snapshot. */
    public static final Set<Kind> PLAIN = EnumSet.of(ENCODER_CONFIGURATION, STORAGE_CONFIGURATION, PUBLIC_KEY, CHANNEL);
    /** Those of all resources. */
    public static final Set<Kind> RESOURCES = EnumSet.complementOf(EnumSet.of(OTHER));

    private final String text;
    private final String structure;

    Kind(String text) {
        this.text = text;
        this.structure = Arrays.stream(text.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    /** The API's name of its structure: EncoderConfiguration. */
    public String structure() {
        return structure;
    }

    /** The member of answers that holds one: encoderConfiguration. Lists have an s more. */
    public String member() {
        return text.charAt(0) + structure.substring(1);
    }

    public static Kind of(String text) {
        for (Kind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** As it stands in an ARN. */
    @Override
    public String toString() {
        return text;
    }
}
