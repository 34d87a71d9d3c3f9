package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** An ARN that has passed its rule: {@code arn:aws:ivs:region:account:kind/id}. */
record Arn(String region, String account, String kind, String id) {

    /** Takes apart what a {@link Rule#arn} has let through. */
    static Arn of(String text) {
        String[] parts = text.split(":", 6);
        int slash = parts[5].indexOf('/');
        return new Arn(parts[3], parts[4], parts[5].substring(0, slash), parts[5].substring(slash + 1));
    }

    boolean sameHome(Arn other) {
        return region.equals(other.region) && account.equals(other.account);
    }

    Arn sibling(String kind, String id) {
        return new Arn(region, account, kind, id);
    }

    @Override
    public String toString() {
        return "arn:aws:ivs:" + region + ":" + account + ":" + kind + "/" + id;
    }
}
