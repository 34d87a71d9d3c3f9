package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.fake.http.Service;

class TagsAndTextsTest {

    private static final String EMOJI = "\uD83C\uDFA5";
    private static final String RESERVED = " must have keys that do not begin with aws:, in upper or lower case";

    private final Service service = new Service();

    private static String start(String key, String value) {
        return "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "], 'tags': {'" + key + "': '" + value + "'}}";
    }

    @Test
    void lengthsAreThoseOfUnicodeCharacters() {
        service.ok("StartComposition", start(EMOJI.repeat(128), EMOJI.repeat(256)));
        assertThat(service.error("StartComposition", start(EMOJI.repeat(129), "")))
                .isEqualTo("400 ValidationException: StartComposition.tags must have keys with a length of 1 to 128");
        assertThat(service.error("StartComposition", start("a", EMOJI.repeat(257)))).isEqualTo("400 ValidationException: "
                + "StartComposition.tags must have values that are strings with a length of 0 to 256");

        String token = "{'stageArn': '" + STAGE + "', 'userId': '%s'}";
        service.ok("CreateParticipantToken", token.formatted(EMOJI.repeat(128)));
        assertThat(service.error("CreateParticipantToken", token.formatted(EMOJI.repeat(129)))).isEqualTo("400 "
                + "ValidationException: CreateParticipantToken.userId must have length less than or equal to 128");
    }

    @ParameterizedTest
    @ValueSource(strings = { "aws:team", "AWS:team", "Aws:" })
    void theTagsOfAwsCannotBeSet(String key) {
        assertThat(service.error("StartComposition", start(key, "a")))
                .isEqualTo("400 ValidationException: StartComposition.tags" + RESERVED);
        assertThat(service.error("CreateStage", "{'tags': {'" + key + "': 'a'}}"))
                .isEqualTo("400 ValidationException: CreateStage.tags" + RESERVED);
        assertThat(Service.error(service.send("POST", "/tags/" + URLEncoder.encode(STAGE, UTF_8),
                ("{\"tags\": {\"" + key + "\": \"a\"}}").getBytes(UTF_8))))
                .isEqualTo("400 ValidationException: TagResource.tags" + RESERVED);
    }

    @Test
    void aTagMayHaveThePrefixOfAwsInItsMiddle() {
        service.ok("StartComposition", start("my-aws:team", "aws:a"));
    }
}
