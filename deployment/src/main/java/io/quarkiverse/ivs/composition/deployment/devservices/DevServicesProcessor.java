package io.quarkiverse.ivs.composition.deployment.devservices;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionDevServicesConfig;
import io.quarkiverse.ivs.composition.test.FakeIvsProducer;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig.Enabled;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;

/** Declares the fake for dev and test mode, unless the application has an endpoint. */
class DevServicesProcessor {

    private static final String FEATURE = "ivs-composition";

    @BuildStep(onlyIf = { IsDevServicesSupportedByLaunchMode.class, Enabled.class })
    DevServicesResultBuildItem fake(IvsCompositionBuildTimeConfig extension, IvsCompositionDevServicesConfig root,
            LaunchModeBuildItem launchMode, CurateOutcomeBuildItem curated) {
        DevServicesConfig config = root.devservices();
        if (!extension.enabled() || !config.enabled() || HandedOverConfig.configured(ConfigKeys.ENDPOINT_OVERRIDE)) {
            return null;
        }
        FakeSettings settings = DevServiceSettings.of(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class), config);
        SeedFile seed = config.seed().map(name -> SeedFile.read(name, moduleOf(curated))).orElse(SeedFile.NONE);
        int port = config.port().orElse(0);
        boolean test = launchMode.getLaunchMode() == LaunchMode.TEST || launchMode.isTest();
        SortedMap<String, String> handedOver = HandedOverConfig.values();
        Map<String, Function<FakeDevService, String>> application = new TreeMap<>();
        application.put(ConfigKeys.ENDPOINT_OVERRIDE, FakeDevService::getConnectionInfo);
        if (settings.reach().makesUpToken()) {
            application.put(ConfigKeys.CONTROL_TOKEN, FakeDevService::controlToken);
        }
        handedOver.forEach((key, value) -> application.put(key, service -> value));
        return DevServicesResultBuildItem.owned()
                .feature(FEATURE)
                .description("A fake of Amazon IVS Real-Time")
                // Text, not the configuration itself: it is compared with that of another class loader. A service that is kept
                // hands over what it did before, so that is compared as well. Secrets are not part of the text.
                .serviceConfig(settings + " on port " + port + " with seed " + seed.fingerprint() + ", secrets "
                        + Objects.hash(settings.events().headerValue(), settings.reach().controlToken()) + ", hands over "
                        + handedOver)
                .startable(() -> new FakeDevService(settings, seed.seed(), port, test))
                .configProvider(application)
                // To be removed from Quarkus, which has nothing else yet that wins over the application's own configuration.
                .highPriorityConfig(HandedOverConfig.winning(handedOver.keySet()))
                .build();
    }

    @BuildStep(onlyIf = { IsDevServicesSupportedByLaunchMode.class, Enabled.class })
    void watchSeed(IvsCompositionDevServicesConfig config, CurateOutcomeBuildItem curated,
            BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        config.devservices().seed().ifPresent(name -> SeedFile.places(name, moduleOf(curated))
                .forEach(place -> watched.produce(new HotDeploymentWatchedFileBuildItem(place))));
    }

    /** What tests drive the fake with. It stays even if no bean of the application wants it: tests do. */
    @BuildStep(onlyIfNot = IsProduction.class)
    AdditionalBeanBuildItem fakeIvs() {
        return AdditionalBeanBuildItem.unremovableOf(FakeIvsProducer.class);
    }

    /** The directory of the application's module, wherever the build was started; that one, if there is no module. */
    private static Path moduleOf(CurateOutcomeBuildItem curated) {
        WorkspaceModule module = curated.getApplicationModel().getApplicationModule();
        return (module == null ? Path.of("") : module.getModuleDir().toPath()).toAbsolutePath();
    }
}
