package io.quarkiverse.ivs.composition.fake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;

/** What an ARN must look like, and its parts. */
class ArnTest {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd-1";

    @ParameterizedTest
    @ValueSource(strings = { STAGE, "arn:aws:ivs:e:1:stage/A", "arn:aws:ivs:-:0:stage/-" })
    void anArnOfTheKind(String text) {
        agreesWithThePattern(text, true);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "arn:aws:ivs:", "arn:aws:ivs::", "arn:aws:ivs:::", "arn:aws:ivs:::stage/", "stage/AbCd-1",
            "arn:aws:ivs:eu-west-1", "arn:aws:ivs:eu-west-1:123456789012", "arn:aws:ivs:eu-west-1:123456789012:",
            "arn:aws:ivs:eu-west-1:123456789012:stage", "arn:aws:ivs:eu-west-1:123456789012:stage/",
            "arn:aws:ivs:eu-west-1:123456789012:stages/AbCd", "arn:aws:ivs:eu-west-1:123456789012:stag/AbCd",
            "arn:aws:ivs:eu-west-1:123456789012:channel/AbCd", "arn:aws:ivs:eu-west-1:123456789012:stage/Ab/Cd",
            "arn:aws:ivs:eu-west-1:123456789012:stage/Ab_Cd", "arn:aws:ivs:eu-west-1:123456789012:stage/Ab:Cd",
            "arn:aws:ivs:eu-west-1::stage/AbCd", "arn:aws:ivs::123456789012:stage/AbCd", "arn:aws:ivs:eu-west-1:x:stage/AbCd",
            "arn:aws:ivs:EU-WEST-1:123456789012:stage/AbCd", "arn:aws:s3:eu-west-1:123456789012:stage/AbCd",
            "arn:aws-cn:ivs:eu-west-1:123456789012:stage/AbCd", " " + STAGE, STAGE + " ", STAGE + "\n", STAGE + "é",
            STAGE + "５",
            "arn:aws:ivs:eu-west-1:５:stage/AbCd" })
    void noArnOfTheKind(String text) {
        agreesWithThePattern(text, false);
    }

    private static void agreesWithThePattern(String text, boolean wanted) {
        assertThat(Pattern.matches("arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+", text)).isEqualTo(wanted);
        assertThat(
                catchThrowable(() -> RuleTable.SERVICE.rule("StageArn").check(Path.of("Get"), TextNode.valueOf(text))) == null)
                .isEqualTo(wanted);
    }

    @Test
    void itsPartsMakeItsText() {
        Arn arn = Arn.of(STAGE);
        assertThat(arn).isEqualTo(new Arn("eu-west-1", "123456789012", Kind.STAGE, "AbCd-1")).hasToString(STAGE);
        assertThat(arn.sibling(Kind.COMPOSITION, "x")).hasToString("arn:aws:ivs:eu-west-1:123456789012:composition/x");
    }
}
