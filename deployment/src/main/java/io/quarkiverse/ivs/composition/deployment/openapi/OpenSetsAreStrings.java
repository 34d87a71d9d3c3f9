package io.quarkiverse.ivs.composition.deployment.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes the open sets of the model, such as the states, as what they are on the wire. SmallRye OpenAPI takes them for objects,
 * since it knows {@code @JsonValue} of enums only.
 */
final class OpenSetsAreStrings implements OASFilter {

    private static final Set<String> PROPERTIES = Set.of("value", "final");

    private final SortedMap<String, List<String>> openSets;

    /** @param openSets the values that are known, by the name of the type */
    OpenSetsAreStrings(SortedMap<String, List<String>> openSets) {
        this.openSets = openSets;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        openSets.forEach((name, values) -> {
            Schema schema = schemas.get(name);
            // An application may have another type of that name.
            if (schema != null && schema.getProperties() != null && PROPERTIES.containsAll(schema.getProperties().keySet())) {
                schema.setType(List.of(Schema.SchemaType.STRING));
                schema.setProperties(null);
                schema.setRequired(null);
                schema.setDescription("One of " + String.join(", ", values) + "; the service may add others.");
            }
        });
    }
}
