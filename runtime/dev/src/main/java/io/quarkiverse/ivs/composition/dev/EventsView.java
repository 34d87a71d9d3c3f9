package io.quarkiverse.ivs.composition.dev;

import java.util.List;

/**
 * What the page of the events shows.
 *
 * @param endpoint what is called
 * @param events the newest first
 */
public record EventsView(EndpointInUse endpoint, List<EventRow> events) {
}
