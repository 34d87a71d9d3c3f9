package io.quarkiverse.ivs.composition.fake.recordings;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

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
        latest.put(bucket + "/" + destination.recordingPrefix() + "/",
                new Recording(stageArn, destination, encoder.members().get("video")));
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    /** Those in a bucket, by their folders. */
    private NavigableMap<String, Recording> in(String bucket) {
        // A zero is the character after the slash.
        return new TreeMap<>(latest).subMap(bucket + "/", true, bucket + "0", false);
    }

    /** Whether there is a bucket of this name: a storage configuration or a recording has it. */
    public boolean hasBucket(String name) {
        return !in(name).isEmpty() || store.hasBucket(name);
    }

    /** The files in a bucket from a key on, in the order of their keys. */
    public Iterator<StoredFile> from(String bucket, String key, long now) {
        NavigableMap<String, Recording> recordings = in(bucket);
        String path = bucket + "/" + key;
        String folder = recordings.floorKey(path);
        return recordings.tailMap(folder == null ? path : folder, true).values().stream()
                .flatMap(each -> each.files(now).tailMap(key, true).values().stream()).iterator();
    }

    /** The file with a key, or null. */
    public StoredFile file(String bucket, String key, long now) {
        Iterator<StoredFile> files = from(bucket, key, now);
        StoredFile first = files.hasNext() ? files.next() : null;
        return first != null && first.key().equals(key) ? first : null;
    }

    /** There are none. */
    public void clear() {
        latest.clear();
    }

    private record Recording(String stageArn, Destination destination, JsonNode video) {

        private NavigableMap<String, StoredFile> files(long now) {
            return RecordingFiles.of(stageArn, destination, video, now);
        }
    }
}
