package dev.hotseat.adapter.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Trouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalWordTest {

    @ParameterizedTest
    @CsvSource({
        "not_in_channel, SHUT_OUT",
        "channel_not_found, SHUT_OUT",
        "is_archived, SHUT_OUT",
        "restricted_action, SHUT_OUT",
        "restricted_action_read_only_channel, SHUT_OUT",
        "restricted_action_thread_only_channel, SHUT_OUT",
        "missing_scope, SHUT_OUT",
        "no_permission, SHUT_OUT",
        "access_denied, SHUT_OUT",
        "team_access_not_granted, SHUT_OUT",
        "user_disabled, SHUT_OUT",
        "not_installed, SHUT_OUT",
        "msg_too_long, INVALID",
        "msg_blocks_too_long, INVALID",
        "no_text, INVALID",
        "invalid_blocks, INVALID",
        "invalid_blocks_format, INVALID",
        "invalid_arguments, INVALID",
        "message_not_found, OTHER",
        "edit_window_closed, OTHER",
        "cant_update_message, OTHER",
        "duplicate_message_not_found, OTHER",
        "a_word_that_came_later, OTHER",
        "'', OTHER",
    })
    void what_slack_refuses_is_trouble_of_one_kind(String error, Trouble trouble) {
        assertThat(RefusalWord.trouble(error)).isEqualTo(trouble);
    }
}
