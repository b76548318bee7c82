package io.mainstay.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept alive, with as little work of its own as HTTP/1.1 allows. */
final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;

    /** @param body as it came: compressed, if that was asked for */
    record Answer(int status, byte[] body) {}

    private KeptConnection(int port, String who, String accepted) throws IOException {
        this.port = port;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream());
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + who + "Accept: " + accepted + "\r\n";
    }

    /** A program with a token or a Basic credential. */
    static KeptConnection program(int port, String authorization) throws IOException {
        return new KeptConnection(port, "Authorization: " + authorization + "\r\n", "application/json");
    }

    /** A browser that is signed in. */
    static KeptConnection browser(int port, String session) throws IOException {
        String cookie = "Cookie: mainstay-" + port + "=" + session + "\r\n";
        return new KeptConnection(port, cookie + "Accept-Encoding: gzip\r\n", "text/html");
    }

    static KeptConnection anonymous(int port) throws IOException {
        return new KeptConnection(port, "", "text/html");
    }

    private Socket open() throws IOException {
        Socket opened = new Socket("127.0.0.1", port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        return opened;
    }

    Answer get(String path) throws IOException {
        return exchange("GET " + path + head + "\r\n");
    }

    /** Sends JSON and reads the whole answer. */
    Answer post(String path, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange("POST " + path + head + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + json);
    }

    private Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            last |= lower.equals("connection: close");
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) reopen();
        return new Answer(status, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    /** Servers end a connection after a number of requests. */
    private void reopen() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream());
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
