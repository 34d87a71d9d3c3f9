package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/**
 * An ARN that has passed its rule: {@code arn:aws:ivs:region:account:kind/id}.
 *
 * @param text all of it
 * @param region the region
 * @param account the account
 * @param kind what it names
 * @param id which of them
 */
record Arn(String text, String region, String account, String kind, String id) {

    private static final String PREFIX = "arn:aws:ivs:";

    private static final Characters OF_REGIONS = Characters.of("[a-z0-9-]");
    private static final Characters OF_ACCOUNTS = Characters.of("[0-9]");
    private static final Characters OF_IDS = Characters.of("[a-zA-Z0-9-]");

    Arn(String region, String account, String kind, String id) {
        this(PREFIX + region + ":" + account + ":" + kind + "/" + id, region, account, kind, id);
    }

    /** Takes apart what a {@link Rule#arn} has let through. */
    static Arn of(String text) {
        int region = PREFIX.length();
        int account = text.indexOf(':', region) + 1;
        int kind = text.indexOf(':', account) + 1;
        int id = text.indexOf('/', kind) + 1;
        return new Arn(text, text.substring(region, account - 1), text.substring(account, kind - 1),
                text.substring(kind, id - 1), text.substring(id));
    }

    /** Whether a text is an ARN of this kind. */
    static boolean is(String kind, String text) {
        int region = PREFIX.length();
        int account = text.indexOf(':', region) + 1;
        int resource = text.indexOf(':', account) + 1;
        int id = resource + kind.length() + 1;
        return text.startsWith(PREFIX) && account > region && resource > account
                && text.startsWith(kind, resource) && text.startsWith("/", id - 1)
                && OF_REGIONS.make(text, region, account - 1)
                && OF_ACCOUNTS.make(text, account, resource - 1)
                && OF_IDS.make(text, id, text.length());
    }

    boolean sameHome(Arn other) {
        return region.equals(other.region) && account.equals(other.account);
    }

    Arn sibling(String kind, String id) {
        return new Arn(region, account, kind, id);
    }

    @Override
    public String toString() {
        return text;
    }
}
