package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.function.UnaryOperator;

import io.quarkiverse.ivs.composition.fake.recordings.StoredFile;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/** The XML that Amazon S3 answers. */
final class S3Xml {

    static final String TYPE = "application/xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder text = new StringBuilder(HEAD);
    private final UnaryOperator<String> encoding;

    private S3Xml(UnaryOperator<String> encoding) {
        this.encoding = encoding;
    }

    static byte[] error(ServiceError error, String resource, String requestId) {
        return new S3Xml(name -> name).begin("Error")
                .element("Code", error.code())
                .element("Message", error.getMessage())
                .element("Resource", resource)
                .element("RequestId", requestId)
                .end("Error").bytes();
    }

    static byte[] listing(String bucket, S3Listing listing) {
        boolean encoded = listing.urlEncoded();
        S3Xml xml = new S3Xml(encoded ? UriEncoding::path : name -> name);
        xml.begin("ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"")
                .element("Name", bucket)
                .name("Prefix", listing.prefix())
                .element("KeyCount", Integer.toString(listing.files().size() + listing.commonPrefixes().size()))
                .element("MaxKeys", Integer.toString(listing.most()))
                .element("IsTruncated", Boolean.toString(listing.nextToken() != null));
        if (!listing.delimiter().isEmpty()) {
            xml.name("Delimiter", listing.delimiter());
        }
        if (encoded) {
            xml.element("EncodingType", "url");
        }
        if (listing.nextToken() != null) {
            xml.element("NextContinuationToken", listing.nextToken());
        }
        listing.files().forEach(xml::contents);
        listing.commonPrefixes().forEach(prefix -> xml.begin("CommonPrefixes").name("Prefix", prefix).end("CommonPrefixes"));
        return xml.end("ListBucketResult").bytes();
    }

    private void contents(StoredFile file) {
        begin("Contents")
                .name("Key", file.key())
                .element("LastModified", Instant.ofEpochMilli(file.modified()).toString())
                .element("ETag", file.etag())
                .element("Size", Integer.toString(file.content().length))
                .element("StorageClass", "STANDARD")
                .end("Contents");
    }

    /** A name, which the caller may want encoded. */
    private S3Xml name(String element, String value) {
        return element(element, encoding.apply(value));
    }

    private S3Xml element(String element, String value) {
        begin(element);
        text.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", "?"));
        return end(element);
    }

    private S3Xml begin(String element) {
        text.append('<').append(element).append('>');
        return this;
    }

    private S3Xml end(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    private byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }
}
