package io.quarkiverse.ivs.composition.deployment.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.arc.All;
import io.quarkus.test.QuarkusDevModeTest;

class TemplateAddedByLiveReloadTest {

    private static final int PORT = FreePort.find();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(Templates.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.templates.podcast.destinations=channel
                    """.formatted(PORT)), "application.properties"));

    @Test
    void anAddedTemplateStartsAtOnceAndTheFakeKeepsItsCompositions() {
        assertThat(get("names")).isEqualTo("podcast");
        assertThat(get("start/podcast")).isEqualTo("STARTING");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.destinations=s3\n");
        assertThat(get("names")).isEqualTo("panel,podcast");
        assertThat(get("start/panel")).isEqualTo("STARTING");
        assertThat(get("stages")).isEqualTo("arn:aws:ivs:us-east-1:123456789012:stage/panel,"
                + "arn:aws:ivs:us-east-1:123456789012:stage/podcast");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.s3.recording.format=MP4\n");
        assertThat(get("names")).contains("panel.s3.recording.format is \"MP4\", but must be HLS.");

        APP.modifyResourceFile("application.properties", text -> text.replace("MP4", "HLS"));
        assertThat(get("names")).isEqualTo("panel,podcast");
    }

    private static String get(String path) {
        return given().port(PORT).get(path).asString();
    }

    @Path("/")
    public static class Templates {

        @Inject
        @All
        List<CompositionTemplate> templates;

        @Inject
        CompositionService service;

        @GET
        @Path("names")
        public String names() {
            return templates.stream().map(CompositionTemplate::name).sorted().collect(Collectors.joining(","));
        }

        @GET
        @Path("start/{name}")
        public String start(@RestPath String name) {
            return service.start(name).state().toString();
        }

        @GET
        @Path("stages")
        public String stages() {
            try (Stream<CompositionSummary> all = service.list(ListCompositionsRequest.builder().build())) {
                return all.map(CompositionSummary::stageArn).sorted().collect(Collectors.joining(","));
            }
        }
    }
}
