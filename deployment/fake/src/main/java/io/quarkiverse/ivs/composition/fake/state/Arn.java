package io.quarkiverse.ivs.composition.fake.state;

/** An ARN that has passed its rule: {@code arn:aws:ivs:region:account:kind/id}. */
public record Arn(String text, String region, String account, Kind kind, String id) {

    private static final String PREFIX = "arn:aws:ivs:";

    public Arn(String region, String account, Kind kind, String id) {
        this(PREFIX + region + ":" + account + ":" + kind + "/" + id, region, account, kind, id);
    }

    /** Takes apart what has the {@link Kind#pattern} of ARNs. */
    public static Arn of(String text) {
        String[] parts = text.split(":", 6);
        int slash = parts[5].indexOf('/');
        return new Arn(text, parts[3], parts[4], Kind.of(parts[5].substring(0, slash)), parts[5].substring(slash + 1));
    }

    public boolean sameHome(Arn other) {
        return region.equals(other.region) && account.equals(other.account);
    }

    /** A key for something that is unique in the account and region. */
    public String inHome(String name) {
        return String.join("/", region, account, name);
    }

    public Arn sibling(Kind other, String otherId) {
        return new Arn(region, account, other, otherId);
    }

    @Override
    public String toString() {
        return text;
    }
}
