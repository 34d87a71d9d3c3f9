package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.Map;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionDevServicesConfig;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig.Enabled;
import io.quarkus.runtime.LaunchMode;

/** Declares the fake for dev and test mode, unless the application has an endpoint. */
class DevServicesProcessor {

    private static final String FEATURE = "ivs-composition";

    @BuildStep(onlyIf = { IsDevServicesSupportedByLaunchMode.class, Enabled.class })
    DevServicesResultBuildItem fake(IvsCompositionDevServicesConfig root, LaunchModeBuildItem launchMode) {
        DevServicesConfig config = root.devservices();
        if (!config.enabled() || Handover.configured(ConfigKeys.ENDPOINT_OVERRIDE)) {
            return null;
        }
        FakeSettings settings = DevServiceSettings.of(config);
        SeedFile seed = config.seed().map(SeedFile::read).orElse(SeedFile.NONE);
        int port = config.port().orElse(0);
        boolean test = launchMode.getLaunchMode() == LaunchMode.TEST || launchMode.isTest();
        return DevServicesResultBuildItem.owned()
                .feature(FEATURE)
                .description("A fake of Amazon IVS Real-Time")
                // Text, not the configuration itself: it is compared with that of another class loader.
                .serviceConfig(settings + " on port " + port + " with seed " + seed.fingerprint())
                .startable(() -> new FakeDevService(settings, seed.seed(), port, test))
                .configProvider(Map.of(ConfigKeys.ENDPOINT_OVERRIDE, FakeDevService::getConnectionInfo))
                .config(Handover.values())
                .build();
    }

    @BuildStep(onlyIf = { IsDevServicesSupportedByLaunchMode.class, Enabled.class })
    void watchSeed(IvsCompositionDevServicesConfig config, BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        config.devservices().seed().ifPresent(name -> watched.produce(new HotDeploymentWatchedFileBuildItem(name)));
    }
}
