package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** The latest requests and their answers. They are numbered from 1, and no number comes again. */
public final class RequestLog {

    public static final int REQUESTS = 500;
    public static final int LARGEST_BODY = 64 * 1024;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long latest;

    /**
     * A request that was answered.
     *
     * @param time when it came in
     * @param operation the API's name of its operation
     * @param micros how long the fake took
     * @param fault the kind of the fault that hit it, or null
     */
    public record Entry(long number, long time, String operation, HttpRequest request, Answer answer, long micros,
            String fault) {
    }

    /** Adds a request; of large bodies the beginning is kept. */
    public void add(long time, String operation, HttpRequest request, Answer answer, long micros, String fault) {
        if (entries.size() == REQUESTS) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(++latest, time, operation,
                new HttpRequest(request.method(), request.path(), request.query(), request.headers(), cut(request.body())),
                new Answer(answer.status(), answer.headers(), cut(answer.body())), micros, fault));
    }

    /** The oldest first. */
    public Collection<Entry> all() {
        return entries;
    }

    /** The number of the latest request, whether it is still there or not; 0 before the first one. */
    long latest() {
        return latest;
    }

    /** The number of the oldest request that is still there; that of the next one if there is none. */
    public long first() {
        return entries.isEmpty() ? latest + 1 : entries.getFirst().number();
    }

    public void clear() {
        entries.clear();
    }

    private static byte[] cut(byte[] body) {
        return body.length <= LARGEST_BODY ? body : Arrays.copyOf(body, LARGEST_BODY);
    }
}
