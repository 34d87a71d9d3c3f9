package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.recordings.Recordings;
import io.quarkiverse.ivs.composition.fake.recordings.StoredFile;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/** A page of ListObjectsV2. */
final class S3Listing {

    private static final int LARGEST = 1000;

    private final JsonNode request;
    private final String prefix;
    private final String delimiter;
    private final int most;
    private final List<StoredFile> files = new ArrayList<>();
    private final Set<String> folders = new LinkedHashSet<>();
    /** The first key of the next page, or null. */
    private String next;

    /** @param request its parameters */
    private S3Listing(JsonNode request) {
        this.request = request;
        this.prefix = text("prefix");
        this.delimiter = text("delimiter");
        this.most = most();
    }

    static byte[] of(Recordings recordings, String bucket, JsonNode request, long now) {
        if (!request.path("list-type").asText().equals("2")) {
            throw new ServiceError(501, "NotImplemented",
                    "Of the operations on a bucket this fake of Amazon S3 has HeadBucket and "
                            + "ListObjectsV2");
        }
        S3Listing listing = new S3Listing(request);
        if (listing.most > 0) {
            listing.read(recordings, bucket, now);
        }
        return listing.xml(bucket);
    }

    private void read(Recordings recordings, String bucket, long now) {
        String from = from();
        Iterator<StoredFile> rest = recordings.from(bucket, from, now);
        while (rest.hasNext() && next == null) {
            StoredFile file = rest.next();
            String key = file.key();
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            if (!key.startsWith(prefix)) {
                return;
            } else if (files.size() + folders.size() == most) {
                next = from;
            } else if (end < 0) {
                files.add(file);
                from = key + '\0';
            } else {
                String folder = key.substring(0, end + delimiter.length());
                folders.add(folder);
                // Only what a seed names may have this character; then its keys are passed one by one.
                String behind = folder + Character.MAX_VALUE;
                from = behind.compareTo(key) > 0 ? behind : key + '\0';
                rest = recordings.from(bucket, from, now);
            }
        }
    }

    private String from() {
        String token = text("continuation-token");
        String after = text("start-after");
        String from = !token.isEmpty() ? decoded(token) : after.isEmpty() ? "" : after + '\0';
        return from.compareTo(prefix) < 0 ? prefix : from;
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceError(400, "InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    private int most() {
        String given = text("max-keys");
        if (given.isEmpty()) {
            return LARGEST;
        }
        if (!given.matches("[0-9]{1,9}")) {
            throw new ServiceError(400, "InvalidArgument", "Provided max-keys not an integer or within integer range");
        }
        return Math.min(LARGEST, Integer.parseInt(given));
    }

    private String text(String parameter) {
        return request.path(parameter).asText();
    }

    private byte[] xml(String bucket) {
        S3Xml xml = new S3Xml().begin("ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"")
                .element("Name", bucket)
                .element("Prefix", name(prefix))
                .element("KeyCount", Integer.toString(files.size() + folders.size()))
                .element("MaxKeys", Integer.toString(most))
                .element("IsTruncated", Boolean.toString(next != null));
        if (!delimiter.isEmpty()) {
            xml.element("Delimiter", name(delimiter));
        }
        if (urlEncoded()) {
            xml.element("EncodingType", "url");
        }
        if (next != null) {
            xml.element("NextContinuationToken",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(UTF_8)));
        }
        files.forEach(file -> xml.begin("Contents")
                .element("Key", name(file.key()))
                .element("LastModified", Instant.ofEpochMilli(file.modified()).toString())
                .element("ETag", file.etag())
                .element("Size", Integer.toString(file.content().length))
                .element("StorageClass", "STANDARD")
                .end("Contents"));
        folders.forEach(folder -> xml.begin("CommonPrefixes").element("Prefix", name(folder)).end("CommonPrefixes"));
        return xml.end("ListBucketResult").bytes();
    }

    /** A name, which the caller may want in percent signs. */
    private String name(String name) {
        return urlEncoded() && !name.isEmpty() ? UriEncoding.path(name) : name;
    }

    private boolean urlEncoded() {
        return text("encoding-type").equals("url");
    }
}
