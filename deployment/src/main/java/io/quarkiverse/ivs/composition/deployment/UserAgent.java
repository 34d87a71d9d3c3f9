package io.quarkiverse.ivs.composition.deployment;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.builder.Version;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;

/** The header User-Agent in the form of the AWS SDKs: who calls, with what, for which application. */
final class UserAgent {

    private static final String ARTIFACT = "quarkus-ivs-composition";
    /** What the AWS SDKs take, but for the dollar, which begins an expression here. */
    private static final String REFUSED = "[^A-Za-z0-9!#%&'*+.^_`|~-]";
    private static final int LONGEST_NAME = 50;

    private UserAgent() {
    }

    /**
     * With expressions for what is known at run time: the version of Java, and a name of the application that AWS SDKs read.
     */
    static String of(ApplicationInfoBuildItem application, ApplicationModel model) {
        String name = application.getName();
        return ARTIFACT + "/" + version(model) + " ua/2.1 lang/java#${java.version} md/quarkus#" + Version.getVersion()
                + " app/${AWS_SDK_UA_APP_ID:" + appId(name.equals(ApplicationInfoBuildItem.UNSET_VALUE) ? "unnamed" : name)
                + "}";
    }

    static String appId(String name) {
        String taken = name.replaceAll(REFUSED, "-");
        return taken.length() > LONGEST_NAME ? taken.substring(0, LONGEST_NAME) : taken;
    }

    private static String version(ApplicationModel model) {
        for (ResolvedDependency dependency : model.getDependencies()) {
            if (dependency.getArtifactId().equals(ARTIFACT)) {
                return dependency.getVersion();
            }
        }
        return "unknown";
    }
}
