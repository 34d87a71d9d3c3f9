package io.quarkiverse.ivs.composition.benchmark.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** As much HTTP as the two servers of the benchmark speak: one request, one answer with its length in the head. */
final class Connection {

    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=test/20260801/us-east-1/ivs/aws4_request,"
            + " SignedHeaders=host;x-amz-date, Signature=0000000000000000000000000000000000000000000000000000000000000000";
    private static final String LENGTH = "\r\ncontent-length: ";
    /** All that a later step needs; a page of a hundred would only fill the memory. */
    private static final int KEPT = 4096;

    private final String head;
    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(1024 * 1024);

    Connection(URI target, Selector selector) throws IOException {
        head = " HTTP/1.1\r\nhost: " + target.getAuthority() + "\r\ncontent-type: application/json\r\nauthorization: " + SIGNED
                + LENGTH;
        channel = SocketChannel.open(new InetSocketAddress(target.getHost(), target.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(String operation, String body) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(("POST /" + operation + head + body.length() + "\r\n\r\n" + body).getBytes(UTF_8));
        received.clear();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** The body of the answer, or null while some of it is still to come; nothing of one that is too long to be kept. */
    String receive() throws IOException {
        if (channel.read(received) < 0) {
            throw new EOFException("The server has closed the connection");
        }
        int length = received.position();
        String text = new String(received.array(), 0, Math.min(length, KEPT), ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return null;
        }
        int number = text.indexOf(LENGTH) + LENGTH.length();
        int end = body + Integer.parseInt(text, number, text.indexOf('\r', number), 10);
        if (length < end) {
            return null;
        }
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new IOException(text);
        }
        return end <= KEPT ? text.substring(body, end) : "";
    }

    void close() throws IOException {
        channel.close();
    }
}
