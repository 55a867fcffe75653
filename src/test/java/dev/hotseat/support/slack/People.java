package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The members of the team. */
public final class People {
    public static final String PLAYER_1 = "U0PLAYER01";
    public static final String PLAYER_2 = "U0PLAYER02";
    public static final String MANAGER = "U0MANAGER1";

    private People() {}

    /** The direct conversation of the bot with a member. */
    public static String direct(String user) {
        return "D" + user.substring(1);
    }

    static ObjectNode member(String user) {
        return FakeSlack.object()
                .put("id", user)
                .put("is_admin", user.equals(MANAGER))
                .put("is_primary_owner", user.equals(MANAGER));
    }

    static ArrayNode members() {
        var members = FakeSlack.JSON.createArrayNode();
        List.of(PLAYER_1, PLAYER_2, MANAGER).forEach(user -> members.add(member(user)));
        return members;
    }
}
