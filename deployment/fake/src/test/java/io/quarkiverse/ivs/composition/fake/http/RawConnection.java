package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the fake, with no pool and no retry before it: whatever goes wrong on it is seen. Not thread-safe. */
public final class RawConnection implements AutoCloseable {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final int LONGEST_WAIT = (int) Duration.ofSeconds(20).toMillis();

    private final Socket socket;
    private final InputStream in;

    public RawConnection(URI fake) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), fake.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer. */
    public record Answered(int status, String head, String body) {

        /** The value of a header; null if it is not there. */
        public String header(String name) {
            Matcher header = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$").matcher(head);
            return header.find() ? header.group(1) : null;
        }
    }

    /** Sends a request and reads its answer; the connection stays open if the fake leaves it so. */
    public Answered exchange(String method, String path, String headers, String body) throws IOException {
        send(method, path, headers, body);
        return read();
    }

    /** Sends a request; each header ends with CR LF. */
    public void send(String method, String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        write(method + " " + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + bytes.length + END_OF_HEAD + body);
    }

    /** Sends what need not be HTTP. */
    public void write(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    /** Reads an answer that says how long it is. */
    public Answered read() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(END_OF_HEAD, text.length() - END_OF_HEAD.length()) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection was closed after: " + text);
            }
            text.append((char) next);
        }
        String head = text.toString();
        byte[] body = in.readNBytes(number(LENGTH, head));
        return new Answered(number(STATUS, head), head, new String(body, UTF_8));
    }

    /** Reads until the fake closes the connection. */
    public String readToEnd() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    private static int number(Pattern pattern, String head) throws IOException {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            throw new IOException("The answer lacks " + pattern + ": " + head);
        }
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
