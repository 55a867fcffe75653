package dev.hotseat.chat.text;

import dev.hotseat.chat.Mention;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes texts of every kind, kind ones and hostile ones. The same chance makes the same texts. */
public final class AnyText {
    /** Bits of text that mean something to a platform, to Markdown, or to whoever measures and cuts text. */
    public static final List<String> HOSTILE = List.of(
            "@everyone",
            "@here",
            "<@1>",
            "<@!1>",
            "<@&1>",
            "<#1>",
            "<!here>",
            "<!channel>",
            "<!everyone>",
            "<@U0001>",
            "<!subteam^S0001>",
            "<!date^1700000000^{date}|x>",
            "<t:1700000000:R>",
            "<:emoji:1>",
            "<a:emoji:1>",
            ":smile:",
            "</command:1>",
            "<id:guide>",
            "https://example.com/a_b*c?d=e&f=g",
            "<https://example.com>",
            "www.example.com",
            "discord.gg/example",
            "[label](https://example.com)",
            "[a](<https://example.com>)",
            "![picture](https://example.com/a.png)",
            "[script](javascript:alert(1))",
            "**bold**",
            "*it*",
            "__under__",
            "_it_",
            "***both***",
            "~~gone~~",
            "~gone~",
            "||spoiler||",
            "`code`",
            "``co`de``",
            "```",
            "```java\nint i;\n```",
            "~~~",
            "````",
            "# heading",
            "### heading",
            "-# small",
            "> quote",
            ">>> quote",
            "- item",
            "* item",
            "+ item",
            "1. one",
            "1) one",
            "0. zero",
            "999999999. many",
            "  - nested",
            "---",
            "***",
            "===",
            "| a | b |\n|---|--:|\n| 1 | 2 |",
            "\\",
            "\\*",
            "&amp;",
            "&lt;script&gt;",
            "&#0;",
            "&#x1F600;",
            "<script>alert(1)</script>",
            "<b>",
            "<!-- -->",
            "<br>",
            "&",
            "<",
            ">",
            "'",
            "\"",
            "\u0000",
            "\u0007",
            "\u200B",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u202Eright to left\u202C",
            "\u05E9\u05DC\u05D5\u05DD",
            "\u0645\u0631\u062D\u0628\u0627",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD800",
            "\uDC00",
            "Z\u0351\u036F\u0311\u0300\u0301\u0302\u0303",
            "\u4E2D\u6587\u3002",
            "\r\n",
            "\r",
            "\u0085",
            "\u2028",
            "\u2029",
            "\t",
            "\n",
            "\n\n",
            " ",
            "    ");

    /** How a link of these looks that had to become words. */
    static final String TARGET_IN_WORDS = "\\(https://example\\.com/~[a()_*?]\\)";

    private static final List<URI> TARGETS = Stream.of("a", "(", ")", "_", "*", "?")
            .map(c -> URI.create("https://example.com/~" + c))
            .toList();

    private static final Platform NOWHERE = new Platform("nowhere");

    private final RandomGenerator chance;

    public AnyText(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Words and hostile bits in a row, now and then one of them very often; never empty. */
    public String words(int pieces) {
        var text = new StringBuilder(piece());
        for (int i = chance.nextInt(pieces); i > 0; i--) {
            text.append(chance.nextInt(3) == 0 ? "" : " ").append(piece());
        }
        return chance.nextInt(40) == 0
                ? text.append(piece().repeat(chance.nextInt(300))).toString()
                : text.toString();
    }

    /** Words that are at most so long and not blank. */
    public String label(int longest) {
        var words = words(6);
        var cut = words.substring(0, Math.min(words.length(), 1 + chance.nextInt(longest)));
        return cut.isBlank() ? "label" : cut;
    }

    private String piece() {
        return chance.nextInt(3) == 0 ? any(HOSTILE) : word();
    }

    private String word() {
        int letters = chance.nextInt(100) == 0 ? chance.nextInt(400) : 1 + chance.nextInt(9);
        var word = IntStream.range(0, letters)
                .mapToObj(i -> String.valueOf((char) ('a' + chance.nextInt(26))))
                .collect(Collectors.joining());
        return chance.nextInt(8) == 0 ? word + "." : word;
    }

    /** Markdown, well formed or not. */
    public String markdown(int lines) {
        return IntStream.range(0, 1 + chance.nextInt(lines))
                .mapToObj(i -> " ".repeat(chance.nextInt(5) == 0 ? chance.nextInt(9) : 0) + words(10))
                .collect(Collectors.joining("\n"));
    }

    /** A text with blocks and inlines of every kind. */
    public RichText rich(int blocks) {
        return rich(blocks, 3);
    }

    private RichText rich(int blocks, int depth) {
        return new RichText(many(blocks, () -> block(depth)));
    }

    private Block block(int depth) {
        return switch (chance.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> new Block.Rule();
            case 1 -> new Block.Heading(line(5));
            case 2 -> new Block.Code(any(List.of("", "java", "c++", "a language")), words(30));
            case 5 -> new Block.Quote(rich(3, depth - 1));
            case 6, 7 ->
                new Block.Items(
                        any(List.of(0, 0, 1, 9, 999_999_999)),
                        many(chance.nextInt(20) == 0 ? 60 : 6, () -> rich(2, depth - 1)));
            default -> new Block.Paragraph(line(8));
        };
    }

    /** A line with inlines of every kind; never empty. */
    public List<Inline> line(int inlines) {
        return many(inlines, () -> inline(4));
    }

    private Inline inline(int depth) {
        return switch (chance.nextInt(depth == 0 ? 13 : 17)) {
            case 0 -> new Inline.CodeSpan(words(4));
            case 1 -> new Inline.Link(any(TARGETS), words(4));
            case 2 -> new Inline.LineBreak();
            case 3 -> new Inline.MentionOf(mention(), words(2));
            case 4 ->
                new Inline.Moment(
                        any(List.of(Instant.EPOCH, Instant.MAX, Instant.MIN, Instant.ofEpochSecond(1_700_000_000))));
            case 5 -> new Inline.ChannelOf(channel());
            case 6 ->
                new Inline.Countdown(any(List.of(Instant.EPOCH, Instant.MAX, Instant.MIN)), any(List.of(-1, 1, 120)));
            case 13, 14 -> new Inline.Strong(many(3, () -> inline(depth - 1)));
            case 15, 16 -> new Inline.Emphasis(many(3, () -> inline(depth - 1)));
            default -> new Inline.Words(words(15));
        };
    }

    private ChannelId channel() {
        return any(List.of(
                new ChannelId(new WorkspaceId(NOWHERE, "W1"), "#*_~"),
                new ChannelId(new WorkspaceId(new Platform("discord"), "1"), "80351110224678912"),
                new ChannelId(new WorkspaceId(new Platform("discord"), "1"), "&80351110224678912"),
                new ChannelId(new WorkspaceId(new Platform("slack"), "T0001"), "C0001"),
                new ChannelId(new WorkspaceId(new Platform("slack"), "T0001"), "<!here>")));
    }

    public Mention mention() {
        return any(List.of(
                new Mention.Member(new AccountId(NOWHERE, "U1")),
                new Mention.Member(new AccountId(new Platform("discord"), "80351110224678912")),
                new Mention.Member(new AccountId(new Platform("discord"), "@everyone")),
                new Mention.Member(new AccountId(new Platform("slack"), "T0001:U0001")),
                new Mention.Member(new AccountId(new Platform("slack"), "T0001:<!here>")),
                new Mention.Group("41771983423143936"),
                new Mention.Group("S0001"),
                new Mention.Group("not a group")));
    }

    private <T> List<T> many(int most, Supplier<T> made) {
        var all = new ArrayList<T>();
        for (int i = 1 + chance.nextInt(most); i > 0; i--) {
            all.add(made.get());
        }
        return all;
    }

    public <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
