package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.chat.text.AnyText;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes Markdown documents with questions in every shape, and with what has no place in such a list. Every piece of text
 * has words that occur nowhere else, so that each can be looked for. The same chance makes the same documents.
 */
final class AnyDocument {
    private final RandomGenerator chance;
    private int words;

    AnyDocument(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Lines with words, for the search. */
    static List<String> words(String text) {
        return java.util.regex.Pattern.compile("w[0-9]+w")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }

    String make() {
        var text = new StringBuilder();
        if (chance.nextInt(8) == 0) {
            text.append("---\ntitle: ")
                    .append(words(2))
                    .append("\nlayout: ")
                    .append(words(1))
                    .append("\n---\n");
        }
        // An author has habits: most documents keep to two or three shapes
        var shapes =
                IntStream.range(0, 1 + chance.nextInt(4)).mapToObj(_ -> shape()).toList();
        int blocks = 1 + chance.nextInt(25);
        for (int i = 0; i < blocks; i++) {
            var block = chance.nextInt(4) == 0 ? shape() : any(shapes);
            text.append(block.get());
            text.append(chance.nextInt(5) == 0 ? "\n" : "\n\n");
        }
        return disturbed(text.toString());
    }

    private Supplier<String> shape() {
        return any(List.of(
                this::heading,
                this::heading,
                this::questionHeading,
                () -> list(0),
                () -> list(0),
                this::labels,
                this::boldQuestion,
                this::details,
                this::table,
                this::code,
                this::paragraph,
                this::paragraph,
                this::html,
                this::scraps));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> "w" + words++ + "w").collect(Collectors.joining(" "));
    }

    private String question() {
        var words = words(1 + chance.nextInt(5));
        return switch (chance.nextInt(9)) {
            case 0 -> "Explain " + words;
            case 1 -> words;
            case 2 -> "What does `" + words + "` do?";
            case 3 -> "What is [" + words + "](https://example.com)?";
            case 4 -> "(Advanced) How does " + words + " work?";
            case 5 -> "Is " + words + " **" + words(1) + "**? (easy)";
            case 6 -> "Is this " + words + ":";
            default -> "What is " + words + "?";
        };
    }

    private String heading() {
        var title = switch (chance.nextInt(8)) {
            case 0 -> any(List.of("Basic", "Advanced", "Questions", "Table of contents", "Easy (5)"));
            case 1 -> "**" + words(2) + "**";
            case 2 -> (1 + chance.nextInt(9)) + ". " + words(2);
            case 3 -> "Intermediate " + words(1);
            case 4 -> "📌 [" + words(1) + "](#there) " + words(1);
            default -> words(1 + chance.nextInt(9));
        };
        return chance.nextInt(6) == 0
                ? title + "\n" + any(List.of("===", "---"))
                : "#".repeat(1 + chance.nextInt(6)) + " " + title;
    }

    private String questionHeading() {
        var mark = any(List.of("", "1. ", "Q1: ", "Question 3. ", "Q. "));
        return "### " + mark + question() + "\n\n" + any(List.of("", "**Answer:** ", "### Answer\n\n")) + paragraph();
    }

    private String list(int depth) {
        boolean bullets = chance.nextBoolean();
        var loose = chance.nextInt(4) == 0 ? "\n" : "";
        var indent = "    ".repeat(depth);
        return IntStream.range(0, 1 + chance.nextInt(4))
                .mapToObj(i -> indent + (bullets ? "- " : (i + 1) + ". ") + item(depth) + loose)
                .collect(Collectors.joining("\n"));
    }

    private String item(int depth) {
        var inner = "\n" + "    ".repeat(depth + 1);
        return switch (chance.nextInt(depth > 2 ? 5 : 9)) {
            case 0 -> "**" + words(2) + "**";
            case 1 -> "[" + words(1) + "](#" + "here)";
            case 2 -> "**" + question() + "** " + words(3);
            case 3 -> question() + "\n" + inner + words(4);
            case 4 -> question() + "\n" + inner + "```" + inner + words(1) + inner + "```";
            case 5 -> "**" + words(2) + ":**\n" + list(depth + 1);
            case 6 -> question() + "\n" + list(depth + 1);
            default -> question();
        };
    }

    private String labels() {
        var bold = chance.nextBoolean() ? "**" : "";
        return IntStream.range(1, 2 + chance.nextInt(3))
                .mapToObj(i -> bold + "Q" + i + ": " + question() + bold + any(List.of("\n", "\n\n"))
                        + any(List.of("A: ", "**A:** ", "**Answer:**\n", "")) + words(3)
                        + any(List.of("", "\n* " + words(2) + "\n* " + words(2), "\n\nLevel: hard\n\n" + words(2))))
                .collect(Collectors.joining(any(List.of("\n", "\n\n", "\n\n---\n\n"))));
    }

    private String boldQuestion() {
        return "**" + any(List.of("", "1. ", "2) ")) + question() + "**" + any(List.of("\n", "\n\n", " "))
                + paragraph();
    }

    private String details() {
        var summary = any(List.of("Answer", "Show answer", question(), question(), "<b>" + question() + "</b>"));
        return "<details>" + any(List.of("", "\n")) + "<summary>" + summary + "</summary>"
                + any(List.of("", "<br><b>", "\n<p>")) + any(List.of("\n", "\n\n")) + block() + "\n"
                + any(List.of("", "</p>\n", "</b>")) + any(List.of("</details>", "</details>", ""));
    }

    private String table() {
        var head = any(List.of("| # | Question | Answer |", "| No. | " + words(1) + " | Level |", "| a | b | c |"));
        return head + "\n|---|:-:|--|\n"
                + IntStream.range(1, 2 + chance.nextInt(4))
                        .mapToObj(i -> "| " + i + " | " + question() + " | "
                                + any(List.of(words(2), "hard", "", words(1) + " | " + words(1))) + " |")
                        .collect(Collectors.joining("\n"));
    }

    private String code() {
        var fence = any(List.of("```", "~~~", "````"));
        return any(List.of("", " ", "> ")) + fence + any(List.of("", "java")) + "\n" + words(2) + "\n\n- " + words(1)
                + "\n" + any(List.of(fence, fence, ""));
    }

    private String paragraph() {
        return switch (chance.nextInt(10)) {
            case 0 -> words(3) + ":\n" + list(0);
            case 1 -> "> " + words(2) + "\n> " + words(2);
            case 2 -> "    " + words(2);
            case 3 -> question();
            case 4 -> words(2) + "\n" + words(2) + "  \n" + words(1);
            case 5 -> "**" + words(2) + "**";
            case 6 -> "See [" + words(1) + "][there].\n\n[there]: https://example.com/" + words(1);
            case 7 -> IntStream.range(0, 200).mapToObj(_ -> words(9)).collect(Collectors.joining("\n"));
            default -> words(5);
        };
    }

    private String block() {
        return any(List.<Supplier<String>>of(this::paragraph, this::code, () -> list(0), this::table))
                .get();
    }

    private String html() {
        return switch (chance.nextInt(7)) {
            case 0 -> "<!-- " + words(2) + " -->";
            case 1 -> words(1) + " <!-- " + words(1) + "\n" + words(1) + " --> " + words(1);
            case 2 -> "<div align=\"center\">\n    <b>" + words(2) + "</b>\n</div>";
            case 3 -> "<br/>";
            case 4 -> "<a name='x'>" + words(1) + "</a> List<" + words(1) + ">";
            case 5 -> "<h2>" + words(1) + "</h2>\n<ul><li>" + words(1) + "</li></ul>";
            default -> "<img alt=\"" + words(1) + "\" src=\"" + words(1) + ".png\">";
        };
    }

    private String scraps() {
        return IntStream.range(0, 1 + chance.nextInt(4))
                .mapToObj(_ -> any(AnyText.HOSTILE) + any(List.of("", " ", "\n")) + words(1))
                .collect(Collectors.joining(" "));
    }

    /** With the ends of lines, the marks and the damage that documents pick up on their way. */
    private String disturbed(String text) {
        var disturbed = chance.nextInt(6) == 0 ? text.replace("\n", any(List.of("\r\n", "\r"))) : text;
        if (chance.nextInt(6) == 0) {
            disturbed = disturbed.replace(". ", "\u0000. ").replace("What", "Itâ€™s \uFFFD\u0007 what");
        }
        return chance.nextInt(10) == 0 ? "\uFEFF" + disturbed : disturbed;
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
