package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The pattern of the API's model says what is an ARN. */
class IvsArnFollowsThePatternTest {

    private static final Pattern MODEL = Pattern.compile("arn:aws:ivs:[a-z0-9-]+:[0-9]+:([a-z-]+)/[a-zA-Z0-9-]+");
    private static final Set<String> KINDS = Set.of("stage", "channel", "encoder-configuration", "storage-configuration",
            "composition");

    @Property(tries = 10_000)
    void itIsOneIfThePatternSaysSo(@ForAll("arns") String text) {
        Matcher matcher = MODEL.matcher(text);
        boolean expected = text.length() <= 128 && matcher.matches() && KINDS.contains(matcher.group(1));
        assertThat(IvsArn.parse(text).isPresent()).isEqualTo(expected);
    }

    @Property
    void itsPartsMakeItAgain(@ForAll("arns") String text) {
        IvsArn.parse(text).ifPresent(arn -> assertThat(arn).hasToString(text));
    }

    @Provide
    Arbitrary<String> arns() {
        Arbitrary<String> parts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("arn:aws:ivs:", "us-east-1", ":", "123456789012", "/", "AbCd-1")),
                net.jqwik.api.Tuple.of(3, Arbitraries.of(KINDS)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(130)));
        Arbitrary<String> whole = Arbitraries.of(KINDS)
                .map(kind -> "arn:aws:ivs:us-east-1:123456789012:" + kind + "/AbCdEf");
        Arbitrary<String> edited = whole.flatMap(arn -> Arbitraries.integers().between(0, arn.length())
                .flatMap(at -> parts.map(part -> arn.substring(0, at) + part + arn.substring(Math.min(arn.length(), at + 1)))));
        return Arbitraries.oneOf(whole, edited, parts.list().ofMaxSize(8).map(list -> String.join("", list)));
    }
}
