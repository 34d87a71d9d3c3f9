package io.quarkiverse.ivs.composition.deployment.devservices;

import io.quarkiverse.ivs.composition.test.FakeIvsProducer;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildStep;

/** What tests drive the fake with: a bean in dev and test mode, as mocks are. */
class FakeIvsProcessor {

    /** It stays even if no bean of the application wants it: tests do. */
    @BuildStep(onlyIfNot = IsProduction.class)
    AdditionalBeanBuildItem fakeIvs() {
        return AdditionalBeanBuildItem.unremovableOf(FakeIvsProducer.class);
    }
}
