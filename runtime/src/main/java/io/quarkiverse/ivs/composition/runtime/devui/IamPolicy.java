package io.quarkiverse.ivs.composition.runtime.devui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.ivs.composition.runtime.IvsArn.Kind;

/** What the application may do, and nothing beyond: the four operations, on the resources of its templates. */
final class IamPolicy {

    private static final String COMPOSITION = Kind.COMPOSITION.text();

    private IamPolicy() {
    }

    static Map<String, Object> of(List<TemplateInProduction> templates) {
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(statement("StartCompositions", List.of("ivs:StartComposition"), startResources(templates)));
        statements.add(statement("ReadAndStopCompositions", List.of("ivs:GetComposition", "ivs:StopComposition"),
                compositions(templates)));
        statements.add(statement("ListCompositions", List.of("ivs:ListCompositions"), List.of("*")));
        if (templates.stream().anyMatch(TemplateInProduction::tagged)) {
            statements.add(statement("TagCompositions", List.of("ivs:TagResource"), compositions(templates)));
        }
        return PolicyDocument.of(statements);
    }

    private static List<String> startResources(List<TemplateInProduction> templates) {
        SortedSet<String> resources = new TreeSet<>();
        for (TemplateInProduction template : templates) {
            for (TemplateArn arn : TemplateArn.of(template.template())) {
                ConfiguredValue configured = template.arns().get(arn.leaf());
                if (configured != null) {
                    resources.add(configured.value());
                } else if (arn.required()) {
                    resources.add(any(template, arn.kind().text()));
                }
            }
        }
        resources.addAll(compositions(templates));
        return List.copyOf(resources);
    }

    private static List<String> compositions(List<TemplateInProduction> templates) {
        return templates.stream().map(template -> any(template, COMPOSITION)).sorted().distinct().toList();
    }

    private static String any(TemplateInProduction template, String kind) {
        return "arn:aws:ivs:" + template.known().map(arn -> arn.region() + ":" + arn.account()).orElse("*:*") + ":" + kind
                + "/*";
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
