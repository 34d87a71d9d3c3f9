package io.quarkiverse.ivs.composition.dev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The files of a recording at the fake.
 *
 * @param files in the order of their keys
 * @param more whether there are more than these
 */
public record RecordedFiles(List<RecordedFile> files, boolean more) {

    /** A page of the Dev UI is no place for more. */
    private static final int MOST = 200;

    /**
     * A file.
     *
     * @param key its key in the bucket
     * @param size in bytes
     * @param uri where the fake has it
     */
    public record RecordedFile(String key, long size, String uri) {
    }

    static RecordedFiles of(FakeControl fake, String bucket, String prefix) {
        try {
            Document xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(fake.list(bucket, prefix + "/", MOST)));
            NodeList keys = xml.getElementsByTagName("Key");
            NodeList sizes = xml.getElementsByTagName("Size");
            String base = fake.endpoint().uri();
            return new RecordedFiles(IntStream.range(0, keys.getLength()).mapToObj(i -> {
                String key = keys.item(i).getTextContent();
                return new RecordedFile(key, Long.parseLong(sizes.item(i).getTextContent()),
                        base + path("/" + bucket + "/" + key));
            }).toList(), xml.getElementsByTagName("NextContinuationToken").getLength() > 0);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The fake answered what is no list of files", e);
        }
    }

    private static String path(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
