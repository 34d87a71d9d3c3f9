package io.quarkiverse.ivs.composition.fake.state;

/** Who is told of each change, when it happens by the fake's clock. */
public interface StateListener {

    /** Nobody. */
    StateListener NONE = new StateListener() {
        @Override
        public void changed(Composition composition, Composition.Change change) {
            // Nobody wants to know.
        }

        @Override
        public void publishing(Stage stage, String sessionId, Participant participant, long now) {
            // Nobody wants to know.
        }
    };

    /** A composition or one of its destinations has changed its state. */
    void changed(Composition composition, Composition.Change change);

    /** A participant publishes, or has ceased to. */
    void publishing(Stage stage, String sessionId, Participant participant, long now);
}
