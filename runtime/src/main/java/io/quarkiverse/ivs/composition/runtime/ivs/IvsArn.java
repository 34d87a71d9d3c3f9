package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ARN of the service, taken apart: {@code arn:aws:ivs:region:account:kind/id}. The API model's pattern, which knows no other
 * partition.
 *
 * @param region such as {@code eu-west-1}
 * @param account the AWS account, digits
 * @param kind the kind of resource
 * @param id the id within its kind
 */
public record IvsArn(String region, String account, Kind kind, String id) {

    /** The kinds of resource that a composition is made of. */
    public enum Kind {
        STAGE("stage"),
        CHANNEL("channel"),
        ENCODER_CONFIGURATION("encoder-configuration"),
        STORAGE_CONFIGURATION("storage-configuration"),
        COMPOSITION("composition");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As it stands in an ARN. */
        public String text() {
            return text;
        }

        /** As it stands in a sentence. */
        public String words() {
            return text.replace('-', ' ');
        }

        /** What a value has to be that is no ARN of this kind, for the end of a sentence. */
        public String expected() {
            return "must be the ARN of a" + (this == ENCODER_CONFIGURATION ? "n " : " ") + words()
                    + ", such as arn:aws:ivs:eu-west-1:123456789012:" + text + "/AbCd";
        }
    }

    /** Characters of an ARN, at most. */
    public static final int MAX_LENGTH = 128;

    private static final Pattern ARN = Pattern.compile("arn:aws:ivs:([a-z0-9-]+):([0-9]+):([a-z-]+)/([a-zA-Z0-9-]+)");

    /** Takes an ARN apart; empty if it is none of this service, or of a kind that no composition needs. */
    public static Optional<IvsArn> parse(String arn) {
        if (arn == null || arn.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher parts = ARN.matcher(arn);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values()).filter(kind -> kind.text.equals(parts.group(3))).findFirst()
                .map(kind -> new IvsArn(parts.group(1), parts.group(2), kind, parts.group(4)));
    }

    /** Another resource in the account and region of this one. */
    public IvsArn sibling(Kind kind, String id) {
        return new IvsArn(region, account, kind, id);
    }

    /** The ARN. */
    @Override
    public String toString() {
        return "arn:aws:ivs:" + region + ":" + account + ":" + kind.text + "/" + id;
    }
}
