package dev.hotseat.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.support.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNamesTest {
    @ParameterizedTest
    @CsvSource({"me daily,my daily", "me,my", "question,question", "daily set,daily set", "members,members"})
    void a_name_comes_back_from_slack(String ours, String there) {
        assertThat(CommandNames.there(ours)).isEqualTo(there);
        assertThat(CommandNames.ours(there)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "/me daily time:09:00,/my daily time:09:00",
        "“/me snooze until:2w” and /me daily,“/my snooze until:2w” and /my daily",
        "/me,/me",
        "/me waves,/me waves",
        "/me dailyish,/me dailyish",
        "/members daily,/members daily",
        "https://x.org/me daily,https://x.org/me daily",
        "//me daily,//me daily"
    })
    void only_whole_commands_are_called_something_else(String words, String there) {
        assertThat(CommandNames.inWords(words)).isEqualTo(there);
    }

    @Test
    void a_card_says_what_people_type_wherever_it_says_it() {
        var said = RichText.of(new Inline.Words("say /me snooze or "), new Inline.CodeSpan("/me daily stop"));
        var message = SlackCards.message(Card.builder(Card.Tone.PLAIN, "/me daily")
                .text(said)
                .note(said)
                .part(new Part.Fields(List.of(new Part.Field("/me visibility", said))))
                .build());

        assertThat(message.text()).isEqualTo("/my daily: say /my snooze or /my daily stop");
        assertThat(message.blocksJson())
                .contains("/my daily", "/my snooze", "/my daily stop", "/my visibility")
                .doesNotContain("/me");
    }

    @Test
    void code_stays_as_it_is() {
        var code = new RichText(List.of(new Block.Code("", "/me daily")));

        assertThat(texts(Recorded.json(SlackCards.message(Card.saying(Card.Tone.PLAIN, "Code", code))
                        .blocksJson())))
                .contains("/me daily");
    }

    private static List<String> texts(JsonNode json) {
        return json.findValuesAsText("text");
    }
}
