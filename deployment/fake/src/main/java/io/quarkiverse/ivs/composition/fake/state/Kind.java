package io.quarkiverse.ivs.composition.fake.state;

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

    /** As it stands in an ARN. */
    @Override
    public String toString() {
        return text;
    }
}
