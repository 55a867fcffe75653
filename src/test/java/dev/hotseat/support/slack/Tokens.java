package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The teams that have the app, the tokens that they gave it, and what was done with each. */
public final class Tokens {
    public static final String CLIENT_ID = "1.2";
    public static final String CLIENT_SECRET = "test-client-secret";

    private final Map<String, String> teams = new ConcurrentHashMap<>(Map.of(FakeSlack.BOT_TOKEN, FakeSlack.TEAM));
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();
    private final List<Used> used = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    private record Offer(String team, String installer) {}

    /** A call in the name of a team. */
    public record Used(String team, String method, Map<String, String> arguments) {}

    /** A member of a team allows the app; the code with which the browser is sent back. */
    public String allow(String team, String installer) {
        var code = "code-" + number.incrementAndGet();
        offers.put(code, new Offer(team, installer));
        return code;
    }

    /** The team takes the app out: its tokens are good for nothing any more. */
    public void revoke(String team) {
        teams.values().removeIf(team::equals);
    }

    /** The team has the app again, with the token that it began with. */
    public void readmit() {
        teams.put(FakeSlack.BOT_TOKEN, FakeSlack.TEAM);
    }

    /** The calls of a method in the name of a team. */
    public List<Used> used(String team, String method) {
        return used.stream()
                .filter(u -> u.team().equals(team) && u.method().equals(method))
                .toList();
    }

    void use(String method, String authorization, Map<String, String> arguments) {
        var token = Optional.ofNullable(authorization).orElse("").replaceFirst("^Bearer ", "");
        if (!teams.containsKey(token)) {
            throw new Conversations.Refused(token.startsWith("xoxb-") ? "account_inactive" : "invalid_auth");
        }
        used.add(new Used(teams.get(token), method, Map.copyOf(arguments)));
    }

    String team(String authorization) {
        return teams.get(authorization.replaceFirst("^Bearer ", ""));
    }

    ObjectNode exchange(String authorization, Map<String, String> arguments) {
        var client =
                Base64.getEncoder().encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + client).equals(authorization)) {
            throw new Conversations.Refused("bad_client_secret");
        }
        var offer = offers.remove(arguments.get("code"));
        if (offer == null) {
            throw new Conversations.Refused("invalid_code");
        }
        var token = "xoxb-" + offer.team() + "-" + number.incrementAndGet();
        teams.put(token, offer.team());
        var answer = FakeSlack.object()
                .put("access_token", token)
                .put("token_type", "bot")
                .put("scope", "commands,chat:write")
                .put("bot_user_id", "U0BOT");
        answer.set("team", FakeSlack.object().put("id", offer.team()).put("name", "Team <" + offer.team() + ">"));
        answer.set("authed_user", FakeSlack.object().put("id", offer.installer()));
        return answer;
    }
}
