package dev.hotseat.adapter.slack.socket;

import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.response.Response;

/** The JSON that acknowledges an envelope. */
final class Acknowledgement {
    private Acknowledgement() {}

    /** With the response's body, if it has one: that is JSON already. */
    static String of(String envelope, Response response) {
        var id = "{\"envelope_id\":" + new JsonPrimitive(envelope);
        var body = response.getBody();
        return body == null || body.isEmpty() ? id + "}" : id + ",\"payload\":" + body + "}";
    }
}
