package dev.hotseat.adapter.slack.api;

import java.util.concurrent.atomic.AtomicReference;

/** What a person can do about something that Slack refuses, in words. */
public final class Remedies {
    private final AtomicReference<String> bot = new AtomicReference<>("hotseat");

    /** The name under which the bot is invited, once it is known. */
    public void botIs(String name) {
        bot.set(name);
    }

    /** A sentence without a full stop about a refusal. */
    public String words(Result.Refused<?> refused) {
        var invite = "/invite @" + bot.get();
        return switch (refused.error()) {
            case "not_in_channel" -> "I am not in that channel: " + invite + " in it helps";
            case "channel_not_found" ->
                "that channel is gone, or it is private and I am not in it: then " + invite + " in it helps";
            case "is_archived" -> "that channel is archived; unarchive it first";
            case "message_not_found" -> "that message was deleted";
            case "edit_window_closed" -> "this workspace allows no edits of messages that old";
            case "cant_update_message" -> "that message is not mine";
            case "missing_scope", "no_permission" ->
                "the app lacks the permission " + (refused.needed().isEmpty() ? "for it" : refused.needed())
                        + "; add the scope to the Slack app and install it anew";
            case "user_not_found", "user_disabled", "cannot_dm_bot", "user_not_visible" ->
                "that person cannot be written to directly";
            case "expired_trigger_id" -> "Slack gives 3 seconds to open a form, and they were over; press again";
            case "not_installed" -> "the app is not installed in that workspace";
            case "too_large" -> "that file is too large";
            case "file_not_found" -> "I cannot read that file: the app may lack the permission files:read";
            default ->
                refused.error().startsWith("restricted_action")
                        ? "only some may post in that channel; its posting permissions must allow the app"
                        : "Slack refuses it with " + refused.error();
        };
    }
}
