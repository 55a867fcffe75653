package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundQuestionJsonTest {
    private static final String STORED = RoundQuestionJson.write(AQuiz.question(1));

    @Test
    void a_question_is_read_as_it_was_written_in_characters_that_any_database_keeps() {
        assertThat(RoundQuestionJson.read(STORED)).isEqualTo(AQuiz.question(1));
        assertThat(STORED).matches("[ -~]+");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"v\":1`, `\"v\":2`, version 2",
                "`\"v\":1,`, ``, version 0",
                "`\"id\"`, `\"name\"`, damaged",
                "`\"question-1\"`, 1, damaged",
                "`\"option 0\"`, 0, damaged",
                "`\"flaw 0\"`, null, damaged",
                "`\"flaw\":\"flaw 0\"`, `\"fault\":\"flaw 0\"`, damaged",
                "}, ``, damaged",
            })
    void what_was_not_written_like_that_is_refused(String part, String instead, String words) {
        assertThat(STORED).contains(part);
        assertThatThrownBy(() -> RoundQuestionJson.read(STORED.replace(part, instead)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(words);
    }
}
