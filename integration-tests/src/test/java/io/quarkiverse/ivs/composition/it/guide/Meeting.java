package io.quarkiverse.ivs.composition.it.guide;

/** What the application of the guide has compositions of. */
record Meeting(String id, String stageArn) {
}
