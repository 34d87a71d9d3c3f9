package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The route that an API destination of EventBridge calls. EventBridge delivers again after 409, 429 and 5xx, and drops the
 * event after other errors.
 */
final class Webhook {

    /** Deliveries at once. */
    static final int AT_ONCE = 64;

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final String header;
    private final Secrets secrets;
    private final Function<String, Uni<Void>> receiver;
    /** Whose requests are not answered. */
    private final AtomicInteger callers = new AtomicInteger();
    /** What is with observers: it goes on when EventBridge has hung up, after five seconds. */
    private final AtomicInteger deliveries = new AtomicInteger();
    private volatile boolean shutDown;

    Webhook(String header, Secrets secrets, Function<String, Uni<Void>> receiver) {
        this.header = header;
        this.secrets = secrets;
        this.receiver = receiver;
    }

    /** From now on everybody is sent away. */
    void shutDown() {
        shutDown = true;
    }

    /** Before the body is read. */
    void admit(RoutingContext context) {
        if (!secrets.accept(context.request().getHeader(header))) {
            refuse(context, 401);
        } else if (shutDown) {
            refuse(context, 503);
        } else if (callers.incrementAndGet() > AT_ONCE || deliveries.get() >= AT_ONCE) {
            callers.decrementAndGet();
            refuse(context, 503);
        } else {
            context.addEndHandler(ended -> callers.decrementAndGet());
            context.next();
        }
    }

    /** When the body is there. */
    void handle(RoutingContext context) {
        String body = context.body().asString("UTF-8");
        if (deliveries.incrementAndGet() > AT_ONCE) {
            deliveries.decrementAndGet();
            end(context, 503);
            return;
        }
        Uni.createFrom().deferred(() -> receiver.apply(body == null ? "" : body))
                .onTermination().invoke(deliveries::decrementAndGet)
                .subscribe().with(told -> end(context, 200), failure -> fail(context, failure));
    }

    /** The rest of the request is not waited for. */
    private static void refuse(RoutingContext context, int status) {
        context.response().putHeader("Connection", "close");
        end(context, status);
    }

    private void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof InvalidEventException) {
            LOG.warnf("The webhook was sent what is no event: %s", failure.getMessage());
            end(context, 400);
        } else if (failure instanceof DeliveryInProgressException || shutDown) {
            end(context, 503);
        } else {
            LOG.error("An observer of an event failed; EventBridge delivers it again", failure);
            end(context, 500);
        }
    }

    private static void end(RoutingContext context, int status) {
        if (!context.response().ended()) {
            context.response().setStatusCode(status).end();
        }
    }
}
