package io.quarkiverse.ivs.composition.fake.recordings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.StateListener;
import io.quarkiverse.ivs.composition.fake.state.Store;

/**
 * The latest 1,000 recordings, those of compositions that are cleaned up included, as files in buckets. Not thread-safe.
 */
public final class Recordings implements StateListener {

    static final int MOST = 1000;

    private final Store store;
    /** By the bucket and the folder, with a slash after each, the oldest first. */
    private final Map<String, Recording> latest = new LinkedHashMap<>();
    /** The same in the order of their files' keys, or null: few starts are followed by a look at the files. */
    private NavigableMap<String, Recording> sorted;

    public Recordings(Store store) {
        this.store = store;
    }

    @Override
    public void added(Composition composition) {
        for (Destination destination : composition.destinations()) {
            if (destination.recordingPrefix() != null) {
                add(composition.spec().stageArn(), destination);
            }
        }
    }

    private void add(String stageArn, Destination destination) {
        String bucket = store.bucket(destination.spec().storageConfigurationArn());
        Resource encoder = store.plain(Kind.ENCODER_CONFIGURATION).look(Arn.of(destination.spec().encoderConfigurationArn()));
        Recording recording = new Recording(stageArn, destination, Video.of(encoder.members().get("video")));
        String folder = bucket + "/" + destination.recordingPrefix() + "/";
        latest.put(folder, recording);
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
        sorted = null;
    }

    private NavigableMap<String, Recording> byFolder() {
        if (sorted == null) {
            sorted = new TreeMap<>(latest);
        }
        return sorted;
    }

    /** Whether there is a bucket of this name: a storage configuration or a recording has it. */
    public boolean hasBucket(String name) {
        String first = byFolder().ceilingKey(name + "/");
        return first != null && first.startsWith(name + "/") || store.hasBucket(name);
    }

    /** The first key in a bucket that is not less than a text, or null. */
    public String ceiling(String bucket, String text, long now) {
        NavigableMap<String, Recording> byFolder = byFolder();
        String from = bucket + "/" + text;
        String folder = byFolder.floorKey(from);
        if (folder == null || !from.startsWith(folder)) {
            folder = byFolder.ceilingKey(from);
        }
        for (; folder != null && folder.startsWith(bucket + "/"); folder = byFolder.higherKey(folder)) {
            String name = byFolder.get(folder).ceiling(from.startsWith(folder) ? from.substring(folder.length()) : "", now);
            if (name != null) {
                return folder.substring(bucket.length() + 1) + name;
            }
        }
        return null;
    }

    /** The file with a key, or null. */
    public StoredFile file(String bucket, String key, long now) {
        String path = bucket + "/" + key;
        Map.Entry<String, Recording> folder = byFolder().floorEntry(path);
        if (folder == null || !path.startsWith(folder.getKey())) {
            return null;
        }
        StoredFile file = folder.getValue().file(path.substring(folder.getKey().length()), now);
        return file == null ? null : new StoredFile(key, file.modified(), file.type(), file.content());
    }

    /** There are none. */
    public void clear() {
        latest.clear();
        sorted = null;
    }
}
