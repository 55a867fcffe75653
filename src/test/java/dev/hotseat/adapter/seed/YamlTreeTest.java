package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

    @Test
    void a_tree_is_written_as_the_shipped_files_are() {
        var tree = tree("""
            {topic: gans, questions: [{id: mode-collapse, level: basic, likelihood: 5, draft: true, question: "What: #?",
            answer: "One.\\n\\n- two\\n", origins: [{document: "002_75", number: 1}]}]}\
            """);

        assertThat(YamlText.of(tree)).isEqualTo("""
            topic: gans
            questions:
              - id: mode-collapse
                level: basic
                likelihood: 5
                draft: true
                question: "What: #?"
                answer: |
                  One.

                  - two
                origins:
                  - {document: "002_75", number: 1}
            """);
    }

    @Test
    void any_text_is_read_as_it_was_written() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        var scraps = List.of(
                "no", "- ", ": ", " #", "\n", "\n\n", "  ", "\t", "'", "\"", "\\", "|", ">", "```", "é", "日本", "😀",
                "*", "&a", "!!x", "%", "@", "`", "{", "]", ",", "1", "~", "null", "2026-11", "\u00A0", "---", "...");
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            var tree = JsonNodeFactory.instance.objectNode();
            tree.put("text", text.toString());
            tree.putObject("in").putArray("list").add(text.toString());

            assertThat(tree(YamlText.of(tree))).as("%s", tree).isEqualTo(tree);
        }
    }

    static JsonNode tree(String yaml) {
        return YamlTree.parse("test.yaml", ByteBuffer.wrap(yaml.getBytes(StandardCharsets.UTF_8)), fault -> {
                    throw new AssertionError(fault.text());
                })
                .orElseThrow();
    }
}
