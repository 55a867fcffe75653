package dev.hotseat.adapter.discord.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static Sender.Outcome read(int status, int code) {
        return Refusal.read(new Outcome.Refused(status, code, "words of Discord's"), "Send Messages");
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10003, SHUT_OUT", // the channel is gone
        "404, 10004, SHUT_OUT", // the bot is out of the server
        "403, 20009, SHUT_OUT",
        "403, 40001, SHUT_OUT",
        "403, 50001, SHUT_OUT", // it may not see the channel
        "403, 50007, SHUT_OUT",
        "403, 50009, SHUT_OUT",
        "403, 50013, SHUT_OUT", // it may not write there
        "400, 50083, SHUT_OUT", // the thread is archived
        "403, 50278, SHUT_OUT",
        "400, 160005, SHUT_OUT",
        "403, 0, SHUT_OUT",
        "403, 99999, SHUT_OUT",
        "413, 40005, INVALID", // the message is too large
        "400, 50006, INVALID", // the message is empty
        "400, 50035, INVALID", // the form is invalid
        "400, 50045, INVALID",
        "400, 50109, INVALID",
        "400, 0, INVALID",
        "413, 0, INVALID",
        "404, 10008, OTHER", // the message to edit is gone
        "404, 10013, OTHER",
        "429, 30046, OTHER", // the message is too old for one more edit
        "403, 50005, OTHER",
        "400, 160006, OTHER", // there are as many threads as there can be
        "404, 0, OTHER",
        "405, 0, OTHER",
    })
    void what_discord_refuses_is_trouble_of_one_kind(int status, int code, Trouble trouble) {
        assertThat(read(status, code)).isInstanceOfSatisfying(Sender.Outcome.Never.class, never -> {
            assertThat(never.trouble()).isEqualTo(trouble);
            assertThat(never.why()).isNotBlank();
        });
    }

    @Test
    void a_token_that_is_refused_is_tried_again() {
        assertThat(read(401, 0)).isInstanceOf(Sender.Outcome.Later.class);
    }
}
