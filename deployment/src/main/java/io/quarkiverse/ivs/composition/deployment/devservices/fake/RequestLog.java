package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/** The latest requests and their answers. */
final class RequestLog {

    static final int REQUESTS = 500;
    static final int LARGEST_BODY = 64 * 1024;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * A request that was answered.
     *
     * @param time when it came in
     * @param operation the API's name of its operation
     * @param request the request
     * @param answer the answer
     * @param micros how long the fake took
     * @param fault the kind of the fault that hit it, or null
     */
    record Entry(long time, String operation, WireRequest request, Answer answer, long micros, String fault) {
    }

    void add(Entry entry) {
        if (entries.size() == REQUESTS) {
            entries.removeFirst();
        }
        entries.addLast(bounded(entry));
    }

    /** The oldest first. */
    Collection<Entry> all() {
        return entries;
    }

    void clear() {
        entries.clear();
    }

    private static Entry bounded(Entry entry) {
        WireRequest request = entry.request;
        Answer answer = entry.answer;
        if (request.body().length <= LARGEST_BODY && answer.body().length <= LARGEST_BODY) {
            return entry;
        }
        return new Entry(entry.time, entry.operation,
                new WireRequest(request.method(), request.path(), request.query(), request.headers(), cut(request.body())),
                new Answer(answer.status(), answer.headers(), cut(answer.body())), entry.micros, entry.fault);
    }

    private static byte[] cut(byte[] body) {
        return body.length <= LARGEST_BODY ? body : Arrays.copyOf(body, LARGEST_BODY);
    }
}
