package io.quarkiverse.ivs.composition.fake.state;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an ARN can name. */
public enum Kind {

    STAGE("stage"),
    COMPOSITION("composition"),
    CHANNEL("channel"),
    ENCODER_CONFIGURATION("encoder-configuration"),
    STORAGE_CONFIGURATION("storage-configuration"),
    /** What the service has and the fake lacks. */
    OTHER("[a-z-]+");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    public static Kind of(String text) {
        for (Kind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** The pattern of the ARNs of these kinds. */
    public static String pattern(Kind... kinds) {
        String names = Arrays.stream(kinds).map(kind -> kind.text).collect(Collectors.joining("|"));
        return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + (kinds.length == 1 ? names : "(" + names + ")") + "/[a-zA-Z0-9-]+";
    }

    /** As it stands in an ARN. */
    @Override
    public String toString() {
        return text;
    }
}
