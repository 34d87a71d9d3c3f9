package io.quarkiverse.ivs.composition.deployment.lifecycle;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.deployment.template.ObservedEndsBuildItem;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** The ends of compositions: who observes them, and the beans that find and tell them. */
class EndsProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final String S3_CLIENT = "software.amazon.awssdk.services.s3.S3AsyncClient";
    private static final String RUNTIME = "io.quarkiverse.ivs.composition.runtime.lifecycle.";

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(RUNTIME + "Lifecycle", RUNTIME + "LifecycleObservers", RUNTIME + "SharedStates",
                        RUNTIME + "StartedCompositions", RUNTIME + "StopOnShutdown")
                .setUnremovable().build();
    }

    /** Their classes are named by text alone, so that they are loaded only with the libraries that they need. */
    @BuildStep
    void optional(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<ExcludedTypeBuildItem> excluded) {
        optional(capabilities.isPresent(Capability.REDIS_CLIENT), "redis", "RedisState", beans, excluded);
        optional(QuarkusClassLoader.isClassPresentAtRuntime(S3_CLIENT), "s3", "S3RecordingFiles", beans, excluded);
    }

    private static void optional(boolean present, String part, String type, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<ExcludedTypeBuildItem> excluded) {
        if (present) {
            beans.produce(AdditionalBeanBuildItem.builder().addBeanClass(RUNTIME + part + "." + type)
                    .setDefaultScope(DotNames.SINGLETON).setUnremovable().build());
        } else {
            excluded.produce(new ExcludedTypeBuildItem(RUNTIME + part + ".*"));
        }
    }

    @BuildStep
    ObservedEndsBuildItem observers(BeanDiscoveryFinishedBuildItem beans) {
        EndObserverMethods observers = new EndObserverMethods(beans.getObservers());
        if (observers.names().isEmpty()) {
            LOG.debug("Nothing observes the ends of compositions, so they are not looked for");
        } else {
            LOG.debugf("The ends of compositions are observed by %s", String.join(", ", observers.names()));
        }
        return new ObservedEndsBuildItem(!observers.names().isEmpty());
    }
}
