package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.SdkTwin;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ivsrealtime.model.GetCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetCompositionResponse;
import software.amazon.awssdk.services.ivsrealtime.model.ListCompositionsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListCompositionsResponse;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionResponse;
import software.amazon.awssdk.services.ivsrealtime.model.StopCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.StopCompositionResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fails when a later AWS SDK has a field or an enum value that our model lacks. */
class ModelEqualsThatOfTheSdkTest {

    private static final String OUR_MODEL = "io.quarkiverse.ivs.composition.model.";
    private static final String HOW_TO_MEND = "the AWS SDK (left, expected) and io.quarkiverse.ivs.composition.model differ."
            + " Add the field to the record, its builder, its javadoc and a request of RequestsEqualThoseOfTheSdkTest; in a"
            + " request also to the template keys, the validation and the fake";

    private static final List<SdkPojo> OPERATIONS = List.of(
            StartCompositionRequest.builder().build(), StartCompositionResponse.builder().build(),
            GetCompositionRequest.builder().build(), GetCompositionResponse.builder().build(),
            ListCompositionsRequest.builder().build(), ListCompositionsResponse.builder().build(),
            StopCompositionRequest.builder().build(), StopCompositionResponse.builder().build());

    @Test
    void everyStructureHasTheSameFields() throws Exception {
        Map<String, Set<String>> theirs = new TreeMap<>();
        OPERATIONS.forEach(operation -> collect(operation, theirs));

        Map<String, Set<String>> ours = new TreeMap<>();
        for (String name : theirs.keySet()) {
            Set<String> fields = new TreeSet<>();
            for (RecordComponent component : ourClass(name).getRecordComponents()) {
                fields.add(component.getName());
            }
            ours.put(name, fields);
        }
        assertThat(ours).as(HOW_TO_MEND).isEqualTo(theirs);
    }

    @Test
    void everyEnumHasTheSameValues() throws Exception {
        Set<Class<?>> enums = new LinkedHashSet<>();
        for (SdkPojo operation : OPERATIONS) {
            collectEnums(ourClass(nameOf(operation)), enums);
        }
        assertThat(enums).hasSize(8);
        for (Class<?> ours : enums) {
            Set<String> theirs = new TreeSet<>();
            for (Object constant : SdkTwin.classOf(ours).getEnumConstants()) {
                if (!constant.toString().equals("null")) {
                    theirs.add(constant.toString());
                }
            }
            assertThat(SdkTwin.constants(ours)).as("values of " + ours.getSimpleName() + ": " + HOW_TO_MEND).isEqualTo(theirs);
        }
    }

    private static void collect(SdkPojo theirs, Map<String, Set<String>> fields) {
        Set<String> names = new TreeSet<>();
        if (fields.putIfAbsent(nameOf(theirs), names) != null) {
            return;
        }
        for (SdkField<?> field : theirs.sdkFields()) {
            names.add(field.locationName());
            structureIn(field).forEach(structure -> collect(structure, fields));
        }
    }

    private static Stream<SdkPojo> structureIn(SdkField<?> field) {
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            return Stream.of(built(field.constructor().get()));
        }
        return field.getOptionalTrait(ListTrait.class).stream()
                .flatMap(list -> structureIn(list.memberFieldInfo()));
    }

    private static SdkPojo built(SdkPojo builder) {
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }

    private static void collectEnums(Class<?> ours, Set<Class<?>> enums) {
        for (RecordComponent component : ours.getRecordComponents()) {
            Class<?> type = component.getType();
            if (component.getGenericType() instanceof ParameterizedType list && type == List.class) {
                type = (Class<?>) list.getActualTypeArguments()[0];
            }
            if (type.isRecord() && SdkTwin.isEnum(type)) {
                enums.add(type);
            } else if (type.isRecord()) {
                collectEnums(type, enums);
            }
        }
    }

    private static String nameOf(SdkPojo theirs) {
        return theirs.getClass().getSimpleName();
    }

    private static Class<?> ourClass(String name) {
        try {
            return Class.forName(OUR_MODEL + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Our model has no " + name + ": " + HOW_TO_MEND, e);
        }
    }
}
