package io.quarkiverse.ivs.composition.fake.events;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The events that are to be pushed: which of them is tried when, and at which URL. Those of one resource go one after
 * the other, so a composition's are received in their order. There is no I/O here, and time is passed in: that of the fake, by
 * which an event is given up, and a real one, which the attempts keep to while the fake's stands still. Not thread-safe.
 */
public final class EventPushes {

    /** What Amazon EventBridge waits for an answer. */
    public static final long ATTEMPT_MILLIS = 5_000;
    static final long GIVEN_UP_AFTER_MILLIS = 60 * 60 * 1000;
    static final long FIRST_PAUSE_MILLIS = 500;
    static final long LONGEST_PAUSE_MILLIS = 30_000;
    static final int MOST = 10_000;
    public static final int AT_ONCE = 32;

    private static final System.Logger LOG = System.getLogger(EventPushes.class.getName());

    private final List<URI> urls;
    /** In the order of their delivery. */
    private final Latest<Push> pushes = new Latest<>(MOST, Push::json);
    private final Set<URI> failing = new HashSet<>();
    private boolean dropping;
    private int running;
    private int attempts;

    /** @param urls each attempt goes to the next of them */
    public EventPushes(List<URI> urls) {
        this.urls = urls;
    }

    /** An event on its way. When it is due it is to be posted to its URL, and what became of that is to be told. */
    public final class Push {
        private final String json;
        private final String resource;
        private final long since;
        private int failures;
        private long notBefore = Long.MIN_VALUE;
        /** Null while it waits. */
        private URI url;

        private Push(String json, long since) {
            this.json = json;
            this.resource = resource(json);
            this.since = since;
        }

        /** The first of its resources, or null: a test may send anything. */
        private static String resource(String json) {
            try {
                return Json.mapper().readTree(json).at("/resources/0").textValue();
            } catch (IOException e) {
                return null;
            }
        }

        public URI url() {
            return url;
        }

        public String json() {
            return json;
        }

        /** It was received. */
        public void received() {
            running--;
            pushes.removeIf(push -> push == this);
            failing.remove(url);
            dropping = false;
        }

        /**
         * It was not, so it comes again later.
         *
         * @param why a few words without line breaks
         * @param realMillis the real time
         */
        public void failed(String why, long realMillis) {
            running--;
            notBefore = realMillis + Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 16));
            failures++;
            LOG.log(failing.add(url) ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                    "An event was pushed to {0}, and not received: {1}. It is pushed again, for an hour of the fake''s clock",
                    shown(url), why);
            url = null;
        }
    }

    void deliver(String json, long now) {
        if (pushes.add(new Push(json, now))) {
            LOG.log(dropping ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    "Too many events wait for their receiver; the oldest are dropped");
            dropping = true;
        }
    }

    /** Nothing is to be pushed any more; what is under way ends. */
    void clear() {
        pushes.clear();
        dropping = false;
    }

    /**
     * Those to post now.
     *
     * @param now the time of the fake
     * @param realMillis the real time
     */
    public List<Push> due(long now, long realMillis) {
        giveUp(now);
        List<Push> due = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Push push : pushes.all()) {
            if (running == AT_ONCE) {
                break;
            }
            boolean first = push.resource == null || earlier.add(push.resource);
            if (first && push.url == null && push.notBefore <= realMillis) {
                push.url = urls.get(attempts++ % urls.size());
                running++;
                due.add(push);
            }
        }
        return due;
    }

    private void giveUp(long now) {
        int before = pushes.all().size();
        pushes.removeIf(push -> push.url == null && now - push.since >= GIVEN_UP_AFTER_MILLIS);
        int givenUp = before - pushes.all().size();
        if (givenUp > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} events were pushed for an hour of the fake''s clock, and are dropped",
                    givenUp);
        }
    }

    /** Without the query, which may hold a secret. */
    private static String shown(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
