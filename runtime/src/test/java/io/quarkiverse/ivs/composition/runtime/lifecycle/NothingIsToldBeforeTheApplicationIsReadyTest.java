package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.StartupEvent;

/** Both may tell something at once, which needs what observers of the application prepare at its start. */
class NothingIsToldBeforeTheApplicationIsReadyTest {

    @ParameterizedTest
    @ValueSource(classes = { LifecycleObservers.class, FakeFollower.class })
    void itBeginsAfterTheObserversOfTheStart(Class<?> type) throws NoSuchMethodException {
        assertThat(type.getDeclaredMethod("start", StartupEvent.class).getParameters()[0].getAnnotation(Priority.class).value())
                .isEqualTo(Integer.MAX_VALUE);
    }
}
