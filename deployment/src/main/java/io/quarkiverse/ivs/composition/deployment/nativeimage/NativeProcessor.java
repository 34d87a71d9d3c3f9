package io.quarkiverse.ivs.composition.deployment.nativeimage;

import java.util.List;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import io.quarkiverse.ivs.composition.runtime.signing.OptionalModules;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;

/** What a native image has to keep. */
class NativeProcessor {

    /** What Jackson reads and writes: the structures of the API, and events, which an application may hand on as JSON. */
    private static final List<String> PACKAGES = List.of("io.quarkiverse.ivs.composition.model",
            "io.quarkiverse.ivs.composition.events");

    /** Classes of the AWS SDK that it makes by name, and only if the application brought their module. */
    static final List<String> OPTIONAL_CREDENTIALS = List.of(
            "software.amazon.awssdk.services.sts.internal.StsWebIdentityCredentialsProviderFactory",
            "software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.ssooidc.SsoOidcProfileTokenProviderFactory",
            "software.amazon.awssdk.services.signin.auth.LoginProfileCredentialsProviderFactory");

    /** Jackson does so by reflection. */
    @BuildStep
    ReflectiveClassBuildItem records(CombinedIndexBuildItem index) {
        return ReflectiveClassBuildItem.builder(records(index.getIndex()).toArray(new String[0]))
                .constructors().methods().fields()
                .reason("JSON of the IVS API and of its events")
                .build();
    }

    private static List<String> records(IndexView index) {
        return PACKAGES.stream().flatMap(name -> index.getClassesInPackage(name).stream())
                .filter(ClassInfo::isRecord)
                .map(info -> info.name().toString())
                .sorted()
                .toList();
    }

    @BuildStep
    void aws(BuildProducer<NativeImageResourceBuildItem> resources, BuildProducer<ServiceProviderBuildItem> services,
            BuildProducer<ReflectiveClassBuildItem> reflective) {
        // Read when the application brings STS for web identity; sdk-core and each service have one.
        resources.produce(new NativeImageResourceBuildItem(
                "software/amazon/awssdk/global/handlers/execution.interceptors",
                "software/amazon/awssdk/services/sts/execution.interceptors"));
        services.produce(ServiceProviderBuildItem.allProvidersFromClassPath("software.amazon.awssdk.http.SdkHttpService"));
        reflective.produce(ReflectiveClassBuildItem.builder(OPTIONAL_CREDENTIALS.toArray(new String[0]))
                .constructors().methods()
                .reason("Credentials by AWS web identity, role, SSO or login")
                .build());
        reflective.produce(ReflectiveClassBuildItem.builder(OptionalModules.classNames().toArray(new String[0]))
                .reason("A message says which of these modules the application lacks")
                .build());
    }
}
