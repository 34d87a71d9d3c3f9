package io.quarkiverse.ivs.composition.test;

/** A destination of a composition of the {@link FakeIvs fake}. */
public interface FakeDestination {

    /** It becomes ACTIVE: from STARTING, or again from RECONNECTING. With the first one its composition is active. */
    void activate();

    /** It breaks, and becomes RECONNECTING until the test says what follows. It must be ACTIVE. */
    void reconnect();

    /** It breaks for good, and becomes FAILED. With the last one its composition has failed. */
    void fail();
}
