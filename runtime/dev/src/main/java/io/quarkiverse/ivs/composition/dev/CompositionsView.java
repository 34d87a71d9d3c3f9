package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    static CompositionsView ofService(EndpointInUse endpoint, ServiceCompositions.Listed listed, GuardView guard) {
        return new CompositionsView(endpoint, listed.compositions(), listed.more(), null, null, guard);
    }

    /** Out of what the control interface of the fake answers. */
    @SuppressWarnings("unchecked")
    static CompositionsView ofFake(EndpointInUse endpoint, Map<String, Object> compositions, Map<String, Object> snapshot,
            Map<String, Object> clock, GuardView guard) {
        return new CompositionsView(endpoint, (List<Map<String, Object>>) compositions.get("compositions"), false,
                publishers(snapshot), clock, guard);
    }

    @SuppressWarnings("unchecked")
    static Map<String, List<String>> publishers(Map<String, Object> snapshot) {
        Map<String, List<String>> publishers = new TreeMap<>();
        for (Map<String, Object> stage : (List<Map<String, Object>>) snapshot.get("stages")) {
            // Nobody has said who is on one that is untouched; one that everybody has left has no participants any more.
            if (!Boolean.TRUE.equals(stage.get("untouched"))) {
                List<Map<String, Object>> participants = (List<Map<String, Object>>) stage.getOrDefault("participants",
                        List.of());
                publishers.put((String) stage.get("arn"), participants.stream()
                        .filter(participant -> Boolean.TRUE.equals(participant.get("publishing")))
                        .map(participant -> (String) participant.get("userId"))
                        .toList());
            }
        }
        return publishers;
    }
}
