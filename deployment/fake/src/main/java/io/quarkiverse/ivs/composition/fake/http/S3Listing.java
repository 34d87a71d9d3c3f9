package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.recordings.Recordings;
import io.quarkiverse.ivs.composition.fake.recordings.StoredFile;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * A page of ListObjectsV2.
 *
 * @param request its parameters
 * @param files the files of the page
 * @param commonPrefixes the folders of the page
 * @param nextToken names the next page, or null
 */
record S3Listing(JsonNode request, List<StoredFile> files, List<String> commonPrefixes, String nextToken) {

    static final int LARGEST = 1000;

    static byte[] of(Recordings recordings, String bucket, JsonNode request, long now) {
        if (!"2".equals(Json.text(request, "list-type"))) {
            throw new ServiceError(501, "NotImplemented",
                    "Of the operations on a bucket this fake of Amazon S3 has HeadBucket and "
                            + "ListObjectsV2");
        }
        return S3Xml.listing(bucket, read(recordings, bucket, request, now));
    }

    private static S3Listing read(Recordings recordings, String bucket, JsonNode request, long now) {
        String prefix = text(request, "prefix");
        String delimiter = text(request, "delimiter");
        int most = most(request);
        List<StoredFile> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        String from = from(request, prefix);
        String key = recordings.ceiling(bucket, from, now);
        while (key != null && key.startsWith(prefix) && files.size() + folders.size() < most) {
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            if (end < 0) {
                files.add(recordings.file(bucket, key, now));
                from = key + '\0';
            } else {
                String folder = key.substring(0, end + delimiter.length());
                folders.add(folder);
                from = behind(folder);
            }
            key = recordings.ceiling(bucket, from, now);
        }
        boolean more = most > 0 && key != null && key.startsWith(prefix);
        return new S3Listing(request, files, folders,
                more ? Base64.getUrlEncoder().withoutPadding().encodeToString(from.getBytes(UTF_8)) : null);
    }

    String prefix() {
        return text(request, "prefix");
    }

    String delimiter() {
        return text(request, "delimiter");
    }

    /** Whether the caller wants names in percent signs. */
    boolean urlEncoded() {
        return text(request, "encoding-type").equals("url");
    }

    /** The least text that is greater than all that begin with a folder. */
    private static String behind(String folder) {
        int last = folder.length() - 1;
        return folder.substring(0, last) + (char) (folder.charAt(last) + 1);
    }

    private static String from(JsonNode request, String prefix) {
        String token = Json.text(request, "continuation-token");
        String after = text(request, "start-after");
        String from = token != null ? decoded(token) : after.isEmpty() ? "" : after + '\0';
        return from.compareTo(prefix) < 0 ? prefix : from;
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceError(400, "InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    int most() {
        return most(request);
    }

    private static int most(JsonNode request) {
        String given = text(request, "max-keys");
        if (given.isEmpty()) {
            return LARGEST;
        }
        if (!given.matches("[0-9]{1,9}")) {
            throw new ServiceError(400, "InvalidArgument", "Provided max-keys not an integer or within integer range");
        }
        return Math.min(LARGEST, Integer.parseInt(given));
    }

    private static String text(JsonNode request, String name) {
        String text = Json.text(request, name);
        return text == null ? "" : text;
    }
}
