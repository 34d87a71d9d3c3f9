package io.quarkiverse.ivs.composition.test;

/**
 * A stage of the {@link FakeIvs fake}. A composition stops by itself 60 seconds after the last participant has ceased to
 * publish, or after its start when nobody publishes; with {@code devservices.auto-stop=participants} it is who is connected
 * that counts. One who is unknown joins first, so a test may begin with any of these.
 */
public interface FakeStage {

    /**
     * Somebody joins, and does not publish yet.
     *
     * @param userId any name
     */
    void join(String userId);

    /**
     * Somebody publishes.
     *
     * @param userId any name
     */
    void publish(String userId);

    /**
     * Somebody ceases to publish, and stays.
     *
     * @param userId the name
     */
    void unpublish(String userId);

    /**
     * Somebody leaves. If nobody was there, the stage is empty from now on.
     *
     * @param userId the name
     */
    void leave(String userId);
}
