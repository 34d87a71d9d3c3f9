package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** The XML that Amazon S3 answers. */
final class S3Xml {

    static final String TYPE = "application/xml";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    static byte[] error(ServiceError error, String resource, String requestId) {
        return new S3Xml().begin("Error")
                .element("Code", error.code())
                .element("Message", error.getMessage())
                .element("Resource", resource)
                .element("RequestId", requestId)
                .end("Error").bytes();
    }

    S3Xml element(String element, String value) {
        begin(element);
        text.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", "?"));
        return end(element);
    }

    S3Xml begin(String element) {
        text.append('<').append(element).append('>');
        return this;
    }

    S3Xml end(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }
}
