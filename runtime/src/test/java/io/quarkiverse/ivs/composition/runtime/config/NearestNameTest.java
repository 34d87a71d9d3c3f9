package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("archive", "interview", "panel", "podcast", "s3");

    @ParameterizedTest
    @CsvSource({
            "intreview, interview",
            "interveiw, interview",
            "nterview, interview",
            "interviews, interview",
            "podcsat, podcast",
            "podcsts, podcast",
            "PODCAST, podcast",
            "panle, panel",
            "pannel, panel",
            "s4, s3",
            "podcast, podcast" })
    void aSlipOfTheFingersIsFound(String typed, String meant) {
        assertThat(NearestName.of(typed, KNOWN)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "concert", "archipelago", "x", "pod", "review-of-the-year" })
    void anotherNameIsNoSlip(String typed) {
        assertThat(NearestName.of(typed, KNOWN)).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsTaken() {
        assertThat(NearestName.of("show-x", List.of("show-b", "show-a"))).hasValue("show-a");
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertThat(NearestName.of("podcast", List.of())).isEmpty();
    }

    @Test
    void aLongNameOfAStrangerIsNotCompared() {
        assertThat(NearestName.of("p".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
