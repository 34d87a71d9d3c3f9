package io.quarkiverse.ivs.composition.it.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.events.ParticipantPublished;

@ApplicationScoped
public class FirstPublisher {

    @Inject
    CompositionService compositions;

    @Inject
    Meetings meetings;

    // tag::start[]
    void start(@Observes ParticipantPublished event) {
        if (meetings.areComposed(event.stageArn())) {
            compositions.ensureStarted("podcast", event.sessionId(), EnsureOptions.builder()
                    .start(StartOptions.builder().stageArn(event.stageArn()).build())
                    .leaveEnded() // <1>
                    .build());
        }
    }
    // end::start[]
}
