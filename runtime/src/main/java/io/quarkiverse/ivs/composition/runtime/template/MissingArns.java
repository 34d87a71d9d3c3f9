package io.quarkiverse.ivs.composition.runtime.template;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/**
 * Makes up the ARNs that a start lacks, for a fake that knows every well-formed one. They are in the account and
 * region of those that the start has, since the service wants all in one, and have the stage's id: compositions of
 * two stages do not meet on one channel, which only one can have.
 */
final class MissingArns {

    private static final String ACCOUNT = "123456789012";

    private final String region;

    /** @param region where a start without any ARN goes */
    MissingArns(String region) {
        this.region = region;
    }

    TemplateValues fill(TemplateDefinition template, TemplateValues values) {
        IvsArn sibling = values.arns().values().stream().map(IvsArn::parse).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> new IvsArn(region, ACCOUNT, Kind.STAGE, id(template)));
        String id = sibling.kind() == Kind.STAGE ? sibling.id() : id(template);
        Map<TemplateArn, String> filled = new EnumMap<>(TemplateArn.class);
        filled.putAll(values.arns());
        template.missing(values).forEach(arn -> filled.put(arn, sibling.sibling(arn.kind(), id).toString()));
        return new TemplateValues(filled, values.tags(), values.settings(), values.unset());
    }

    /** The id of an ARN has no underscore. */
    private static String id(TemplateDefinition template) {
        return template.name().replace('_', '-');
    }
}
