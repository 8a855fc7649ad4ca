package io.patchbay.psrp.wsman;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One HTTP connection: requests go out and answers come back over this very socket or not at all. */
final class HttpLine implements AutoCloseable {
    /** The greatest envelope that we ask for, sealed or in Base64 never twice as long. */
    private static final int GREATEST_ANSWER = 2 * 1024 * 1024;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(32 * 1024)
            .setMaxHeaderCount(100)
            .setMaxEmptyLineCount(10)
            .build();

    /**
     * What came back.
     *
     * @param challenges the values of WWW-Authenticate
     */
    record Answer(int status, String[] challenges, @Nullable String contentType, byte[] body) {}

    private final DefaultBHttpClientConnection connection;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final WsManEndpoint endpoint;

    HttpLine(Socket socket, WsManEndpoint endpoint) throws IOException {
        this.endpoint = endpoint;
        this.connection = DefaultBHttpClientConnectionFactory.builder()
                .http1Config(LIMITS)
                .build()
                .createConnection(socket);
    }

    /**
     * Sends and waits.
     *
     * @param authorization the header's value, or null
     * @throws HttpException where what came is no HTTP
     * @throws SocketTimeoutException where no answer came in time
     */
    Answer post(byte[] body, @Nullable String contentType, @Nullable String authorization, Duration timeout)
            throws IOException, HttpException {
        long deadline = System.nanoTime() + timeout.toNanos();
        connection.setSocketTimeout(Timeout.ofMilliseconds(Connector.millis(timeout)));
        ClassicHttpRequest request = new BasicClassicHttpRequest("POST", endpoint.path());
        String name = endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
        request.setHeader(HttpHeaders.HOST, name + ":" + endpoint.port());
        request.setHeader(HttpHeaders.USER_AGENT, "Patchbay");
        request.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        if (contentType != null) {
            request.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        }
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        request.setEntity(new ByteArrayEntity(body, (ContentType) null));
        try (ClassicHttpResponse response = executor.execute(request, connection, HttpCoreContext.create())) {
            Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
            Header[] headers = response.getHeaders(HttpHeaders.WWW_AUTHENTICATE);
            String[] challenges = new String[headers.length];
            for (int i = 0; i < headers.length; i++) {
                challenges[i] = headers[i].getValue();
            }
            return new Answer(
                    response.getCode(),
                    challenges,
                    type == null ? null : type.getValue(),
                    read(response.getEntity(), deadline));
        }
    }

    /** Bounded in size, and in time too where a host sends drop by drop. */
    private static byte[] read(@Nullable HttpEntity entity, long deadline) throws IOException, HttpException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.clamp(entity.getContentLength(), 1024, GREATEST_ANSWER)];
        int length = 0;
        try (InputStream in = entity.getContent()) {
            while (true) {
                int count = in.read(bytes, length, bytes.length - length);
                if (count < 0) {
                    return Arrays.copyOf(bytes, length);
                }
                length += count;
                if (System.nanoTime() > deadline) {
                    throw new SocketTimeoutException("The answer did not end in time");
                }
                if (length == bytes.length) {
                    if (length == GREATEST_ANSWER) {
                        throw new HttpException("An answer of more than " + GREATEST_ANSWER + " bytes");
                    }
                    bytes = Arrays.copyOf(bytes, Math.min(GREATEST_ANSWER, length * 2));
                }
            }
        }
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Whether the far side has closed meanwhile, as far as can be known without asking it. */
    boolean isStale() {
        try {
            return connection.isStale();
        } catch (IOException e) {
            return true;
        }
    }

    /** At once, whoever waits on it. */
    @Override
    public void close() {
        connection.close(CloseMode.IMMEDIATE);
    }
}
