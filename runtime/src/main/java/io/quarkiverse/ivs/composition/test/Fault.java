package io.quarkiverse.ivs.composition.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes wrong with requests to the {@link FakeIvs fake}: a description, such as
 * {@code Fault.error(503, "ServiceUnavailable").on("StartComposition").times(2)}. It hits every request, for ever, unless it
 * says otherwise. Immutable: each method gives a new one.
 */
public final class Fault {

    private final Map<String, Object> description;

    private Fault(Map<String, Object> description) {
        this.description = description;
    }

    /**
     * An error in the service's shape. The service has not acted, unless {@link #afterActing()}.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the error code, such as {@code InternalServerException}: letters, digits and {@code .#:/_-}
     * @return the fault
     */
    public static Fault error(int status, String code) {
        return kind("error").with("status", status).with("code", code);
    }

    /** The service's "not so fast": 429 with ThrottlingException. */
    public static Fault throttled() {
        return error(429, "ThrottlingException").with("message", "Rate exceeded");
    }

    /**
     * An error that a gateway before the service answers, with a page of HTML.
     *
     * @param status the HTTP status, 400 to 599
     * @return the fault
     */
    public static Fault html(int status) {
        return kind("html").with("status", status);
    }

    /**
     * An answer that takes its time. The service acts at once.
     *
     * @param delay how long, at most ten minutes of real time
     * @return the fault
     */
    public static Fault delay(Duration delay) {
        return kind("delay").delayed(delay);
    }

    /** A connection that is reset (TCP RST) without an answer. The service has not acted, unless {@link #afterActing()}. */
    public static Fault reset() {
        return kind("reset");
    }

    /** An answer of which half arrives, then the connection is closed. The service has acted. */
    public static Fault cutBody() {
        return kind("cut-body");
    }

    /**
     * Hits one operation only.
     *
     * @param operation such as {@code StartComposition}
     * @return the fault
     */
    public Fault on(String operation) {
        return with("operation", operation);
    }

    /**
     * Hits only requests that are about a resource: its ARN is anywhere in them.
     *
     * @param arn such as that of a stage or of a composition
     * @return the fault
     */
    public Fault withArn(String arn) {
        return with("arn", arn);
    }

    /**
     * Hits only requests that bring a tag, or are about a resource that has it.
     *
     * @param name the tag's key
     * @param value its value
     * @return the fault
     */
    public Fault withTag(String name, String value) {
        return with("tag", Map.of(name, value));
    }

    /**
     * Hits only one of the requests that it could hit, counted since it was added.
     *
     * @param number 1 for the first one
     * @return the fault
     */
    public Fault onCall(int number) {
        return with("call", number);
    }

    /**
     * Hits so many requests, then none.
     *
     * @param times at least 1
     * @return the fault
     */
    public Fault times(int times) {
        return with("times", times);
    }

    /**
     * Hits a part of the requests, the same ones in each run that makes the same requests.
     *
     * @param probability 0 to 1
     * @param seed of the choice
     * @return the fault
     */
    public Fault probability(double probability, int seed) {
        return with("probability", probability).with("seed", seed);
    }

    /** Lets the service act before it goes wrong: a start then has happened, and nobody has told. */
    public Fault afterActing() {
        return with("acts", true);
    }

    /**
     * Adds the header Retry-After to an error.
     *
     * @param wait whole seconds, at most a day
     * @return the fault
     */
    public Fault retryAfter(Duration wait) {
        return with("retryAfterSeconds", wait.toSeconds());
    }

    /**
     * Takes its time, too.
     *
     * @param delay how long, at most ten minutes of real time
     * @return the fault
     */
    public Fault delayed(Duration delay) {
        return with("delayMillis", delay.toMillis());
    }

    /** As it is sent. */
    Map<String, Object> description() {
        return description;
    }

    private static Fault kind(String kind) {
        return new Fault(Map.of()).with("kind", kind);
    }

    private Fault with(String member, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(description);
        copy.put(member, value);
        return new Fault(copy);
    }

    @Override
    public String toString() {
        return "Fault" + description;
    }
}
