package io.quarkiverse.ivs.composition.runtime.config;

/** Where credentials come from: the types of the Quarkus extensions for Amazon services. */
public enum CredentialsType {
    DEFAULT,
    STATIC,
    SYSTEM_PROPERTY,
    ENV_VARIABLE,
    PROFILE,
    CONTAINER,
    INSTANCE_PROFILE,
    PROCESS,
    CUSTOM,
    ANONYMOUS
}
