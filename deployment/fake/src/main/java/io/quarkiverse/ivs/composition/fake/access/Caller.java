package io.quarkiverse.ivs.composition.fake.access;

import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/**
 * Who calls, as far as the signature says. An access key id of 12 digits is an account; any other key sees the resources of all
 * accounts, and the ARNs of its requests decide.
 *
 * @param region the region of the signature's scope, or null without a signature
 * @param account the account, or null for all
 */
public record Caller(String region, String account) {

    /** Where the resources go that a caller of no account creates. */
    public static final String DEFAULT_ACCOUNT = "123456789012";
    static final String DEFAULT_REGION = "us-east-1";

    /** Sees everything. */
    public static final Caller ANYBODY = new Caller(null, null);

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    public static Caller of(SignatureHeader signature) {
        if (signature == null) {
            return ANYBODY;
        }
        return new Caller(signature.region(), isAccount(signature.accessKeyId()) ? signature.accessKeyId() : null);
    }

    /** Whether an access key id is an account. */
    static boolean isAccount(String accessKeyId) {
        return ACCOUNT.matcher(accessKeyId).matches();
    }

    /** Refuses a resource that the caller cannot reach. */
    public void reach(String operation, Arn arn) {
        mayUse(operation, arn);
        if (region != null && !region.equals(arn.region())) {
            throw ServiceError.notFound(arn.toString());
        }
    }

    /** Refuses a resource of another account. */
    public void mayUse(String operation, Arn arn) {
        if (account != null && !account.equals(arn.account())) {
            throw ServiceError.accessDenied("User: arn:aws:iam::" + account + ":user/fake is not authorized to perform: ivs:"
                    + operation + " on resource: " + arn);
        }
    }

    /** Whether a resource is in what the caller's lists show. */
    public boolean sees(Arn arn) {
        return (account == null || account.equals(arn.account())) && (region == null || region.equals(arn.region()));
    }

    /** The ARN of a resource that the caller creates. */
    public Arn create(Kind kind, String id) {
        return new Arn(region == null ? DEFAULT_REGION : region, account == null ? DEFAULT_ACCOUNT : account, kind, id);
    }
}
