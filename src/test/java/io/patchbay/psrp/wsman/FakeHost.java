package io.patchbay.psrp.wsman;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** A host that answers HTTP as a test wishes, wrongly above all; it remembers what was asked. */
final class FakeHost implements AutoCloseable {

    /** What one connection's requests get. */
    @FunctionalInterface
    interface Answers {
        ClassicHttpResponse to(ClassicHttpRequest request, byte[] body);
    }

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    final List<byte[]> bodies = Collections.synchronizedList(new ArrayList<>());

    /** @param answers one for each connection */
    FakeHost(Supplier<Answers> answers) throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket, answers.get()));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket, Answers answers) {
        try (socket;
                DefaultBHttpServerConnection connection =
                        new DefaultBHttpServerConnection("http", Http1Config.DEFAULT)) {
            connection.bind(socket);
            while (true) {
                ClassicHttpRequest request = connection.receiveRequestHeader();
                if (request == null) {
                    return;
                }
                connection.receiveRequestEntity(request);
                byte[] body = EntityUtils.toByteArray(request.getEntity());
                bodies.add(body);
                Header authorization = request.getFirstHeader("Authorization");
                if (authorization != null) {
                    authorizations.add(authorization.getValue());
                }
                ClassicHttpResponse response = answers.to(request, body);
                connection.sendResponseHeader(response);
                connection.sendResponseEntity(response);
                connection.flush();
            }
        } catch (IOException | HttpException e) {
            // the client went away
        }
    }

    WsManEndpoint endpoint() {
        return WsManEndpoint.http("127.0.0.1", server.getLocalPort());
    }

    static ClassicHttpResponse reply(int status, String contentType, byte[] body) {
        ClassicHttpResponse response = new BasicClassicHttpResponse(status);
        response.setHeader("Content-Length", Integer.toString(body.length));
        response.setHeader("Content-Type", contentType);
        response.setEntity(new ByteArrayEntity(body, (ContentType) null));
        return response;
    }

    static ClassicHttpResponse challenge(String value) {
        ClassicHttpResponse response = reply(401, "text/plain", new byte[0]);
        response.setHeader("WWW-Authenticate", value);
        return response;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
