package io.quarkiverse.ivs.composition.fake.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.ivs.composition.fake.recordings.Recordings;
import io.quarkiverse.ivs.composition.fake.recordings.StoredFile;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/**
 * The recordings as Amazon S3 serves them, to be read only: GetObject, HeadObject, HeadBucket and ListObjectsV2, with the
 * bucket in the path. Signatures are not checked, since one may read without.
 */
final class S3Reads {

    /** How the scope of a signature for this service ends. */
    private static final String SCOPE = "/s3/aws4_request";
    private static final Pattern BUCKET = Pattern.compile("/([a-z0-9.-]{3,63})(/.*)?");
    private static final String TAGS = "tags";
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private final Recordings recordings;

    S3Reads(Recordings recordings) {
        this.recordings = recordings;
    }

    /** Whether a request is for Amazon S3: its signature says so, or it has none, and reads what no other operation has. */
    static boolean accepts(HttpRequest request) {
        String authorization = request.header("Authorization");
        if (authorization != null) {
            return authorization.contains(SCOPE);
        }
        Matcher path = BUCKET.matcher(request.path());
        return reads(request) && path.matches() && !path.group(1).equals(TAGS);
    }

    Answer answer(String requestId, HttpRequest request, long now) {
        Answer answer;
        try {
            answer = read(request, now);
        } catch (ServiceError error) {
            answer = new Answer(error.status(), Map.of("Content-Type", S3Xml.TYPE),
                    S3Xml.error(error, request.path(), requestId));
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("x-amz-request-id", requestId);
        boolean head = request.method().equals("HEAD");
        if (head) {
            headers.putIfAbsent("Content-Length", Integer.toString(answer.body().length));
        }
        return new Answer(answer.status(), headers, head ? new byte[0] : answer.body());
    }

    private static boolean reads(HttpRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private Answer read(HttpRequest request, long now) {
        if (!reads(request)) {
            throw new ServiceError(405, "MethodNotAllowed", "The recordings of this fake can be read only");
        }
        Matcher path = BUCKET.matcher(request.path());
        if (!path.matches()) {
            throw new ServiceError(501, "NotImplemented", "This fake of Amazon S3 has GetObject, HeadObject, HeadBucket and "
                    + "ListObjectsV2, with the bucket in the path");
        }
        String bucket = path.group(1);
        if (!recordings.hasBucket(bucket)) {
            throw new ServiceError(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        String key = path.group(2) == null ? "" : UriEncoding.decode(path.group(2).substring(1));
        if (!key.isEmpty()) {
            return object(bucket, key, request.header("Range"), now);
        }
        if (request.method().equals("HEAD")) {
            return new Answer(200, Map.of(), new byte[0]);
        }
        return new Answer(200, Map.of("Content-Type", S3Xml.TYPE),
                S3Listing.of(recordings, bucket, UriEncoding.object(request.query()), now));
    }

    private Answer object(String bucket, String key, String range, long now) {
        StoredFile file = recordings.file(bucket, key, now);
        if (file == null) {
            throw new ServiceError(404, "NoSuchKey", "The specified key does not exist.");
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", file.type());
        headers.put("ETag", file.etag());
        headers.put("Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochMilli(file.modified()).atOffset(ZoneOffset.UTC)));
        headers.put("Accept-Ranges", "bytes");
        Matcher part = RANGE.matcher(range == null ? "" : range);
        return part.matches() && !range.equals("bytes=-") ? part(file, part, headers)
                : new Answer(200, headers, file.content());
    }

    private static Answer part(StoredFile file, Matcher range, Map<String, String> headers) {
        int length = file.content().length;
        boolean last = range.group(1).isEmpty();
        long from = last ? Math.max(0, length - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long to = last || range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        if (from > to) {
            throw new ServiceError(416, "InvalidRange", "The requested range is not satisfiable");
        }
        headers.put("Content-Range", "bytes " + from + "-" + to + "/" + length);
        return new Answer(206, headers, Arrays.copyOfRange(file.content(), (int) from, (int) to + 1));
    }
}
