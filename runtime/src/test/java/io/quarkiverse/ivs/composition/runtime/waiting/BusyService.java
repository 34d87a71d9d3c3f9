package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/**
 * A service that answers on threads of its own and fails now and then. Its compositions grow older with each few requests, and
 * one that is gone makes room for another: so every wait ends, as long as somebody asks.
 */
final class BusyService implements PollSource {

    static final List<CompositionState> LIFE = List.of(CompositionState.STARTING, CompositionState.ACTIVE,
            CompositionState.STOPPING, CompositionState.STOPPED);

    private static final int ALIVE = 12;
    private static final int PAGE = 5;
    private static final int REQUESTS_TO_GROW_OLDER = 2;
    private static final int REQUESTS_TO_FAIL = 11;

    private final Executor threads;
    private final Map<Integer, CompositionState> compositions = new ConcurrentSkipListMap<>(Comparator.naturalOrder());
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private volatile boolean stands;
    private int newest;

    BusyService(Executor threads) {
        this.threads = threads;
        while (newest < ALIVE) {
            compositions.put(newest++, CompositionState.STARTING);
        }
    }

    /** One that is there, or was a moment ago. */
    String someArn(int choice) {
        List<Integer> alive = List.copyOf(compositions.keySet());
        return FakePolled.arn(alive.get(Math.floorMod(choice, alive.size()))).toString();
    }

    /** Nothing grows older any more, and nothing is answered. */
    void stands() {
        stands = true;
    }

    int requests() {
        return requests.get();
    }

    int onTheirWay() {
        return onTheirWay.get();
    }

    @Override
    public Uni<Composition> get(String arn) {
        return answer(() -> {
            CompositionState state = compositions.get(Integer.parseInt(arn.substring(arn.lastIndexOf('c') + 1)));
            if (state == null) {
                throw new ResourceNotFoundException(arn + " not found",
                        FailureDetails.of("GetComposition").withError(404, "ResourceNotFoundException"), null);
            }
            return Composition.builder().arn(arn).state(state).build();
        });
    }

    @Override
    public Uni<ListCompositionsResponse> page(String region, String nextToken) {
        return answer(() -> {
            List<CompositionSummary> rest = compositions.entrySet().stream()
                    .filter(composition -> nextToken == null || composition.getKey() >= Integer.parseInt(nextToken))
                    .map(composition -> CompositionSummary.builder().arn(FakePolled.arn(composition.getKey()).toString())
                            .state(composition.getValue()).build())
                    .toList();
            String next = rest.size() <= PAGE ? null
                    : rest.get(PAGE).arn().substring(rest.get(PAGE).arn().lastIndexOf('c') + 1);
            return new ListCompositionsResponse(rest.subList(0, Math.min(PAGE, rest.size())), next);
        });
    }

    @Override
    public long throttled(Operation operation, String region) {
        return 0;
    }

    private <T> Uni<T> answer(Supplier<T> answer) {
        return Uni.createFrom().emitter(result -> {
            onTheirWay.incrementAndGet();
            AtomicBoolean over = new AtomicBoolean();
            // Also when it was cancelled.
            result.onTermination(() -> {
                if (over.compareAndSet(false, true)) {
                    onTheirWay.decrementAndGet();
                }
            });
            int number = requests.incrementAndGet();
            if (stands) {
                return;
            }
            growOlder(number);
            try {
                threads.execute(() -> {
                    if (over.compareAndSet(false, true)) {
                        onTheirWay.decrementAndGet();
                    }
                    if (number % REQUESTS_TO_FAIL == 0) {
                        result.fail(FakePolled.error(503, true));
                        return;
                    }
                    try {
                        result.complete(answer.get());
                    } catch (RuntimeException e) {
                        result.fail(e);
                    }
                });
            } catch (RejectedExecutionException e) {
                result.fail(FakePolled.error(503, true));
            }
        });
    }

    private synchronized void growOlder(int number) {
        if (number % REQUESTS_TO_GROW_OLDER != 0) {
            return;
        }
        List<Integer> alive = List.copyOf(compositions.keySet());
        int one = alive.get(number / REQUESTS_TO_GROW_OLDER % alive.size());
        int age = LIFE.indexOf(compositions.get(one));
        if (age < LIFE.size() - 1) {
            compositions.put(one, LIFE.get(age + 1));
        } else {
            compositions.put(newest++, CompositionState.STARTING);
            compositions.remove(one);
        }
    }
}
