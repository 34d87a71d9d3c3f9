package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Optional;
import java.util.stream.Stream;

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
        IvsArn sibling = Stream.of(values.stageArn(), values.channelArn(), values.channelEncoderConfigurationArn(),
                values.storageConfigurationArn(), values.s3EncoderConfigurationArn())
                .map(IvsArn::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new IvsArn(region, ACCOUNT, Kind.STAGE, id(template)));
        String id = sibling.kind() == Kind.STAGE ? sibling.id() : id(template);
        return new TemplateValues(
                filled(true, values.stageArn(), sibling, Kind.STAGE, id),
                filled(template.hasChannel(), values.channelArn(), sibling, Kind.CHANNEL, id),
                // The service chooses an encoder for a channel: none is missing.
                values.channelEncoderConfigurationArn(),
                filled(template.hasS3(), values.storageConfigurationArn(), sibling, Kind.STORAGE_CONFIGURATION, id),
                filled(template.hasS3(), values.s3EncoderConfigurationArn(), sibling, Kind.ENCODER_CONFIGURATION, id),
                values.tags());
    }

    private static String filled(boolean needed, String value, IvsArn sibling, Kind kind, String id) {
        return value != null || !needed ? value : sibling.sibling(kind, id).toString();
    }

    /** The id of an ARN has no underscore. */
    private static String id(TemplateDefinition template) {
        return template.name().replace('_', '-');
    }
}
