package io.mainstay.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept alive, with as little work of its own as HTTP/1.1 allows. */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port, String authorization) throws IOException {
        this.port = port;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream());
        head = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization + "\r\nAccept: application/json\r\n";
    }

    private Socket open() throws IOException {
        Socket opened = new Socket("127.0.0.1", port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    /** Sends JSON and reads the whole answer; returns its status. */
    int post(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String request = "POST " + path + head + "Content-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n" + json;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return read();
    }

    private int read() throws IOException {
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
        if (!chunked) in.skipNBytes(length);
        else
            for (int size = size(); size >= 0; size = size == 0 ? -1 : size()) {
                in.skipNBytes(size);
                line();
            }
        if (last) reopen();
        return status;
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
