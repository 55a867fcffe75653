package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The playground over plain HTTP, without a browser. */
public final class PlaygroundDriver implements Driver {
    private static final String CHANNEL = "interview-prep";

    private final String origin;
    private final HttpClient client = HttpClient.newHttpClient();

    public PlaygroundDriver(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    private URI address(Who who, String place, String action) {
        var member = who.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return URI.create(origin + "/playground/" + member + "/" + place + "/" + action);
    }

    private String get(URI address) {
        return send(HttpRequest.newBuilder(address).GET()).body();
    }

    private HttpResponse<String> post(Who who, String action, Map<String, String> fields) {
        return post(who, CHANNEL, action, fields);
    }

    private HttpResponse<String> post(Who who, String place, String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(who, place, action))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Seen only(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        var messages = Messages.in(response.body());
        assertThat(messages).as(response.body()).hasSize(1);
        return messages.getFirst();
    }

    private Seen act(Who who, String message, String component, Map<String, String> more) {
        var fields = new LinkedHashMap<>(Map.of("message", message, "component", component));
        fields.putAll(more);
        return only(post(who, "act", fields));
    }

    @Override
    public Name member(Who who) {
        return PlaygroundNames.member(who);
    }

    @Override
    public Name elsewhere() {
        return PlaygroundNames.ELSEWHERE;
    }

    @Override
    public Name here() {
        return PlaygroundNames.HERE;
    }

    @Override
    public Seen command(Who who, String line) {
        return only(post(who, "say", Map.of("text", line)));
    }

    @Override
    public Seen press(Who who, Seen message, String label) {
        return act(who, message.id(), Messages.component(page(who), message.id(), label), Map.of());
    }

    @Override
    public Seen choose(Who who, Seen message, String value) {
        return act(who, message.id(), Messages.menu(page(who), message.id()), Map.of("value", value));
    }

    @Override
    public Seen fill(Who who, Seen message, String label, Map<String, String> fields) {
        var component = Messages.component(page(who), message.id(), label);
        var opened = post(who, "act", Map.of("message", message.id(), "component", component));
        assertThat(opened.statusCode()).isEqualTo(200);
        var form = Jsoup.parseBodyFragment(opened.body()).expectFirst("dialog[data-form]");
        var named = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> named.put("field." + name, value));
        return only(post(who, "act", with(named, "component", form.attr("data-form"))));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Override
    public Seen forge(Who who, Seen message, String componentId) {
        return act(who, message.id(), componentId, Map.of());
    }

    private String page(Who who) {
        return get(address(who, CHANNEL, "messages"));
    }

    @Override
    public List<Seen> sees(Who who) {
        return Messages.in(page(who));
    }

    @Override
    public List<Seen> direct(Who who) {
        return Messages.in(get(address(who, "direct", "messages")));
    }

    @Override
    public Seen pressDirect(Who who, Seen message, String label) {
        var component = Messages.component(get(address(who, "direct", "messages")), message.id(), label);
        return only(post(who, "direct", "act", Map.of("message", message.id(), "component", component)));
    }

    @Override
    public String download(Who who, Seen message) {
        return get(URI.create(origin + Messages.file(page(who), message.id())));
    }

    @Override
    public void close() {
        client.close();
    }
}
