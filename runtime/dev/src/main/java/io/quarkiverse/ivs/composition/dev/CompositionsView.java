package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;

/**
 * All there is to see on the page of the compositions.
 *
 * @param endpoint what is called
 * @param compositions in the API's own form, with their changes
 * @param more whether there are more than these
 * @param publishers who publishes, by the ARN of the stage; a stage that nobody has touched is missing. Null if it is the
 *        service
 * @param clock the clock of the fake, null if it is the service
 * @param guard the guard
 */
public record CompositionsView(
        EndpointInUse endpoint,
        List<Map<String, Object>> compositions,
        boolean more,
        Map<String, List<String>> publishers,
        Map<String, Object> clock,
        GuardView guard) {
}
