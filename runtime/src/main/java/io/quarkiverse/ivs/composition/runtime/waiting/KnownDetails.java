package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;

/**
 * What StartComposition and GetComposition answered of the latest compositions. Their layouts, configurations and recording
 * prefixes stay as they are, so a list that tells a state completes them, and GetComposition need not be asked again.
 */
final class KnownDetails {

    /** Many times what an account may have at once, and not much more than a megabyte. */
    private static final int LATEST = 1_000;

    private final Map<String, Composition> compositions = new LinkedHashMap<>();

    /** Keeps the details, if they are all there. */
    synchronized void add(Composition composition) {
        if (composition.destinations().stream().anyMatch(KnownDetails::lacksItsRecording)) {
            return;
        }
        compositions.remove(composition.arn());
        compositions.put(composition.arn(), composition);
        if (compositions.size() > LATEST) {
            compositions.remove(compositions.keySet().iterator().next());
        }
    }

    /** The composition as it once was, or null. */
    synchronized Composition of(String arn) {
        return compositions.get(arn);
    }

    private static boolean lacksItsRecording(Destination destination) {
        boolean records = destination.configuration() != null && destination.configuration().s3() != null;
        return records && (destination.detail() == null || destination.detail().s3() == null
                || destination.detail().s3().recordingPrefix() == null);
    }
}
