package dev.hubgate.system.audit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the console without a browser. */
final class ConsoleVisitor {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

    private final String baseUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    ConsoleVisitor(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The page that they come to. */
    String logIn(String email, String password) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("login", "login");
        fields.put("login:email", email);
        fields.put("login:password", password);
        fields.put("login:submit", "");
        String answer = submit("/console/login", fields);
        if (answer.contains("login:password")) {
            throw new AssertionError("not let in: " + answer);
        }
        return send(HttpRequest.newBuilder(URI.create(baseUrl + "/console/ops/home"))
                .build());
    }

    /** What the leak check says about a text, as a page. */
    String checkForLeaks(String text) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("leak", "leak");
        fields.put("leak-text", text);
        fields.put("leak:sensitivity", "strict");
        fields.put("leak:submit", "");
        return submit("/console/leak-check", fields);
    }

    private String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        URI page = URI.create(baseUrl + path);
        String form = send(HttpRequest.newBuilder(page).build());
        var state = STATE.matcher(form);
        var nonce = NONCE.matcher(form);
        if (!state.find() || !nonce.find()) {
            throw new AssertionError("no form: " + form);
        }
        fields.put("jakarta.faces.ViewState", state.group(1));
        fields.put("primefaces.nonce", nonce.group(1));
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
