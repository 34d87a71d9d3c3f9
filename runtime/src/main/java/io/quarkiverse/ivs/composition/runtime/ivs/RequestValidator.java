package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.PipConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/**
 * Finds everything that is wrong with a request before it is sent. Enum values are not checked: a value that is new
 * to us may be known to the service.
 */
public final class RequestValidator {

    /** Each a sentence that begins with the field; allocated with the first one, since nearly all requests have none. */
    private List<String> problems = List.of();
    /** What all ARNs of the request have to share: the account and region of the first one. */
    private IvsArn first;
    private Object firstField;
    /** Whether an ARN that is not there is somebody else's problem. */
    private final boolean arnsMayBeMissing;

    private RequestValidator(boolean arnsMayBeMissing) {
        this.arnsMayBeMissing = arnsMayBeMissing;
    }

    private RequestValidator() {
        this(false);
    }

    public static List<String> problemsOf(StartCompositionRequest request) {
        RequestValidator validator = new RequestValidator();
        validator.start(request);
        return validator.problems;
    }

    /** All problems but those of ARNs that are not there, for a request of a template, which has a better text for those. */
    public static List<String> problemsBesideMissingArns(StartCompositionRequest request) {
        RequestValidator validator = new RequestValidator(true);
        validator.start(request);
        return validator.problems;
    }

    /** A region beside an ARN has to be the ARN's; null if the caller gave none. */
    public static List<String> problemsOf(ListCompositionsRequest request, String region) {
        RequestValidator validator = new RequestValidator();
        validator.arn("filterByStageArn", request.filterByStageArn(), Kind.STAGE);
        validator.arn("filterByEncoderConfigurationArn", request.filterByEncoderConfigurationArn(), Kind.ENCODER_CONFIGURATION);
        validator.range("maxResults", request.maxResults(), 1, Limits.PAGE);
        validator.pattern("nextToken", request.nextToken(), Limits.NEXT_TOKEN, "the nextToken of an earlier answer");
        if (region != null && validator.first != null && !region.equals(validator.first.region())) {
            validator.problem("region is " + OutsideText.quoted(region) + ", but " + validator.firstField + " is in region "
                    + validator.first.region() + ". Leave the region out.");
        }
        return validator.problems;
    }

    public static List<String> problemsOfCompositionArn(String arn) {
        RequestValidator validator = new RequestValidator();
        validator.requiredArn("arn", arn, Kind.COMPOSITION);
        return validator.problems;
    }

    private void start(StartCompositionRequest request) {
        requiredArn("stageArn", request.stageArn(), Kind.STAGE);
        pattern("idempotencyToken", request.idempotencyToken(), Limits.IDEMPOTENCY_TOKEN, Limits.IDEMPOTENCY_TOKEN_TEXT);
        layout(request.layout());
        destinations(request.destinations());
        tags(request.tags());
    }

    private void layout(LayoutConfiguration layout) {
        if (layout == null) {
            return;
        }
        if (layout.grid() != null && layout.pip() != null) {
            problem("layout has both grid and pip, but must have one of them.");
        }
        if (layout.grid() != null) {
            grid(layout.grid());
        }
        if (layout.pip() != null) {
            pip(layout.pip());
        }
    }

    private void grid(GridConfiguration grid) {
        attribute("layout.grid.featuredParticipantAttribute", grid.featuredParticipantAttribute());
        attribute("layout.grid.participantOrderAttribute", grid.participantOrderAttribute());
        atLeast("layout.grid.gridGap", grid.gridGap(), 0);
    }

    private void pip(PipConfiguration pip) {
        attribute("layout.pip.featuredParticipantAttribute", pip.featuredParticipantAttribute());
        attribute("layout.pip.participantOrderAttribute", pip.participantOrderAttribute());
        attribute("layout.pip.pipParticipantAttribute", pip.pipParticipantAttribute());
        atLeast("layout.pip.gridGap", pip.gridGap(), 0);
        atLeast("layout.pip.pipOffset", pip.pipOffset(), 0);
        atLeast("layout.pip.pipWidth", pip.pipWidth(), 1);
        atLeast("layout.pip.pipHeight", pip.pipHeight(), 1);
    }

    private void destinations(List<DestinationConfiguration> destinations) {
        if (destinations.isEmpty()) {
            problem("destinations is empty, but must have a channel, an S3 location, or one of each.");
            return;
        }
        if (destinations.size() > Limits.DESTINATIONS) {
            problem("destinations has " + destinations.size() + " entries, but must have at most " + Limits.DESTINATIONS
                    + ": a channel, an S3 location, or one of each.");
        }
        int channels = 0;
        int s3s = 0;
        for (int i = 0; i < destinations.size(); i++) {
            DestinationConfiguration destination = destinations.get(i);
            destination(item("destinations", i), destination);
            channels += destination != null && destination.channel() != null ? 1 : 0;
            s3s += destination != null && destination.s3() != null ? 1 : 0;
        }
        atMostOne("channel", channels);
        atMostOne("s3", s3s);
    }

    private void atMostOne(String kind, int count) {
        if (count > 1) {
            problem("destinations has " + count + " of the kind " + kind + ", but must have at most one. Remove the others.");
        }
    }

    private void destination(Object field, DestinationConfiguration destination) {
        if (destination == null || (destination.channel() == null && destination.s3() == null)) {
            problem(field + " is empty, but must have either channel or s3.");
            return;
        }
        if (destination.channel() != null && destination.s3() != null) {
            problem(field + " has both channel and s3, but must have one of them. Make two destinations of it.");
        }
        pattern(in(field, ".name"), destination.name(), Limits.ATTRIBUTE, Limits.ATTRIBUTE_TEXT);
        if (destination.channel() != null) {
            channel(in(field, ".channel"), destination.channel());
        }
        if (destination.s3() != null) {
            s3(in(field, ".s3"), destination.s3());
        }
    }

    private void channel(Object field, ChannelDestinationConfiguration channel) {
        requiredArn(in(field, ".channelArn"), channel.channelArn(), Kind.CHANNEL);
        arn(in(field, ".encoderConfigurationArn"), channel.encoderConfigurationArn(), Kind.ENCODER_CONFIGURATION);
    }

    private void s3(Object field, S3DestinationConfiguration s3) {
        requiredArn(in(field, ".storageConfigurationArn"), s3.storageConfigurationArn(), Kind.STORAGE_CONFIGURATION);
        List<String> encoders = s3.encoderConfigurationArns();
        if (encoders.size() != 1 && !(arnsMayBeMissing && encoders.isEmpty())) {
            problem(field + ".encoderConfigurationArns has " + encoders.size() + " entries, but must have exactly one.");
        }
        for (int i = 0; i < encoders.size(); i++) {
            requiredArn(item(in(field, ".encoderConfigurationArns"), i), encoders.get(i), Kind.ENCODER_CONFIGURATION);
        }
        recording(in(field, ".recordingConfiguration"), s3.recordingConfiguration());
        thumbnails(in(field, ".thumbnailConfigurations"), s3.thumbnailConfigurations());
    }

    private void recording(Object field, RecordingConfiguration recording) {
        if (recording != null && recording.hlsConfiguration() != null) {
            range(in(field, ".hlsConfiguration.targetSegmentDurationSeconds"),
                    recording.hlsConfiguration().targetSegmentDurationSeconds(),
                    Limits.MIN_SEGMENT_SECONDS, Limits.MAX_SEGMENT_SECONDS);
        }
    }

    private void thumbnails(Object field, List<CompositionThumbnailConfiguration> thumbnails) {
        if (thumbnails.size() > 1) {
            problem(field + " has " + thumbnails.size() + " entries, but must have at most one.");
        }
        for (int i = 0; i < thumbnails.size(); i++) {
            CompositionThumbnailConfiguration thumbnail = thumbnails.get(i);
            if (thumbnail == null) {
                problem(field + "[" + i + "] is null. Remove it.");
                continue;
            }
            range(in(item(field, i), ".targetIntervalSeconds"), thumbnail.targetIntervalSeconds(),
                    Limits.MIN_THUMBNAIL_SECONDS, Limits.MAX_THUMBNAIL_SECONDS);
            if (thumbnail.storage().size() > Limits.THUMBNAIL_STORAGES) {
                problem(field + "[" + i + "].storage has " + thumbnail.storage().size() + " entries, but must have at most "
                        + Limits.THUMBNAIL_STORAGES + ".");
            }
        }
    }

    private void tags(Map<String, String> tags) {
        if (tags.size() > Limits.TAGS) {
            problem("tags has " + tags.size() + " entries, but must have at most " + Limits.TAGS + ".");
        }
        tags.forEach((key, value) -> {
            if (key == null || key.isEmpty() || key.length() > Limits.TAG_KEY) {
                problem("tags has the key " + OutsideText.quoted(key) + ", but a key must have 1 to " + Limits.TAG_KEY
                        + " characters.");
            }
            if (value == null || value.length() > Limits.TAG_VALUE) {
                problem("tags[" + OutsideText.shown(key) + "] is " + OutsideText.quoted(value) + ", but must have at most "
                        + Limits.TAG_VALUE
                        + " characters.");
            }
        });
    }

    private void requiredArn(Object field, String value, Kind kind) {
        if (value == null && arnsMayBeMissing) {
            return;
        }
        if (value == null || value.isEmpty()) {
            problem(field + " is missing. Give the ARN of the " + words(kind) + ".");
        } else {
            arn(field, value, kind);
        }
    }

    private void arn(Object field, String value, Kind kind) {
        if (value == null) {
            return;
        }
        Optional<IvsArn> parsed = IvsArn.parse(value);
        if (parsed.isEmpty() || parsed.get().kind() != kind || first == null && !hasRegion(parsed.get())) {
            problem(field + " is " + OutsideText.quoted(value) + ", but must be the ARN of a"
                    + (kind == Kind.ENCODER_CONFIGURATION ? "n " : " ")
                    + words(kind) + ", such as arn:aws:ivs:eu-west-1:123456789012:" + kind.text() + "/AbCd.");
            return;
        }
        IvsArn arn = parsed.get();
        if (first == null) {
            first = arn;
            firstField = field;
        } else if (!arn.region().equals(first.region()) || !arn.account().equals(first.account())) {
            problem(field + " is in account " + arn.account() + " and region " + arn.region() + ", but " + firstField
                    + " is in account " + first.account() + " and region " + first.region()
                    + ". All resources of a composition must be in one account and region.");
        }
    }

    /** The API's pattern has room for a region such as {@code -}, which no host can be made of. */
    private static boolean hasRegion(IvsArn arn) {
        return Limits.REGION.matcher(arn.region()).matches();
    }

    private static String words(Kind kind) {
        return kind.text().replace('-', ' ');
    }

    private void attribute(Object field, String value) {
        pattern(field, value, Limits.ATTRIBUTE, Limits.ATTRIBUTE_TEXT);
    }

    private void pattern(Object field, String value, Pattern pattern, String allowed) {
        if (value != null && !pattern.matcher(value).matches()) {
            problem(field + " is " + OutsideText.quoted(value) + ", but must be " + allowed + ".");
        }
    }

    private void atLeast(Object field, Integer value, int min) {
        if (value != null && value < min) {
            problem(field + " is " + value + ", but must be " + min + " or more.");
        }
    }

    private void range(Object field, Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            problem(field + " is " + value + ", but must be " + min + " to " + max + ".");
        }
    }

    private static Object in(Object outer, String name) {
        return new Field(outer, name, -1);
    }

    private static Object item(Object list, int index) {
        return new Field(list, null, index);
    }

    private void problem(String sentence) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(sentence);
    }

    /** Where a value is; spelled out for a problem only, since the names cost more than all checks. */
    private record Field(Object outer, String name, int index) {

        @Override
        public String toString() {
            return name != null ? outer + name : outer + "[" + index + ']';
        }
    }
}
