package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.chat.Post;
import java.util.Arrays;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostJsonTest {

    static Iterable<Post> posts() {
        return Posts.ofEveryKind();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void what_is_written_is_read_back_the_same(Post post) throws Exception {
        var json = PostJson.write(post);

        // Recursively, since records with bytes in them are equal only to themselves.
        assertThat(PostJson.read(json))
                .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                        .withStrictTypeChecking(true)
                        .build())
                .isEqualTo(post);
        assertThat(json).matches("\\p{ASCII}*").doesNotContain("\0");
    }

    @Test
    void the_samples_have_every_member_of_every_sealed_type() {
        var json = Posts.ofEveryKind().stream().map(PostJson::write).toList().toString();

        for (var type : PostJson.SEALED) {
            assertThat(Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName))
                    .as(type.getSimpleName())
                    .allSatisfy(name -> assertThat(json).contains("\"is\":\"" + name + "\""));
        }
    }

    @Test
    void the_stored_form_stays_as_it_is() {
        assertThat(PostJson.write(Posts.say("hello")))
                .isEqualTo(
                        "{\"v\":1,\"post\":{\"is\":\"Say\",\"channel\":{\"workspace\":{\"platform\":{\"slug\":\"test\"},"
                            + "\"tenant\":\"one\"},\"channel\":\"general\"},\"thread\":[],\"card\":{\"tone\":\"PLAIN\","
                            + "\"heading\":\"hello\",\"parts\":[{\"is\":\"Text\",\"text\":{\"blocks\":[{\"is\":\"Paragraph\",\"inlines\":[{\"is\":\"Words\",\"text\":\"text"
                            + " of hello\"}]}]}}],\"mentions\":[],\"fallback\":\"hello: text of hello\"}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"v\":2}",
                "{\"v\":1}",
                "{\"v\":1,\"post\":{\"is\":\"Shout\"}}",
                "{\"v\":1,\"post\":{\"is\":\"java.lang.Object\"}}",
                "{\"v\":1,\"post\":{\"is\":\"Direct\",\"workspace\":null,\"to\":null,\"card\":null}}"
            })
    void what_was_not_written_here_is_unreadable(String json) {
        assertThatThrownBy(() -> PostJson.read(json)).isInstanceOf(PostJson.Unreadable.class);
    }

    @Test
    void a_component_id_of_another_version_makes_it_unreadable() {
        var json = PostJson.write(Posts.ofEveryKind().getFirst()).replace("1:reveal:", "9:reveal:");

        assertThatThrownBy(() -> PostJson.read(json)).isInstanceOf(PostJson.Unreadable.class);
    }
}
