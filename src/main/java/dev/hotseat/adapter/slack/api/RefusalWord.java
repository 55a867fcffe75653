package dev.hotseat.adapter.slack.api;

import dev.hotseat.app.port.Trouble;

/**
 * Slack's own words for what it refuses to post or edit.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">the errors of chat.postMessage</a>
 */
final class RefusalWord {
    private RefusalWord() {}

    /** What a refusal means for whoever wanted the post; words of a token that is refused are for the caller. */
    static Trouble trouble(String error) {
        return switch (error) {
            case "not_in_channel",
                    "channel_not_found",
                    "is_archived",
                    "is_inactive",
                    "no_permission",
                    "missing_scope",
                    "ekm_access_denied",
                    "access_denied",
                    "team_access_not_granted",
                    "org_login_required",
                    "not_allowed_token_type",
                    "user_not_found",
                    "user_disabled",
                    "user_not_visible",
                    "cannot_dm_bot",
                    "messages_tab_disabled",
                    "not_installed" -> Trouble.SHUT_OUT;
            case "msg_too_long",
                    "msg_blocks_too_long",
                    "too_many_attachments",
                    "no_text",
                    "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_attachments",
                    "invalid_arguments",
                    "invalid_arg_name",
                    "invalid_array_arg",
                    "invalid_charset",
                    "invalid_form_data",
                    "invalid_post_type",
                    "missing_post_type",
                    "too_large" -> Trouble.INVALID;
            // restricted_action, restricted_action_read_only_channel, restricted_action_thread_only_channel and others
            default -> error.startsWith("restricted_action") ? Trouble.SHUT_OUT : Trouble.OTHER;
        };
    }
}
