package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/**
 * Finds everything that is wrong with a request before it is sent. Enum values are not checked: a value that is new
 * to us may be known to the service.
 */
public final class RequestValidator {

    private RequestValidator() {
    }

    public static List<String> problemsOf(StartCompositionRequest request) {
        return problemsOf(request, false);
    }

    /** All problems but those of ARNs that are not there, for a request of a template, which has a better text for those. */
    public static List<String> problemsBesideMissingArns(StartCompositionRequest request) {
        return problemsOf(request, true);
    }

    private static List<String> problemsOf(StartCompositionRequest request, boolean arnsMayBeMissing) {
        RequestProblems problems = new RequestProblems();
        ArnRules arns = new ArnRules(problems, arnsMayBeMissing);
        arns.required("stageArn", request.stageArn(), Kind.STAGE);
        problems.pattern("idempotencyToken", request.idempotencyToken(), Limits.IDEMPOTENCY_TOKEN,
                Limits.IDEMPOTENCY_TOKEN_TEXT);
        new LayoutRules(problems).check(request.layout());
        new DestinationRules(problems, arns).check(request.destinations());
        new TagRules(problems).check(request.tags());
        return problems.sentences();
    }

    /** A region beside an ARN has to be the ARN's; null if the caller gave none. */
    public static List<String> problemsOf(ListCompositionsRequest request, String region) {
        RequestProblems problems = new RequestProblems();
        ArnRules arns = new ArnRules(problems, false);
        arns.optional("filterByStageArn", request.filterByStageArn(), Kind.STAGE);
        arns.optional("filterByEncoderConfigurationArn", request.filterByEncoderConfigurationArn(),
                Kind.ENCODER_CONFIGURATION);
        problems.range("maxResults", request.maxResults(), 1, Limits.PAGE);
        problems.pattern("nextToken", request.nextToken(), Limits.NEXT_TOKEN, "the nextToken of an earlier answer");
        if (region != null) {
            region(region, "filterByStageArn", request.filterByStageArn(), problems);
            region(region, "filterByEncoderConfigurationArn", request.filterByEncoderConfigurationArn(), problems);
        }
        return problems.sentences();
    }

    private static void region(String region, String field, String arn, RequestProblems problems) {
        Optional<IvsArn> other = IvsArn.parse(arn).filter(parsed -> !parsed.region().equals(region));
        if (other.isPresent()) {
            problems.add("region is " + OutsideText.quoted(region) + ", but " + field + " is in region "
                    + other.get().region() + ". Leave the region out.");
        }
    }

    public static List<String> problemsOfCompositionArn(String arn) {
        RequestProblems problems = new RequestProblems();
        new ArnRules(problems, false).required("arn", arn, Kind.COMPOSITION);
        return problems.sentences();
    }
}
