package io.quarkiverse.ivs.composition.fake.state;

/** Who is told of each change, when it happens by the fake's clock. Not everybody wants to know everything. */
public interface StateListener {

    /** A composition is there from now on: it was started, or a seed has it. */
    default void added(Composition composition) {
    }

    /** A composition or one of its destinations has changed its state. */
    default void changed(Composition composition, Composition.Change change) {
    }

    /** A participant publishes, or has ceased to. */
    default void publishing(Stage stage, String sessionId, Participant participant, long now) {
    }
}
