package io.quarkiverse.ivs.composition.dev;

import java.util.List;

/**
 * What the page of the recordings shows.
 *
 * @param endpoint what is called
 * @param recordings the newest first
 * @param observed whether the application observes the ends of compositions, and is told recordings at all
 * @param waiting how many ends wait for an observer
 * @param claims who keeps the claims: {@code memory}, {@code redis}, or the class that has the application's own bean
 * @param claimed how many claims there are, held or done; null unless they are in memory
 */
public record RecordingsView(EndpointInUse endpoint, List<RecordingRow> recordings, boolean observed, int waiting,
        String claims, Integer claimed) {
}
