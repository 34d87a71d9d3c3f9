package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.test.QuarkusUnitTest;

class ApplicationObjectMapperDoesNotChangeTheWireTest {

    private static final StartCompositionRequest REQUEST = StartCompositionRequest.builder()
            .stageArn("arn:stage")
            .layout(LayoutConfiguration.of(GridConfiguration.builder().omitStoppedVideo(false).gridGap(0).build()))
            .destinations(DestinationConfiguration.of(new ChannelDestinationConfiguration("arn:channel", null)))
            .build();

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .withApplicationRoot(app -> app.addClasses(SnakesAndFailures.class, Calls.class, StubService.class,
                    StubService.Received.class));

    @Inject
    CompositionClient client;

    @Inject
    ObjectMapper applicationMapper;

    @Test
    void theSameBytesAreSentAndAnAnswerWithNewFieldsIsRead() throws Exception {
        assertThat(applicationMapper.writeValueAsString(REQUEST)).contains("stage_arn");
        try (StubService service = new StubService().answers(200,
                "{\"composition\":{\"arn\":\"a\",\"stageArn\":\"s\",\"state\":\"ACTIVE\",\"newField\":1}}",
                Map.of("Content-Type", "application/json"))) {
            StartCompositionResponse answer = Calls.start(client, service.uri(), WireFormat.write(REQUEST), "s")
                    .await().atMost(Duration.ofSeconds(10));

            assertThat(new String(service.last().body(), StandardCharsets.UTF_8)).isEqualTo("{\"stageArn\":\"arn:stage\","
                    + "\"layout\":{\"grid\":{\"omitStoppedVideo\":false,\"gridGap\":0}},"
                    + "\"destinations\":[{\"channel\":{\"channelArn\":\"arn:channel\"}}]}");
            assertThat(answer.composition().stageArn()).isEqualTo("s");
        }
    }

    @Singleton
    static class SnakesAndFailures implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
            mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_DEFAULT);
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        }
    }
}
