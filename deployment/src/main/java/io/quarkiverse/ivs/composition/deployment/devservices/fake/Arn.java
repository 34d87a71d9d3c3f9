package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** An ARN that has passed its rule: {@code arn:aws:ivs:region:account:kind/id}. */
record Arn(String region, String account, String kind, String id) {

    private static final String PREFIX = "arn:aws:ivs:";

    /** Takes apart what a {@link Rule#arn} has let through. */
    static Arn of(String text) {
        int region = PREFIX.length();
        int account = text.indexOf(':', region) + 1;
        int kind = text.indexOf(':', account) + 1;
        int id = text.indexOf('/', kind) + 1;
        return new Arn(text.substring(region, account - 1), text.substring(account, kind - 1), text.substring(kind, id - 1),
                text.substring(id));
    }

    boolean sameHome(Arn other) {
        return region.equals(other.region) && account.equals(other.account);
    }

    Arn sibling(String kind, String id) {
        return new Arn(region, account, kind, id);
    }

    @Override
    public String toString() {
        return PREFIX + region + ":" + account + ":" + kind + "/" + id;
    }
}
