package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class WatchTest {

    private static final Duration INTERVAL = Duration.ofMillis(1);

    @Test
    void aStreamThatNobodyRenewsEnds() {
        assertThat(said(IntStream.rangeClosed(1, 100).boxed().toList(), 1000).size()).isEqualTo(100);
    }

    @Test
    void aChangeIsSaidOnce() {
        assertThat(said(List.of("a", "a", "b", "b", "a"), 1000)).containsExactly("a", "b", "a");
    }

    @Test
    void whatDoesNotChangeIsSaidAgain() {
        assertThat(said(List.of("a", "a", "a", "a", "a", "a", "a"), 3)).containsExactly("a", "a", "a");
    }

    @Test
    void aFailureDoesNotEndTheStream() {
        Iterator<String> looks = List.of("a", "", "b").iterator();
        Uni<String> look = Uni.createFrom().item(looks::next).invoke(seen -> {
            if (seen.isEmpty()) {
                throw new IllegalStateException("blind");
            }
        });
        List<Answer> said = all(Watch.every(INTERVAL, look, 3, 1000));
        assertThat(said).extracting(Answer::value).containsExactly("a", null, "b");
        assertThat(said.get(1).failure().message()).isEqualTo("blind");
    }

    private static List<Object> said(List<?> seen, int unchangedLooks) {
        Iterator<?> looks = seen.iterator();
        return all(Watch.every(INTERVAL, Uni.createFrom().item(looks::next), seen.size(), unchangedLooks))
                .stream().map(Answer::value).toList();
    }

    private static List<Answer> all(Multi<Answer> stream) {
        return stream.collect().asList().await().atMost(Duration.ofSeconds(30));
    }
}
