package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.events.ParticipantPublished;
import io.quarkiverse.ivs.composition.events.StageEvent;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.smallrye.mutiny.Uni;

/**
 * Starts templates with the first publisher of a session of their stage: once for each template and session, which a claim
 * remembers. What fails is tried again, for a while, and while anybody publishes.
 */
final class AutoStarts {

    /** Whoever has published for longer may have been composed and stopped long ago. */
    static final Duration OLDEST = Duration.ofMinutes(2);
    static final Duration TRIED_FOR = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE_SECONDS = 5;
    private static final long LONGEST_PAUSE_SECONDS = 60;
    private static final int MOST_AT_ONCE = 1_000;

    /** Makes the start of a template for a session: the same composition each time, and no other after its end. */
    @FunctionalInterface
    interface Starter {
        Uni<Composition> start(String template, String sessionId);
    }

    private record Subject(String template, String sessionId) {
        @Override
        public String toString() {
            return "Template " + template + " for session " + OutsideText.quoted(sessionId);
        }
    }

    private final Map<String, String> stages;
    private final Claims claims;
    private final Starter starter;
    private final InstantSource clock;
    private final Time time;
    private final Publishers publishers = new Publishers();
    private final Map<Subject, AutoStart> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param stages the ARN of the stage by template */
    AutoStarts(Map<String, String> stages, Claims claims, Starter starter, InstantSource clock, Time time) {
        this.stages = stages;
        this.claims = claims;
        this.starter = starter;
        this.clock = clock;
        this.time = time;
    }

    /** An event of any stage. Returns at once. */
    void told(StageEvent event) {
        List<String> templates = stages.entrySet().stream().filter(each -> each.getValue().equals(event.stageArn()))
                .map(Map.Entry::getKey).toList();
        if (templates.isEmpty()) {
            return;
        }
        if (event.sessionId() == null || event.time() == null) {
            LOG.warnf("An event of the stage %s has no session or no time, and starts nothing", event.stageArn());
            return;
        }
        publishers.told(event);
        if (event instanceof ParticipantPublished && publishers.anyIn(event.sessionId())) {
            templates.forEach(template -> start(new Subject(template, event.sessionId()), event));
        }
    }

    /** Nothing is tried again from now on. */
    void close() {
        closed = true;
        running.keySet().forEach(subject -> LOG.warnf("%s was not started before the application ended", subject));
        running.clear();
    }

    private void start(Subject subject, StageEvent event) {
        if (closed || running.containsKey(subject)) {
            return;
        }
        if (event.time().isBefore(clock.instant().minus(OLDEST))) {
            LOG.warnf("%s is not started by a publisher of %s, more than %d minutes ago", subject, event.time(),
                    OLDEST.toMinutes());
        } else if (running.size() >= MOST_AT_ONCE) {
            LOG.errorf("%s is not started: %d others are being started", subject, MOST_AT_ONCE);
        } else {
            AutoStart start = new AutoStart(subject);
            if (running.putIfAbsent(subject, start) == null) {
                start.attempt();
            }
        }
    }

    /** One template for one session. */
    private final class AutoStart {

        private final Subject subject;
        private final long since = time.nanos();
        private long pauseSeconds = FIRST_PAUSE_SECONDS;

        AutoStart(Subject subject) {
            this.subject = subject;
        }

        void attempt() {
            String key = "auto-start/" + subject.template + "/" + subject.sessionId;
            String owner = UUID.randomUUID().toString();
            Uni.createFrom().deferred(() -> claims.take(key, owner, LEASE))
                    .chain(taking -> taking == Taking.TAKEN ? started(key, owner) : Uni.createFrom().item(taking))
                    .subscribe().with(taking -> {
                        if (taking == Taking.HELD) {
                            again(null);
                        } else {
                            running.remove(subject);
                        }
                    }, this::failed);
        }

        private Uni<Taking> started(String key, String owner) {
            return starter.start(subject.template, subject.sessionId)
                    .onFailure().call(() -> claims.giveBack(key, owner).onFailure().recoverWithNull())
                    .invoke(this::log)
                    .chain(() -> claims.done(key, owner).onFailure().recoverWithItem(problem -> {
                        LOG.warnf(problem, "%s was started, which could not be kept: another replica may look again", subject);
                        return false;
                    }))
                    .replaceWith(Taking.DONE);
        }

        private void log(Composition composition) {
            CompositionState state = composition.state();
            boolean ended = state != null && (state.isFinal() || state.equals(CompositionState.STOPPING));
            LOG.infof(ended ? "%s was composed by %s already, which has ended, and is not started again"
                    : "%s is composed by %s, with its first publisher", subject, composition.arn());
        }

        private void failed(Throwable failure) {
            if (failure instanceof ValidationException) {
                LOG.errorf(failure, "%s cannot be started, and is not tried again: %s", subject, failure.getMessage());
                running.remove(subject);
            } else {
                again(failure);
            }
        }

        /** @param failure null if it is being started elsewhere: whoever does it may fail, or end */
        private void again(Throwable failure) {
            if (closed) {
                return;
            }
            if (time.nanos() - since + TimeUnit.SECONDS.toNanos(pauseSeconds) > TRIED_FOR.toNanos()) {
                LOG.errorf(failure, "%s is given up: it could not be started within %d minutes", subject,
                        TRIED_FOR.toMinutes());
                running.remove(subject);
                return;
            }
            if (failure != null) {
                LOG.warnf("%s was not started, and is tried again in %d s if anybody publishes then: %s", subject,
                        pauseSeconds, failure.getMessage());
            }
            time.scheduler().schedule(this::wake, pauseSeconds, TimeUnit.SECONDS);
            pauseSeconds = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
        }

        private void wake() {
            if (closed) {
                return;
            }
            if (publishers.anyIn(subject.sessionId)) {
                attempt();
            } else {
                LOG.infof("%s is not tried again: everybody has left", subject);
                running.remove(subject);
            }
        }
    }
}
