package io.quarkiverse.ivs.composition.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the buckets of S3 destinations have to allow the service, one policy for each region. */
final class BucketPolicies {

    /** What to replace. */
    static final String BUCKET = "BUCKET";

    private BucketPolicies() {
    }

    static List<ProductionView.BucketPolicy> of(ApplicationInProduction application) {
        Map<String, List<String>> templatesByRegion = new TreeMap<>();
        for (TemplateInProduction template : application.templates()) {
            if (template.template().hasS3()) {
                templatesByRegion.merge(application.regionOf(template),
                        List.of(template.template().name()), BucketPolicies::joined);
            }
        }
        return templatesByRegion.entrySet().stream()
                .map(region -> new ProductionView.BucketPolicy(region.getValue(), policy(region.getKey())))
                .toList();
    }

    private static Map<String, Object> policy(String region) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", "CompositeWrite");
        statement.put("Effect", "Allow");
        statement.put("Principal", Map.of("Service", "ivs-composite." + region + ".amazonaws.com"));
        statement.put("Action", List.of("s3:PutObject", "s3:PutObjectAcl"));
        statement.put("Resource", "arn:aws:s3:::" + BUCKET + "/*");
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("StringEquals", Map.of("s3:x-amz-acl", "bucket-owner-full-control"));
        condition.put("Bool", Map.of("aws:SecureTransport", "true"));
        statement.put("Condition", condition);
        return PolicyDocument.of(List.of(statement));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
