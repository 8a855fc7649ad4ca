package io.patchbay.simulator.winrm;

import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.wsman.framing.FramingException;
import io.patchbay.psrp.wsman.framing.SealedBody;
import io.patchbay.psrp.wsman.soap.RequestReader;
import io.patchbay.psrp.wsman.soap.ResponseWriter;
import io.patchbay.psrp.wsman.soap.SoapException;
import io.patchbay.psrp.wsman.soap.WsManRequest;
import io.patchbay.psrp.wsman.soap.WsManResponse;
import io.patchbay.simulator.HostDirectory;
import io.patchbay.simulator.PipelineRunner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** One connection from its first request to its end: authentication first, then one sealed request after another. */
final class HttpConversation {
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9._-]{1,64})/wsman/?");
    private static final String SOAP = "application/soap+xml;charset=UTF-8";

    private final DefaultBHttpServerConnection connection;
    private final HostDirectory directory;
    private final Shells shells;
    private final Negotiation negotiation;
    private final boolean tls;
    private final int greatestRequest;

    HttpConversation(
            DefaultBHttpServerConnection connection,
            HostDirectory directory,
            Shells shells,
            Negotiation negotiation,
            boolean tls,
            int greatestRequest) {
        this.connection = connection;
        this.directory = directory;
        this.shells = shells;
        this.negotiation = negotiation;
        this.tls = tls;
        this.greatestRequest = greatestRequest;
    }

    /** Until the client goes, or says something that ends the conversation. */
    void run() throws IOException, HttpException, InterruptedException {
        while (true) {
            ClassicHttpRequest request = connection.receiveRequestHeader();
            if (request == null) {
                return;
            }
            connection.receiveRequestEntity(request);
            byte[] body = body(request.getEntity());
            if (body == null) {
                send(reply(413, null, new byte[0]));
                return;
            }
            try {
                send(answer(request, body));
            } catch (FramingException | NtlmException e) {
                // not sealed by whom it should be: nothing on this connection can be believed any more
                send(reply(400, null, new byte[0]));
                return;
            }
        }
    }

    private byte @Nullable [] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = entity.getContent()) {
            byte[] bytes = in.readNBytes(greatestRequest + 1);
            return bytes.length > greatestRequest ? null : bytes;
        }
    }

    private ClassicHttpResponse answer(ClassicHttpRequest request, byte[] body)
            throws FramingException, NtlmException, InterruptedException {
        String path = request.getPath() == null ? "" : request.getPath();
        int query = path.indexOf('?');
        Matcher matcher = PATH.matcher(query < 0 ? path : path.substring(0, query));
        Optional<PipelineRunner> runner = matcher.matches() ? directory.host(matcher.group(1)) : Optional.empty();
        if (runner.isEmpty()) {
            return reply(404, null, new byte[0]);
        }
        if (!request.getMethod().equals("POST")) {
            return reply(405, null, new byte[0]);
        }
        String host = matcher.group(1);
        Header authorization = request.getFirstHeader(HttpHeaders.AUTHORIZATION);
        Negotiation.Session session = negotiation.session();
        String last = null;
        if (authorization != null) {
            switch (negotiation.take(host, authorization.getValue())) {
                case Negotiation.Step.Continue step -> {
                    return unauthorized(step.header());
                }
                case Negotiation.Step.Refused ignored -> {
                    return unauthorized(Negotiation.SCHEME);
                }
                case Negotiation.Step.Done done -> {
                    session = done.session();
                    last = done.header();
                }
            }
        }
        if (session == null) {
            return unauthorized(Negotiation.SCHEME);
        }
        ClassicHttpResponse response = body.length == 0
                ? reply(200, null, body)
                : serve(new Shells.Caller(host, session.user(), runner.get()), session, contentType(request), body);
        if (last != null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, last);
        }
        return response;
    }

    private ClassicHttpResponse serve(
            Shells.Caller caller, Negotiation.Session session, @Nullable String contentType, byte[] body)
            throws FramingException, NtlmException, InterruptedException {
        boolean sealed = SealedBody.is(contentType);
        if (!sealed && !tls) {
            // AllowUnencrypted is off, as Windows has it
            return reply(403, null, new byte[0]);
        }
        byte[] envelope = sealed ? SealedBody.read(session.seal(), body) : body;
        WsManResponse response;
        String relatesTo = null;
        try {
            WsManRequest.Envelope read = RequestReader.read(envelope);
            relatesTo = read.header().messageId();
            response = shells.handle(caller, read);
        } catch (SoapException e) {
            response = Refusal.badRequest(caller.machine(), String.valueOf(e.getMessage()))
                    .fault();
        }
        byte[] answer = ResponseWriter.write(relatesTo, response);
        int status = response instanceof WsManResponse.Fault ? 500 : 200;
        return sealed
                ? reply(status, SealedBody.CONTENT_TYPE, SealedBody.write(session.seal(), answer))
                : reply(status, SOAP, answer);
    }

    private static ClassicHttpResponse unauthorized(String challenge) {
        ClassicHttpResponse response = reply(401, null, new byte[0]);
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return response;
    }

    private static ClassicHttpResponse reply(int status, @Nullable String contentType, byte[] body) {
        ClassicHttpResponse response = new BasicClassicHttpResponse(status);
        response.setHeader(HttpHeaders.SERVER, "Microsoft-HTTPAPI/2.0");
        response.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        if (contentType != null) {
            response.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        }
        response.setEntity(new ByteArrayEntity(body, (ContentType) null));
        return response;
    }

    private static @Nullable String contentType(ClassicHttpRequest request) {
        Header header = request.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? null : header.getValue();
    }

    private void send(ClassicHttpResponse response) throws IOException, HttpException {
        connection.sendResponseHeader(response);
        connection.sendResponseEntity(response);
        connection.flush();
    }
}
