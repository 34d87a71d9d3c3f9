package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/**
 * Who calls, as far as the signature says. An access key id of 12 digits is an account; any other key sees the resources of all
 * accounts, and the ARNs of its requests decide.
 *
 * @param region the region of the signature's scope, or null without a signature
 * @param account the account, or null for all
 */
record Caller(String region, String account) {

    /** Where the resources go that a caller of no account creates. */
    static final String DEFAULT_ACCOUNT = "123456789012";
    static final String DEFAULT_REGION = "us-east-1";

    private static final int DIGITS_OF_ACCOUNT = 12;
    private static final Characters OF_ACCOUNTS = Characters.of("[0-9]");

    static Caller of(SignatureHeader signature) {
        if (signature == null) {
            return new Caller(null, null);
        }
        return new Caller(signature.region(), isAccount(signature.accessKeyId()) ? signature.accessKeyId() : null);
    }

    /** Whether an access key id is an account. */
    static boolean isAccount(String accessKeyId) {
        return accessKeyId.length() == DIGITS_OF_ACCOUNT && OF_ACCOUNTS.allOf(accessKeyId);
    }

    /** Refuses a resource that the caller cannot reach. */
    void reach(String operation, Arn arn) {
        mayUse(operation, arn);
        if (region != null && !region.equals(arn.region())) {
            throw ServiceError.notFound(arn.toString());
        }
    }

    /** Refuses a resource of another account. */
    void mayUse(String operation, Arn arn) {
        if (account != null && !account.equals(arn.account())) {
            throw ServiceError.accessDenied("User: arn:aws:iam::" + account + ":user/fake is not authorized to perform: ivs:"
                    + operation + " on resource: " + arn);
        }
    }

    /** Whether a resource is in what the caller's lists show. */
    boolean sees(Arn arn) {
        return (account == null || account.equals(arn.account())) && (region == null || region.equals(arn.region()));
    }

    /** The index that holds what the caller's lists show. */
    String index() {
        if (region == null) {
            return Keys.ALL;
        }
        return account == null ? Keys.region(region) : Keys.home(region, account);
    }

    /** The ARN of a resource that the caller creates. */
    Arn create(String kind, String id) {
        return new Arn(region == null ? DEFAULT_REGION : region, account == null ? DEFAULT_ACCOUNT : account, kind, id);
    }
}
