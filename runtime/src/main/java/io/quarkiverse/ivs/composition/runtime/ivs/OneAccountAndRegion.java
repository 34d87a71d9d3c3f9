package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.Optional;

/** The rule that all resources of a composition are in one account and region: those of the first one that is given. */
public final class OneAccountAndRegion {

    private IvsArn first;
    private String firstName;

    /**
     * Looks at one more resource.
     *
     * @param name how a text calls it
     * @param arn its ARN
     * @return what is wrong with it, if it is elsewhere than the first one
     */
    public Optional<String> problem(String name, IvsArn arn) {
        if (first == null) {
            first = arn;
            firstName = name;
        }
        if (arn.account().equals(first.account()) && arn.region().equals(first.region())) {
            return Optional.empty();
        }
        return Optional.of(name + " is in " + place(arn) + ", but " + firstName + " is in " + place(first)
                + ". All resources of a composition must be in one account and region.");
    }

    private static String place(IvsArn arn) {
        return "account " + arn.account() + " and region " + arn.region();
    }
}
