package io.quarkiverse.ivs.composition.deployment.openapi;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;

import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.smallrye.openapi.deployment.spi.AddToOpenAPIDefinitionBuildItem;

/** The OpenAPI document of an application whose resources take or answer structures of the model. */
class OpenApiProcessor {

    private static final String MODEL = "io.quarkiverse.ivs.composition.model";
    private static final DotName JSON_VALUE = DotName.createSimple(JsonValue.class);

    /** Without SmallRye OpenAPI nobody takes it. */
    @BuildStep
    AddToOpenAPIDefinitionBuildItem openSets(CombinedIndexBuildItem index) {
        SortedMap<String, List<String>> openSets = new TreeMap<>();
        for (ClassInfo type : index.getIndex().getClassesInPackage(MODEL)) {
            if (type.isRecord() && type.hasAnnotation(JSON_VALUE)) {
                openSets.put(type.simpleName(), knownValues(type));
            }
        }
        return new AddToOpenAPIDefinitionBuildItem(new OpenSetsAreStrings(openSets));
    }

    /** Each has a constant of its name. */
    private static List<String> knownValues(ClassInfo type) {
        return type.fieldsInDeclarationOrder().stream()
                .filter(field -> field.type().name().equals(type.name()))
                .map(FieldInfo::name)
                .toList();
    }
}
