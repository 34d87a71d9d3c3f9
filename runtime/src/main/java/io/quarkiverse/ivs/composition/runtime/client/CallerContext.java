package io.quarkiverse.ivs.composition.runtime.client;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Where a call goes on: on the event loop of the Vert.x context that it was made on. Never on a worker thread: those may all be
 * blocked by callers who wait for this very call.
 */
public final class CallerContext implements Executor {

    private static final CallerContext NONE = new CallerContext(null);

    private final Context context;

    private CallerContext(Context context) {
        this.context = context;
    }

    /** The context of whoever calls this; without one, everything runs where it happens to be. */
    public static CallerContext current() {
        return current(CallerContext::anywhere);
    }

    /** Everything runs where it happens to be. */
    public static CallerContext anywhere() {
        return NONE;
    }

    /** The context of whoever calls this, or another one if there is none. */
    public static CallerContext current(Supplier<CallerContext> otherwise) {
        Context context = Vertx.currentContext();
        // Other contexts run one task at a time: if that is the caller who blocks until we are done, ours would never run.
        return context == null || !context.isEventLoopContext() ? otherwise.get() : new CallerContext(context);
    }

    /** A context that is nobody's yet. */
    public static CallerContext of(Context context) {
        return new CallerContext(context);
    }

    /** Tells a caller something. What it throws must not keep it from the others. */
    public static void tell(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Infrastructure.handleDroppedException(e);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (context == null || context == Vertx.currentContext() && Context.isOnEventLoopThread()) {
            task.run();
            return;
        }
        try {
            context.runOnContext(ignored -> task.run());
        } catch (RejectedExecutionException e) {
            // The application shuts down: whoever waits is told all the same.
            task.run();
        }
    }
}
