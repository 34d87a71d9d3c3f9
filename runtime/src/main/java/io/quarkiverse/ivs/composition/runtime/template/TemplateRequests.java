package io.quarkiverse.ivs.composition.runtime.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.RequestValidator;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;

/**
 * Makes the requests of one template: its shape, its configured values, and those of the call, which win. A call without values
 * of its own gets what was made once, for all such calls.
 */
final class TemplateRequests {

    private final TemplateDefinition definition;
    private final TemplateValues configured;
    private final StartTags tags;
    private final Optional<MissingArns> fill;
    private final RequiredArns required;
    private final StartCompositionRequest configuredRequest;
    private final StartCompositionRequest plainRequest;
    private final List<String> plainProblems;
    /** Made with the first start that may use it; null until then. */
    private volatile Optional<StartSkeleton> skeleton;

    /**
     * @param tags those of every start
     * @param fill makes up what is missing; empty if that is an error
     */
    TemplateRequests(TemplateDefinition definition, TemplateValues configured, StartTags tags, Optional<MissingArns> fill) {
        this.definition = definition;
        this.configured = configured;
        this.tags = tags;
        this.fill = fill;
        this.required = new RequiredArns(definition);
        this.configuredRequest = request(configured, null);
        TemplateValues plain = filled(configured);
        this.plainProblems = required.problems(plain, StartOptions.none());
        this.plainRequest = request(plain, null);
    }

    /** What the configuration says, complete or not. */
    StartCompositionRequest configured() {
        return configuredRequest;
    }

    /** The stage whose first publisher starts the template; empty if none does. */
    Optional<String> autoStartStage() {
        return configured.settings().containsKey(TemplateSetting.AUTO_START) ? Optional.ofNullable(plainRequest.stageArn())
                : Optional.empty();
    }

    /**
     * A start, checked.
     *
     * @throws io.quarkiverse.ivs.composition.ValidationException with all problems of the request
     */
    CheckedStart start(StartOptions options) {
        String token = options.idempotencyToken();
        if (hasOnlyAToken(options) && (token == null || Limits.IDEMPOTENCY_TOKEN.matcher(token).matches())) {
            Optional<StartSkeleton> made = skeleton();
            if (made.isPresent()) {
                return made.get().with(token == null ? StartKeys.random() : token);
            }
        }
        return CheckedStart.of(definition.name(), request(options));
    }

    private Optional<StartSkeleton> skeleton() {
        Optional<StartSkeleton> made = skeleton;
        if (made == null) {
            made = plainProblems.isEmpty() ? StartSkeleton.of(definition.name(), plainRequest) : Optional.empty();
            skeleton = made;
        }
        return made;
    }

    /**
     * @throws io.quarkiverse.ivs.composition.ValidationException if an ARN is missing, or given for a destination that the
     *         template does not have; with everything else that is wrong with the request
     */
    StartCompositionRequest request(StartOptions options) {
        if (hasOnlyAToken(options)) {
            return checked(tokened(plainRequest, options.idempotencyToken()), plainProblems);
        }
        TemplateValues values = filled(configured.overriddenBy(options));
        return checked(request(values, options.idempotencyToken()), required.problems(values, options));
    }

    /**
     * The rest of the request is checked by whoever sends it, unless it comes to nothing here: then all problems are one list.
     */
    private StartCompositionRequest checked(StartCompositionRequest request, List<String> problems) {
        if (!problems.isEmpty()) {
            List<String> all = new ArrayList<>(problems);
            all.addAll(RequestValidator.problemsBesideMissingArns(request));
            throw ValidationExceptions.notSent(Operation.START_COMPOSITION, definition.name(), all);
        }
        return request;
    }

    /** Or not even that. Such a start is the usual one: the blocking service gives each a token. */
    private static boolean hasOnlyAToken(StartOptions options) {
        return options.tags().isEmpty() && Arrays.stream(TemplateArn.values()).allMatch(arn -> arn.of(options) == null);
    }

    private static StartCompositionRequest tokened(StartCompositionRequest request, String token) {
        return token == null ? request : request.toBuilder().idempotencyToken(token).build();
    }

    private TemplateValues filled(TemplateValues values) {
        return fill.isEmpty() ? values : fill.get().fill(definition, values);
    }

    private StartCompositionRequest request(TemplateValues values, String idempotencyToken) {
        StartCompositionRequest shape = definition.shape();
        List<DestinationConfiguration> destinations = shape.destinations().stream()
                .map(destination -> destination(destination, values)).toList();
        return new StartCompositionRequest(values.arn(TemplateArn.STAGE), idempotencyToken, shape.layout(), destinations,
                tags.with(definition.name(), values.tags()));
    }

    private static DestinationConfiguration destination(DestinationConfiguration shape, TemplateValues values) {
        if (shape.channel() != null) {
            return new DestinationConfiguration(shape.name(), new ChannelDestinationConfiguration(
                    values.arn(TemplateArn.CHANNEL), values.arn(TemplateArn.CHANNEL_ENCODER_CONFIGURATION)), null);
        }
        String encoder = values.arn(TemplateArn.S3_ENCODER_CONFIGURATION);
        return new DestinationConfiguration(shape.name(), null, new S3DestinationConfiguration(
                values.arn(TemplateArn.STORAGE_CONFIGURATION),
                encoder == null ? List.of() : List.of(encoder),
                shape.s3().recordingConfiguration(),
                shape.s3().thumbnailConfigurations()));
    }
}
