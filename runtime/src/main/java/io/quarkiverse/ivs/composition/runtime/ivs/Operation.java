package io.quarkiverse.ivs.composition.runtime.ivs;

/** The operations of the service that this extension calls, each {@code POST /<name>}. */
public enum Operation {
    START_COMPOSITION("StartComposition"),
    GET_COMPOSITION("GetComposition"),
    LIST_COMPOSITIONS("ListCompositions"),
    STOP_COMPOSITION("StopComposition"),
    /** For the bucket of a recording. */
    GET_STORAGE_CONFIGURATION("GetStorageConfiguration");

    private final String apiName;

    Operation(String apiName) {
        this.apiName = apiName;
    }

    /** The name in the API. */
    public String apiName() {
        return apiName;
    }
}
