package dev.hotseat.adapter.slack.socket;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import dev.hotseat.adapter.slack.talk.Dispatch;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes over a socket: deliveries, which are answered and acknowledged, and notices about the socket itself. */
final class Envelopes {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);

    /** As Bolt reads commands and presses. */
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final Dispatch dispatch;
    private final SocketModeRequestParser parser;
    private final Sockets sockets;

    /** Whoever keeps the sockets. */
    interface Sockets {
        /** Another one is to take this one's place, which may go on until it is closed. */
        void replace(SocketLink link);

        /** Sends on the socket that it belongs to; where that is gone or going, on another one: Slack takes it too. */
        void acknowledge(SocketLink link, String acknowledgement);
    }

    Envelopes(Dispatch dispatch, Sockets sockets) {
        this.dispatch = dispatch;
        this.parser = new SocketModeRequestParser(dispatch.config());
        this.sockets = sockets;
    }

    /** Does what a message asks for; blocks until its answer is sent. */
    void open(SocketLink link, String message) {
        try {
            var envelope = JsonParser.parseString(message).getAsJsonObject();
            if (!envelope.has("envelope_id") || !(envelope.get("payload") instanceof JsonObject payload)) {
                open(link, envelope, message);
            } else if (is("slash_commands", envelope)) {
                command(link, envelope, payload);
            } else if (is("block_actions", payload)) {
                press(link, envelope, payload);
            } else {
                open(link, envelope, message);
            }
        } catch (JsonParseException | IllegalStateException e) {
            LOG.warn("A message of Slack's could not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** By way of Bolt's request, which reads the message again. */
    private void open(SocketLink link, JsonObject envelope, String message) {
        var request = parser.parse(message);
        if (request == null) {
            notice(link, envelope);
        } else {
            answer(link, request);
        }
    }

    private void notice(SocketLink link, JsonObject notice) {
        var type = notice.has("type") ? notice.get("type").getAsString() : "";
        switch (type) {
            case "hello" -> link.greet();
            case "disconnect" -> {
                LOG.info("Slack is about to close a connection: {}", notice.get("reason"));
                if (!new JsonPrimitive("warning").equals(notice.get("reason"))) {
                    link.leave();
                }
                sockets.replace(link);
            }
            default -> LOG.debug("Slack says something new: {}", type);
        }
    }

    private static boolean is(String type, JsonObject object) {
        return new JsonPrimitive(type).equals(object.get("type"));
    }

    /** Not by way of Bolt's request, which writes the command as a form and reads it out of that. */
    private void command(SocketLink link, JsonObject envelope, JsonObject payload) {
        var command = GSON.fromJson(payload, SlashCommandPayload.class);
        answer(link, envelope.get("envelope_id").getAsString(), () -> dispatch.command(command));
    }

    /** Not by way of Bolt's request, which makes a new Gson for each press: that was a quarter of all work in quizzes. */
    private void press(SocketLink link, JsonObject envelope, JsonObject payload) {
        // Nobody asks for the card that was pressed, and reading it takes longer than all the rest
        payload.remove("message");
        var press = GSON.fromJson(payload, BlockActionPayload.class);
        answer(link, envelope.get("envelope_id").getAsString(), () -> dispatch.press(press));
    }

    private void answer(SocketLink link, SocketModeRequest request) {
        var bolt = request.getBoltRequest();
        answer(link, request.getEnvelope().getEnvelopeId(), () -> bolt == null ? Response.ok() : dispatch.answer(bolt));
    }

    private void answer(SocketLink link, String envelope, Callable<Response> work) {
        try {
            var response = work.call();
            if (response.getStatusCode() == 200) {
                sockets.acknowledge(link, Acknowledgement.of(envelope, response));
            }
        } catch (Exception e) {
            // Not acknowledged, an event comes again.
            LOG.error("A delivery of Slack's could not be answered", e);
        }
    }
}
