package io.quarkiverse.ivs.composition.deployment;

import java.util.List;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.spi.RestClientListener;

import io.quarkiverse.ivs.composition.runtime.client.AnswerBody;
import io.quarkiverse.ivs.composition.runtime.client.AnswerBodyReader;
import io.quarkiverse.ivs.composition.runtime.client.ClientSettings;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.OutgoingCall;
import io.quarkiverse.ivs.composition.runtime.client.OutgoingCallWriter;
import io.quarkiverse.ivs.composition.runtime.config.AwsVariables;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.resteasy.reactive.spi.MessageBodyReaderBuildItem;
import io.quarkus.resteasy.reactive.spi.MessageBodyWriterBuildItem;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The signed HTTP call: its beans, and what the REST client defaults to. */
class ClientProcessor {

    private static final String INTERNAL = "io.quarkiverse.ivs.composition.runtime.";

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(CompositionClient.class.getName(),
                        INTERNAL + "client.EndpointResolver",
                        INTERNAL + "client.EventLoops",
                        INTERNAL + "signing.Credentials",
                        INTERNAL + "signing.CredentialsSource",
                        INTERNAL + "signing.EnvironmentRegion",
                        INTERNAL + "signing.LookUpThreads",
                        INTERNAL + "signing.SigningClock",
                        INTERNAL + "signing.SigningFilter")
                .setUnremovable()
                .build();
    }

    /**
     * For all REST clients, since they are for types of ours alone. Those that a client registers for itself are merged with
     * all others at each of its calls, which took 3 kB.
     */
    @BuildStep
    void bodies(BuildProducer<MessageBodyWriterBuildItem> writers, BuildProducer<MessageBodyReaderBuildItem> readers) {
        writers.produce(new MessageBodyWriterBuildItem.Builder(OutgoingCallWriter.class.getName(), OutgoingCall.class.getName())
                .setMediaTypeStrings(List.of(MediaType.APPLICATION_JSON))
                .setRuntimeType(RuntimeType.CLIENT)
                .build());
        readers.produce(new MessageBodyReaderBuildItem.Builder(AnswerBodyReader.class.getName(), AnswerBody.class.getName())
                .setMediaTypeStrings(List.of(MediaType.WILDCARD))
                .setRuntimeType(RuntimeType.CLIENT)
                .build());
    }

    /** Looked up by the type {@code custom} at run time, when ArC has long removed what nobody injects. */
    @BuildStep
    UnremovableBeanBuildItem credentialsOfTheApplication() {
        return UnremovableBeanBuildItem.beanTypes(AwsCredentialsProvider.class);
    }

    /** A native image forgets services that nobody names. */
    @BuildStep
    ServiceProviderBuildItem settings() {
        return new ServiceProviderBuildItem(RestClientListener.class.getName(), ClientSettings.class.getName());
    }

    /**
     * Milliseconds that an idle connection is kept: less than any balancer of AWS does, since a request on one that is being
     * closed is a start whose outcome nobody knows. The pool's size stays at the 50 of Quarkus, ten times what the service
     * admits in a second.
     */
    @BuildStep
    RunTimeConfigurationDefaultBuildItem connectionTtl() {
        return new RunTimeConfigurationDefaultBuildItem("quarkus.rest-client." + ConfigKeys.REST_CLIENT + ".connection-ttl",
                "${quarkus.rest-client.connection-ttl:20000}");
    }

    @BuildStep
    void endpointsOfTheEnvironment(BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        AwsVariables.defaults().forEach((key, expression) -> defaults.produce(
                new RunTimeConfigurationDefaultBuildItem(key, expression)));
    }

    /** What AWS's own logs say of the caller. */
    @BuildStep
    RunTimeConfigurationDefaultBuildItem userAgent(ApplicationInfoBuildItem application, CurateOutcomeBuildItem curated) {
        return new RunTimeConfigurationDefaultBuildItem("quarkus.rest-client." + ConfigKeys.REST_CLIENT + ".user-agent",
                "${quarkus.rest-client.user-agent:" + UserAgent.of(application, curated.getApplicationModel()) + "}");
    }
}
