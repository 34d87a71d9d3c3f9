package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who publishes, out of a snapshot of the fake. */
final class Publishers {

    private Publishers() {
    }

    /** The user ids by the ARN of their stage. A stage that nobody has touched is missing. */
    @SuppressWarnings("unchecked")
    static Map<String, List<String>> in(Map<String, Object> snapshot) {
        Map<String, List<String>> publishers = new TreeMap<>();
        for (Map<String, Object> stage : (List<Map<String, Object>>) snapshot.get("stages")) {
            List<Map<String, Object>> participants = (List<Map<String, Object>>) stage.get("participants");
            // Without them nobody has said who is on it.
            if (participants != null) {
                publishers.put((String) stage.get("arn"), participants.stream()
                        .filter(participant -> Boolean.TRUE.equals(participant.get("publishing")))
                        .map(participant -> (String) participant.get("userId"))
                        .toList());
            }
        }
        return publishers;
    }
}
