package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;

/**
 * What the templates need in production.
 *
 * @param iamPolicy the policy of the application's role
 * @param bucketPolicies the policies of the buckets that recordings go to
 * @param variables environment variables, a line each
 */
public record ProductionView(Map<String, Object> iamPolicy, List<BucketPolicy> bucketPolicies, String variables) {

    /**
     * A policy for the buckets of one region.
     *
     * @param templates whose recordings go there
     * @param policy the policy
     */
    public record BucketPolicy(List<String> templates, Map<String, Object> policy) {
    }

    static ProductionView of(ApplicationInProduction application) {
        return new ProductionView(Policies.ofRole(application), Policies.ofBuckets(application),
                EnvironmentVariables.of(application));
    }
}
