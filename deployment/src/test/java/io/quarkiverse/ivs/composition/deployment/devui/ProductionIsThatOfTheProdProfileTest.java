package io.quarkiverse.ivs.composition.deployment.devui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.dev.ProductionRpc;
import io.quarkiverse.ivs.composition.dev.TemplatesRpc;
import io.quarkus.test.QuarkusDevModeTest;

class ProductionIsThatOfTheProdProfileTest {

    private static final int PORT = FreePort.find();
    private static final String STAGE = "stage-arn=arn:aws:ivs:eu-west-1:123456789012:stage/";

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(Production.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.templates.a.destinations=s3
                    %%dev.quarkus.ivs-composition.templates.a.%2$sOnlyInDev
                    quarkus.ivs-composition.templates.b.destinations=s3
                    %%prod.quarkus.ivs-composition.templates.b.%2$sOnlyInProd
                    quarkus.ivs-composition.templates."c".destinations=s3
                    %%dev.quarkus.ivs-composition.templates."c".%2$sInDev
                    %%prod.quarkus.ivs-composition.templates."c".%2$sInProd
                    quarkus.ivs-composition.templates.d.destinations=s3
                    quarkus.ivs-composition.templates.d.%2$sEverywhere
                    quarkus.ivs-composition.templates.e.destinations=s3
                    """.formatted(PORT, STAGE)), "application.properties")
            .addAsResource(new StringAsset("quarkus.ivs-composition.templates.e." + STAGE + "InTheFileOfProd\n"),
                    "application-prod.properties"));

    @Test
    void whatDevModeConfiguresIsNeitherThereNorHidesWhatIsMissing() {
        assertThat(get("missing")).isEqualTo("a");
        assertThat(get("policy"))
                .contains("arn:aws:ivs:REGION:ACCOUNT:stage/*", "stage/OnlyInProd", "stage/InProd", "stage/Everywhere",
                        "stage/InTheFileOfProd")
                .doesNotContain("InDev", "us-east-1");
        assertThat(get("variables"))
                .startsWith("# optional, the region of calls without an ARN: QUARKUS_IVS_COMPOSITION_AWS_REGION=REGION\n"
                        + "# Credentials come from the default chain")
                .contains("QUARKUS_IVS_COMPOSITION_TEMPLATES_A_STAGE_ARN=arn:aws:ivs:REGION:ACCOUNT:stage/ID");
    }

    private static String get(String path) {
        return given().port(PORT).get(path).asString();
    }

    @Path("/")
    public static class Production {

        @Inject
        TemplatesRpc templates;

        @Inject
        ProductionRpc production;

        @GET
        @Path("missing")
        public String missing() {
            return templates.describe().stream()
                    .filter(template -> template.missing().stream().anyMatch(each -> each.key().endsWith("stage-arn")))
                    .map(template -> template.name())
                    .collect(Collectors.joining(","));
        }

        @GET
        @Path("policy")
        public String policy() {
            return production.describe().iamPolicy().toString();
        }

        @GET
        @Path("variables")
        public String variables() {
            return production.describe().variables();
        }
    }
}
