package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.StageEvent;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** Hears of publishers before the observers of the application do, and so whatever becomes of these. */
@Singleton
class AutoStartObserver {

    private static final EnsureOptions NO_SUCCESSOR = EnsureOptions.builder().leaveEnded().build();

    private final AutoStarts starts;

    AutoStartObserver(CompositionTemplates templates, ReactiveCompositionService service, Claims claims, Time time,
            SigningClock clock, Switches switches) {
        this.starts = new AutoStarts(switches.areOn() ? stages(templates) : Map.of(), claims,
                (template, session) -> service.ensureStarted(template, session, NO_SUCCESSOR), clock::now, time);
    }

    private static Map<String, String> stages(CompositionTemplates templates) {
        Map<String, String> stages = new TreeMap<>();
        for (String name : templates.names()) {
            Optional<String> stage = templates.autoStartStage(name);
            stage.ifPresent(arn -> stages.put(name, arn));
        }
        return stages;
    }

    void told(@Observes @Priority(Integer.MIN_VALUE) StageEvent event) {
        starts.told(event);
    }

    @PreDestroy
    void close() {
        starts.close();
    }
}
