package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

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
    }

    /** Characters of an ARN, at most. */
    public static final int MAX_LENGTH = 128;

    private static final String PREFIX = "arn:aws:ivs:";
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final IntPredicate ACCOUNT = c -> c >= '0' && c <= '9';
    private static final IntPredicate REGION = c -> c >= 'a' && c <= 'z' || c == '-' || ACCOUNT.test(c);
    private static final IntPredicate ID = c -> c >= 'A' && c <= 'Z' || REGION.test(c);

    /** Takes an ARN apart; empty if it is none of this service, or of a kind that no composition needs. */
    public static Optional<IvsArn> parse(String arn) {
        // By hand, since each call takes half a dozen apart.
        if (arn == null || arn.length() > MAX_LENGTH || !arn.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int account = after(':', arn, PREFIX.length());
        int kind = after(':', arn, account);
        int id = after('/', arn, kind);
        boolean wellFormed = consistsOf(REGION, arn, PREFIX.length(), account - 1)
                && consistsOf(ACCOUNT, arn, account, kind - 1)
                && consistsOf(ID, arn, id, arn.length());
        Kind found = wellFormed ? kind(arn, kind, id - 1) : null;
        return found == null ? Optional.empty()
                : Optional.of(new IvsArn(arn.substring(PREFIX.length(), account - 1), arn.substring(account, kind - 1), found,
                        arn.substring(id)));
    }

    /** Where the next part begins; beyond the end if there is none, and then no part consists of anything. */
    private static int after(char separator, String arn, int from) {
        int index = arn.indexOf(separator, from);
        return index < 0 ? MAX_LENGTH + 2 : index + 1;
    }

    private static boolean consistsOf(IntPredicate allowed, String arn, int from, int to) {
        if (from >= to || to > arn.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!allowed.test(arn.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Kind kind(String arn, int from, int to) {
        for (Kind kind : KINDS) {
            if (kind.text.length() == to - from && arn.startsWith(kind.text, from)) {
                return kind;
            }
        }
        return null;
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
