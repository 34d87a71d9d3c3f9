package io.quarkiverse.ivs.composition.runtime.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Shares what several callers want at the same time: the first one sets it off, all get its end, each on their own Vert.x
 * context. Who leaves disturbs nobody; when the last one leaves, the flight is cancelled. It is forgotten when it is over.
 *
 * @param <K> what callers have in common
 * @param <T> what they get
 */
final class Flights<K, T> {

    private final Map<K, Flight> flights = new HashMap<>();

    /** Joins the flight of a key, or sets one off, when it is subscribed to. */
    Uni<T> join(K key, Supplier<Uni<T>> departure) {
        return Uni.createFrom().emitter(emitter -> {
            Passenger<T> passenger = new Passenger<>(emitter, CallerContext.current());
            Flight flight;
            boolean first;
            synchronized (this) {
                first = !flights.containsKey(key);
                flight = flights.computeIfAbsent(key, Flight::new);
                flight.passengers.add(passenger);
            }
            emitter.onTermination(() -> flight.leave(passenger));
            if (first) {
                flight.depart(departure);
            }
        });
    }

    /** How many flights are under way. */
    synchronized int underWay() {
        return flights.size();
    }

    private record Passenger<T>(UniEmitter<? super T> emitter, CallerContext context) {
    }

    private final class Flight {

        private final K key;
        private final Set<Passenger<T>> passengers = new LinkedHashSet<>();
        private Cancellable trip;
        private boolean over;

        Flight(K key) {
            this.key = key;
        }

        void depart(Supplier<Uni<T>> departure) {
            Cancellable started = Uni.createFrom().deferred(departure::get).subscribe().with(
                    item -> land(emitter -> emitter.complete(item)),
                    failure -> land(emitter -> emitter.fail(failure)));
            boolean cancelled;
            synchronized (Flights.this) {
                trip = started;
                cancelled = over;
            }
            if (cancelled) {
                started.cancel();
            }
        }

        private void land(Consumer<UniEmitter<? super T>> end) {
            List<Passenger<T>> arrived;
            synchronized (Flights.this) {
                arrived = new ArrayList<>(passengers);
                close();
            }
            arrived.forEach(passenger -> tell(passenger, end));
        }

        /** One who cannot be told, such as on a context that is gone, must not keep it from the others. */
        private void tell(Passenger<T> passenger, Consumer<UniEmitter<? super T>> end) {
            try {
                passenger.context().execute(() -> end.accept(passenger.emitter()));
            } catch (RuntimeException e) {
                Infrastructure.handleDroppedException(e);
            }
        }

        /** Also called, without effect, for those who have arrived. */
        void leave(Passenger<T> passenger) {
            Cancellable abandoned = null;
            synchronized (Flights.this) {
                if (passengers.remove(passenger) && passengers.isEmpty()) {
                    close();
                    abandoned = trip;
                }
            }
            if (abandoned != null) {
                abandoned.cancel();
            }
        }

        private void close() {
            passengers.clear();
            over = true;
            flights.remove(key, this);
        }
    }
}
