package io.quarkiverse.ivs.composition.runtime.config;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Leaves out an endpoint that is known from the variables of the AWS SDKs alone, if another of their variables says that those
 * do not count.
 */
@Priority(Priorities.LIBRARY + BlankIsNotSet.AFTER_EXPRESSIONS)
public final class IgnoredEndpointUrls implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return value != null && name.equals(ConfigKeys.ENDPOINT_OVERRIDE) && AwsVariables.isDefault(name, value)
                && AwsVariables.areIgnored(context.proceed(AwsVariables.IGNORED)) ? null : value;
    }
}
