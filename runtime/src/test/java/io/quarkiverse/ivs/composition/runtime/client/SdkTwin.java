package io.quarkiverse.ivs.composition.runtime.client;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The AWS SDK's class, or object, for one of our model. */
public final class SdkTwin {

    private static final String SDK_MODEL = "software.amazon.awssdk.services.ivsrealtime.model.";

    private SdkTwin() {
    }

    public static Class<?> classOf(Class<?> ours) {
        try {
            return Class.forName(SDK_MODEL + ours.getSimpleName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The AWS SDK has no " + ours.getSimpleName() + ": our model uses its names", e);
        }
    }

    /** Whether one of our records stands for an enum: it has constants of its own type. */
    public static boolean isEnum(Class<?> ours) {
        return !constants(ours).isEmpty();
    }

    public static Set<String> constants(Class<?> ours) {
        Set<String> names = new TreeSet<>();
        for (Field field : ours.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == ours) {
                names.add(field.getName());
            }
        }
        return names;
    }

    /** The SDK's object with the same values, set by the same names. */
    static Object of(Object ours) throws ReflectiveOperationException {
        Object builder = classOf(ours.getClass()).getMethod("builder").invoke(null);
        for (RecordComponent component : ours.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(ours);
            if (value != null && !isEmpty(value)) {
                set(builder, component.getName(), twin(value));
            }
        }
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static Object twin(Object value) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            Object[] twins = new Object[list.size()];
            for (int i = 0; i < twins.length; i++) {
                twins[i] = twin(list.get(i));
            }
            return Arrays.asList(twins);
        }
        if (!value.getClass().isRecord()) {
            return value;
        }
        return isEnum(value.getClass()) ? value.toString() : of(value);
    }

    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        // A list of enum values is set by their texts under a name of its own.
        for (String candidate : List.of(name + "WithStrings", name)) {
            for (Method method : builder.getClass().getMethods()) {
                if (method.getName().equals(candidate) && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isInstance(value)) {
                    method.setAccessible(true);
                    method.invoke(builder, value);
                    return;
                }
            }
        }
        throw new AssertionError("The AWS SDK cannot set " + name + " of " + builder.getClass());
    }
}
