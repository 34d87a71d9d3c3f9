package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;
import io.quarkus.test.QuarkusUnitTest;

class TemplatesInApplicationYamlTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .withApplicationRoot(jar -> jar
                    .addAsResource(new StringAsset("""
                            quarkus:
                              ivs-composition:
                                templates:
                                  town-hall:
                                    destinations:
                                      - channel
                                      - s3
                                    layout:
                                      grid:
                                        omit-stopped-video: true
                                        grid-gap: 4
                                    s3:
                                      thumbnails:
                                        interval: 30s
                                        storage:
                                          - sequential
                                          - latest
                                    stage-arn: arn:aws:ivs:eu-west-1:123456789012:stage/AbCd
                                    tags:
                                      show: Town Hall
                            """), "application.yaml"));

    @Inject
    @TemplateName("town-hall")
    CompositionTemplate townHall;

    @Test
    void listsHaveALineForEachItem() {
        assertThat(townHall.request().destinations()).hasSize(2);
        assertThat(townHall.request().destinations().get(1).s3().thumbnailConfigurations()).containsExactly(
                new CompositionThumbnailConfiguration(30,
                        List.of(ThumbnailStorageType.SEQUENTIAL, ThumbnailStorageType.LATEST)));
    }

    @Test
    void valuesNeedNoQuotes() {
        assertThat(townHall.request().layout().grid().omitStoppedVideo()).isTrue();
        assertThat(townHall.request().layout().grid().gridGap()).isEqualTo(4);
    }

    @Test
    void runTimeValuesAreRead() {
        assertThat(townHall.request().stageArn()).isEqualTo("arn:aws:ivs:eu-west-1:123456789012:stage/AbCd");
        assertThat(townHall.request().tags()).isEqualTo(Map.of("show", "Town Hall"));
    }
}
