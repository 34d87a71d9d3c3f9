package io.quarkiverse.ivs.composition.dev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;
import io.quarkiverse.ivs.composition.runtime.template.TemplateArn;

/**
 * What the application may do, and nothing beyond: the four operations, on the resources of its templates. Which operation
 * has which resources is that of the service authorization reference of AWS.
 */
final class IamPolicy {

    private IamPolicy() {
    }

    static Map<String, Object> of(ApplicationInProduction application) {
        List<String> compositions = application.templates().stream()
                .map(template -> application.arn(template, Kind.COMPOSITION, "*")).sorted().distinct().toList();
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(statement("StartCompositions", List.of("ivs:StartComposition"), startResources(application)));
        statements.add(statement("ReadAndStopCompositions", List.of("ivs:GetComposition", "ivs:StopComposition"),
                compositions));
        statements.add(statement("ListCompositions", List.of("ivs:ListCompositions"), List.of("*")));
        if (application.templates().stream().anyMatch(template -> !template.tags().isEmpty())) {
            statements.add(statement("TagCompositions", List.of("ivs:TagResource"), compositions));
        }
        return PolicyDocument.of(statements);
    }

    /** A start asks for an encoder configuration even when the request leaves the choice to the service. */
    private static List<String> startResources(ApplicationInProduction application) {
        SortedSet<String> resources = new TreeSet<>();
        for (TemplateInProduction template : application.templates()) {
            for (TemplateArn arn : template.template().arns()) {
                ConfiguredValue configured = template.arns().get(arn);
                resources.add(configured != null ? configured.value() : application.arn(template, arn.kind(), "*"));
            }
        }
        return List.copyOf(resources);
    }

    private static Map<String, Object> statement(String sid, List<String> actions, List<String> resources) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", sid);
        statement.put("Effect", "Allow");
        statement.put("Action", actions);
        statement.put("Resource", resources);
        return statement;
    }
}
