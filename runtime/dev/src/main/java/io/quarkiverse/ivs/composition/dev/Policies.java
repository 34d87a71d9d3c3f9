package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;

/** The policies of IAM and S3 that production needs. */
final class Policies {

    /** What to replace. */
    static final String BUCKET = "BUCKET";

    private Policies() {
    }

    /**
     * What the application may do, and nothing beyond: the operations that it calls, on the resources of its templates. Which
     * operation has which resources is that of the service authorization reference of AWS.
     */
    static Map<String, Object> ofRole(ApplicationInProduction application) {
        List<String> compositions = application.templates().stream()
                .map(template -> application.arn(template, Kind.COMPOSITION, "*")).sorted().distinct().toList();
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(allowed("StartCompositions", List.of("ivs:StartComposition"), startResources(application)));
        statements.add(allowed("ReadAndStopCompositions", List.of("ivs:GetComposition", "ivs:StopComposition"), compositions));
        statements.add(allowed("ListCompositions", List.of("ivs:ListCompositions"), List.of("*")));
        if (application.tagged() || application.templates().stream().anyMatch(template -> !template.tags().isEmpty())) {
            statements.add(allowed("TagCompositions", List.of("ivs:TagResource"), compositions));
        }
        if (application.lookedAfter()) {
            List<String> storages = storages(application);
            if (!storages.isEmpty()) {
                statements.add(allowed("FindBuckets", List.of("ivs:GetStorageConfiguration"), storages));
            }
        }
        return document(statements);
    }

    private static List<String> storages(ApplicationInProduction application) {
        return application.templates().stream().filter(template -> template.template().hasS3())
                .map(template -> resource(application, template, TemplateArn.STORAGE_CONFIGURATION))
                .sorted().distinct().toList();
    }

    /** What the buckets of S3 destinations have to allow the service, one policy for each region. */
    static List<ProductionView.BucketPolicy> ofBuckets(ApplicationInProduction application) {
        Map<String, List<String>> templatesByRegion = new TreeMap<>();
        for (ConfiguredTemplate template : application.templates()) {
            if (template.template().hasS3()) {
                templatesByRegion.computeIfAbsent(application.regionOf(template), region -> new ArrayList<>())
                        .add(template.template().name());
            }
        }
        return templatesByRegion.entrySet().stream()
                .map(region -> new ProductionView.BucketPolicy(region.getValue(), ofBucket(region.getKey())))
                .toList();
    }

    private static Map<String, Object> ofBucket(String region) {
        Map<String, Object> statement = statement("CompositeWrite");
        statement.put("Principal", Map.of("Service", "ivs-composite." + region + ".amazonaws.com"));
        statement.put("Action", List.of("s3:PutObject", "s3:PutObjectAcl"));
        statement.put("Resource", "arn:aws:s3:::" + BUCKET + "/*");
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("StringEquals", Map.of("s3:x-amz-acl", "bucket-owner-full-control"));
        condition.put("Bool", Map.of("aws:SecureTransport", "true"));
        statement.put("Condition", condition);
        return document(List.of(statement));
    }

    /** A start asks for an encoder configuration even when the request leaves the choice to the service. */
    private static List<String> startResources(ApplicationInProduction application) {
        return application.templates().stream()
                .flatMap(template -> template.template().arns().stream().map(arn -> resource(application, template, arn)))
                .sorted().distinct().toList();
    }

    private static String resource(ApplicationInProduction application, ConfiguredTemplate template, TemplateArn arn) {
        ConfiguredValue configured = template.arns().get(arn);
        return configured != null ? configured.value() : application.arn(template, arn.kind(), "*");
    }

    private static Map<String, Object> allowed(String sid, List<String> actions, List<String> resources) {
        Map<String, Object> statement = statement(sid);
        statement.put("Action", actions);
        statement.put("Resource", resources);
        return statement;
    }

    private static Map<String, Object> statement(String sid) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", sid);
        statement.put("Effect", "Allow");
        return statement;
    }

    private static Map<String, Object> document(List<Map<String, Object>> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements);
        return document;
    }
}
