package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimestampEqualsThatOfTheJdkTest {

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HH", "Z").optionalEnd()
            .toFormatter();

    @Property
    void eachMomentIsReadAsTheJdkReadsIt(@ForAll("moments") Instant moment) {
        assertThat(TimestampDeserializer.parse(moment.toString())).isEqualTo(moment);
    }

    @Property(tries = 5_000)
    void aBrokenOneIsReadAsTheJdkReadsItOrNotAtAll(@ForAll("moments") Instant moment, @ForAll("edits") String edit,
            @ForAll int place) {
        StringBuilder broken = new StringBuilder(moment.toString());
        int at = Math.floorMod(place, broken.length());
        broken.replace(at, at + 1, edit);
        assertThat(ours(broken.toString())).isIn(null, jdks(broken.toString()));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 4_102_444_800L).flatMap(second -> Arbitraries.oneOf(
                Arbitraries.just(0L), Arbitraries.longs().between(0, 999).map(milli -> milli * 1_000_000),
                Arbitraries.longs().between(0, 999_999_999L)).map(nano -> Instant.ofEpochSecond(second, nano)));
    }

    @Provide
    Arbitrary<String> edits() {
        return Arbitraries.strings().withChars("0123456789-:.TZ+ t\u0663").ofMaxLength(3);
    }

    private static Instant ours(String text) {
        try {
            return TimestampDeserializer.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant jdks(String text) {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : Instant.from(WITH_OFFSET.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
