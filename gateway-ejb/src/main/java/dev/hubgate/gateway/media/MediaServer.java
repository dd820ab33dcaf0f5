package dev.hubgate.gateway.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Asks a server one thing over a connection of its own, which is then gone: no request ever shares one with another. */
final class MediaServer {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int FIRST_FINAL_STATUS = 200;
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(8_192)
            .setMaxEmptyLineCount(1)
            .build();

    private final SSLSocketFactory tls;

    MediaServer(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /** @param addresses checked ones, tried in this order */
    MediaAnswer get(Target target, List<InetAddress> addresses, Allowance allowance)
            throws IOException, HttpException, Refusal {
        try (var socket = connected(target, addresses, allowance)) {
            socket.setSoTimeout(allowance.millisLeft());
            var connection = new DefaultBHttpClientConnection(LIMITS);
            connection.bind(target.isSecure() ? secured(socket, target) : socket);
            connection.sendRequestHeader(request(target));
            connection.flush();
            var response = finalResponse(connection, allowance);
            connection.receiveResponseEntity(response);
            return MediaAnswer.of(response, allowance);
        }
    }

    private static Socket connected(Target target, List<InetAddress> addresses, Allowance allowance)
            throws IOException, Refusal {
        for (var address : addresses) {
            // Without this the machine's settings could put a proxy in between.
            var socket = new Socket(Proxy.NO_PROXY);
            allowance.onStopClose(socket);
            try {
                var millis = Math.min(CONNECT_MILLIS, allowance.millisLeft());
                socket.connect(new InetSocketAddress(address, target.port()), millis);
                return socket;
            } catch (IOException e) {
                socket.close();
            }
        }
        throw Refusal.unreachable();
    }

    /** TLS by name, although the connection was made by address. */
    private SSLSocket secured(Socket socket, Target target) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, target.host(), target.port(), false);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static ClassicHttpRequest request(Target target) {
        var request = new BasicClassicHttpRequest("GET", target.pathAndQuery());
        request.setHeader(HttpHeaders.HOST, target.hostHeader());
        request.setHeader(HttpHeaders.USER_AGENT, "Hubgate");
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        return request;
    }

    /** Skips those that only say that there will be one. */
    private static ClassicHttpResponse finalResponse(DefaultBHttpClientConnection connection, Allowance allowance)
            throws IOException, HttpException, Refusal {
        var response = connection.receiveResponseHeader();
        while (response.getCode() < FIRST_FINAL_STATUS) {
            allowance.millisLeft();
            response = connection.receiveResponseHeader();
        }
        return response;
    }
}
