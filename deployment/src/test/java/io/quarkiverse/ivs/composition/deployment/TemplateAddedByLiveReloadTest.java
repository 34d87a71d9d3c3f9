package io.quarkiverse.ivs.composition.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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

    private static final int PORT = freePort();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Names.class, RecordingCompositionService.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.templates.podcast.destinations=channel
                    """.formatted(PORT)), "application.properties"));

    @Test
    void aTemplateComesGoesAndIsRefusedAsItIsEdited() {
        assertThat(names()).isEqualTo("podcast");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.destinations=s3\n");
        assertThat(names()).isEqualTo("panel,podcast");

        APP.modifyResourceFile("application.properties",
                text -> text + "quarkus.ivs-composition.templates.panel.s3.recording.format=MP4\n");
        assertThat(names()).contains("panel.s3.recording.format is \"MP4\", but must be HLS.");

        APP.modifyResourceFile("application.properties", text -> text.replace("MP4", "HLS"));
        assertThat(names()).isEqualTo("panel,podcast");
    }

    private static String names() {
        return given().port(PORT).get("/names").asString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
