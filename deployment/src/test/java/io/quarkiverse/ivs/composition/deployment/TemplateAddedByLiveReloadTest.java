package io.quarkiverse.ivs.composition.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkus.arc.All;
import io.quarkus.test.QuarkusDevModeTest;

class TemplateAddedByLiveReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Names.class, RecordingCompositionService.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=0
                    quarkus.http.test-port=0
                    quarkus.ivs-composition.templates.podcast.destinations=channel
                    """), "application.properties"));

    @Test
    void aTemplateComesGoesAndIsRefusedAsItIsEdited() {
        assertThat(names()).isEqualTo("podcast");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.destinations=s3\n");
        assertThat(names()).isEqualTo("panel,podcast");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.s3.recording.format=MP4\n");
        assertThat(names()).contains("panel.s3.recording.format is &quot;MP4&quot;, but must be HLS.");

        APP.modifyResourceFile("application.properties", text -> text.replace("MP4", "HLS"));
        assertThat(names()).isEqualTo("panel,podcast");
    }

    private static String names() {
        return get("/names").asString();
    }

    @Path("/names")
    public static class Names {

        @Inject
        @All
        List<CompositionTemplate> templates;

        @GET
        public String names() {
            return templates.stream().map(CompositionTemplate::name).sorted().collect(Collectors.joining(","));
        }
    }
}
