package io.quarkiverse.ivs.composition.it.guide;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** What the application of the guide knows of its stages. */
@ApplicationScoped
public class Meetings {

    private final Set<String> composed = ConcurrentHashMap.newKeySet();

    void compose(String stageArn) {
        composed.add(stageArn);
    }

    boolean areComposed(String stageArn) {
        return composed.contains(stageArn);
    }
}
