package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.Executor;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Where a call goes on after it waited: on the Vert.x context that it was made on, or wherever it is if there was
 * none.
 */
public final class CallerContext implements Executor {

    private static final CallerContext NONE = new CallerContext(null);

    private final Context context;

    private CallerContext(Context context) {
        this.context = context;
    }

    /** The context of whoever calls this. */
    public static CallerContext current() {
        Context context = Vertx.currentContext();
        // A worker context runs one task at a time: if its task is the caller who blocks until we are done, ours would never run.
        return context == null || context.isWorkerContext() ? NONE : new CallerContext(context);
    }

    @Override
    public void execute(Runnable task) {
        if (context == null || context == Vertx.currentContext()) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }

    /** The same, with another place to go to if there was no context. */
    public void executeOr(Executor elsewhere, Runnable task) {
        if (context == null) {
            elsewhere.execute(task);
        } else {
            execute(task);
        }
    }
}
