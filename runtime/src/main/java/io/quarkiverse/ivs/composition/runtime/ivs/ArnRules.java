package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn.Kind;

/** The ARNs of one request. */
final class ArnRules {

    private final RequestProblems problems;
    /** Whether an ARN that is not there is somebody else's problem. */
    private final boolean mayBeMissing;
    private final OneAccountAndRegion place = new OneAccountAndRegion();

    ArnRules(RequestProblems problems, boolean mayBeMissing) {
        this.problems = problems;
        this.mayBeMissing = mayBeMissing;
    }

    boolean mayBeMissing() {
        return mayBeMissing;
    }

    void required(String field, String value, Kind kind) {
        if (value == null && mayBeMissing) {
            return;
        }
        if (value == null || value.isEmpty()) {
            problems.add(field + " is missing. Give the ARN of the " + kind.words() + ".");
        } else {
            check(field, value, kind);
        }
    }

    void optional(String field, String value, Kind kind) {
        if (value != null) {
            check(field, value, kind);
        }
    }

    private void check(String field, String value, Kind kind) {
        Optional<IvsArn> arn = IvsArn.parse(value).filter(parsed -> parsed.kind() == kind && hasRegion(parsed));
        if (arn.isEmpty()) {
            problems.add(field + " is " + OutsideText.quoted(value) + ", but " + kind.expected() + ".");
        } else {
            place.problem(field, arn.get()).ifPresent(problems::add);
        }
    }

    /** The API's pattern has room for a region such as {@code -}, which no host can be made of. */
    private static boolean hasRegion(IvsArn arn) {
        return Limits.REGION.matcher(arn.region()).matches();
    }
}
