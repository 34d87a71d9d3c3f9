package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Modules of the AWS SDK that some credentials need, and that the application has to bring. */
public final class OptionalModules {

    private static final Module STS = new Module("sts", "software.amazon.awssdk.services.sts.StsClient");
    private static final Module SSO = new Module("sso", "software.amazon.awssdk.services.sso.SsoClient");
    private static final Module SSO_OIDC = new Module("ssooidc", "software.amazon.awssdk.services.ssooidc.SsoOidcClient");
    private static final Module SIGN_IN = new Module("signin", "software.amazon.awssdk.services.signin.SigninClient");
    private static final List<String> HTTP_CLIENTS = List.of(
            "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient",
            "software.amazon.awssdk.http.apache.ApacheHttpClient",
            "software.amazon.awssdk.http.apache5.Apache5HttpClient",
            "software.amazon.awssdk.http.crt.AwsCrtHttpClient");

    private record Module(String artifact, String className) {
    }

    /** What is configured, and the modules that it needs beside an HTTP client. */
    private record Need(String text, List<Module> modules) {
    }

    private final AwsEnvironment environment;

    OptionalModules(AwsEnvironment environment) {
        this.environment = environment;
    }

    /** The classes by which the modules are found: a native image must be able to find them by name. */
    public static List<String> classNames() {
        List<String> names = new ArrayList<>(HTTP_CLIENTS);
        for (Module module : List.of(STS, SSO, SSO_OIDC, SIGN_IN)) {
            names.add(module.className());
        }
        return names;
    }

    /** Says what is configured and which modules it lacks, or nothing if it lacks none. */
    Optional<String> lacking(CredentialsType type, Optional<String> profile) {
        Need need = type == CredentialsType.DEFAULT ? webIdentity() : null;
        if (need == null && (type == CredentialsType.DEFAULT || type == CredentialsType.PROFILE)) {
            need = ofProfile(profile, new HashSet<>());
        }
        if (need == null) {
            return Optional.empty();
        }
        List<String> lacking = new ArrayList<>();
        for (Module module : need.modules()) {
            if (!environment.classes().test(module.className())) {
                lacking.add("software.amazon.awssdk:" + module.artifact());
            }
        }
        if (HTTP_CLIENTS.stream().noneMatch(environment.classes())) {
            lacking.add("an HTTP client of the AWS SDK such as software.amazon.awssdk:url-connection-client");
        }
        return lacking.isEmpty() ? Optional.empty()
                : Optional.of(need.text() + ", but the application lacks what it needs: add " + enumerated(lacking) + ".");
    }

    private Need webIdentity() {
        String name = environment.nameOf(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
        return name == null ? null : new Need("AWS web identity is configured (" + name + ")", List.of(STS));
    }

    private Need ofProfile(Optional<String> name, Set<Optional<String>> seen) {
        Map<String, String> profile = environment.profiles().apply(name);
        if (profile.containsKey(ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
            return need("AWS web identity", ProfileProperty.WEB_IDENTITY_TOKEN_FILE, STS);
        }
        if (profile.containsKey(ProfileProperty.ROLE_ARN)) {
            Optional<String> sourceProfile = Optional.ofNullable(profile.get(ProfileProperty.SOURCE_PROFILE));
            Need source = sourceProfile.isPresent() && seen.add(sourceProfile) ? ofProfile(sourceProfile, seen) : null;
            List<Module> modules = new ArrayList<>(List.of(STS));
            if (source != null) {
                source.modules().stream().filter(module -> !modules.contains(module)).forEach(modules::add);
            }
            return need("A role", ProfileProperty.ROLE_ARN, modules.toArray(new Module[0]));
        }
        if (profile.containsKey("sso_session")) {
            return need("AWS IAM Identity Center", "sso_session", SSO, SSO_OIDC);
        }
        if (profile.containsKey(ProfileProperty.SSO_START_URL)) {
            return need("AWS IAM Identity Center", ProfileProperty.SSO_START_URL, SSO);
        }
        return profile.containsKey(ProfileProperty.LOGIN_SESSION)
                ? need("A login", ProfileProperty.LOGIN_SESSION, SIGN_IN)
                : null;
    }

    private static Need need(String what, String property, Module... modules) {
        return new Need(what + " is configured (" + property + " of the AWS profile)", List.of(modules));
    }

    private static String enumerated(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
