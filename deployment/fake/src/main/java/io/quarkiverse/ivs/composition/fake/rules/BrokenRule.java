package io.quarkiverse.ivs.composition.fake.rules;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** The answer to a value that breaks its rule. */
public final class BrokenRule extends ServiceError {

    private static final long serialVersionUID = 1L;

    private final transient Path path;

    BrokenRule(Path path, String what) {
        super(400, "ValidationException", path + " " + what);
        this.path = path;
    }

    /** The place of the value. */
    public Path path() {
        return path;
    }
}
