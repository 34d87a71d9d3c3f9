package io.quarkiverse.ivs.composition.fake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order, these hold. */
class RandomLivesTest {

    enum Event {
        START,
        STOP,
        END,
        ACTIVATE,
        RECONNECT,
        FAIL,
        STAGE_EMPTIES,
        STAGE_FILLS,
        TIME_PASSES
    }

    record Step(Event event, int which, int millis) {
    }

    @Property(tries = 1000)
    void theInvariantsHold(@ForAll("steps") List<Step> steps) {
        Lives lives = new Lives();
        for (Step step : steps) {
            lives.take(step);
            lives.check();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(Event.class), Arbitraries.integers().between(0, 1000),
                Arbitraries.of(1, 1000, 2000, 30_000, 60_000, 300_000, 90_000_000)).as(Step::new).list().ofMaxSize(60);
    }

    /** All compositions of one try. */
    private static final class Lives {

        private final Map<Arn, State> ended = new HashMap<>();
        private final List<Composition> all = new ArrayList<>();
        private long emptySince = LifeCycle.NEVER;
        private long now = 1;
        private final Compositions compositions = new Compositions(new LifeCycle(FakeSettings.defaults(), storage -> true),
                stage -> emptySince, List.of());

        private void take(Step step) {
            Composition composition = all.isEmpty() ? null : all.get(step.which % all.size());
            Destination destination = composition == null ? null
                    : composition.destinations().get(step.which % composition.destinations().size());
            switch (step.event) {
                case START -> start(step);
                case TIME_PASSES -> {
                    now += step.millis;
                    compositions.advance(now);
                }
                case STAGE_EMPTIES -> stage(emptySince == LifeCycle.NEVER ? now : emptySince);
                case STAGE_FILLS -> stage(LifeCycle.NEVER);
                default -> {
                    if (composition != null && compositions.registry().find(composition.arn()) != null) {
                        apply(step.event, composition, destination);
                        compositions.changed(composition);
                    }
                }
            }
        }

        private void apply(Event event, Composition composition, Destination destination) {
            switch (event) {
                case STOP -> composition.stop(now);
                case END -> composition.end(now);
                case ACTIVATE -> composition.activate(destination, now);
                case RECONNECT -> composition.reconnect(destination, now);
                default -> composition.fail(destination, now);
            }
        }

        private void start(Step step) {
            List<Destination> destinations = new ArrayList<>();
            for (int i = 0; i <= step.which % 2; i++) {
                destinations.add(CompositionTest.destination("d" + i));
            }
            Composition composition = new Composition(
                    Arn.of("arn:aws:ivs:eu-west-1:123456789012:composition/" + all.size()),
                    new CompositionSpec(Service.STAGE, Json.node(), List.of(), Map.of()), null, destinations, now);
            all.add(composition);
            compositions.add(composition);
        }

        private void stage(long empty) {
            emptySince = empty;
            compositions.stageChanged(Service.STAGE);
        }

        private void check() {
            int alive = 0;
            for (Composition composition : all) {
                State state = composition.state();
                assertThat(composition.endTime() != Composition.NEVER).as("endTime is set exactly at the end")
                        .isEqualTo(state.terminal());
                assertThat(composition.alive()).as("alive while a destination is").isEqualTo(!state.terminal());
                assertThat(state).as("a terminal state is final").isEqualTo(ended.getOrDefault(composition.arn(), state));
                for (Destination destination : composition.destinations()) {
                    assertThat(destination.endTime() != Composition.NEVER).isEqualTo(destination.state().terminal());
                }
                if (state.terminal()) {
                    ended.put(composition.arn(), state);
                }
                alive += state.terminal() ? 0 : 1;
            }
            assertThat(compositions.alive(each -> true)).as("quotas count what is alive").isEqualTo(alive);
        }
    }
}
