package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.adapter.seed.markdown.Found.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.core.bank.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes entries of what a document has, within the bounds of a question file, and notes what becomes of the lines. */
final class Composition {
    private static final Pattern CHECK_BOX = Pattern.compile("^\\[[ xX]]\\s+");

    private final Placement placement;
    private final Map<String, Passage> definitions;
    private final LineFates fates;

    /**
     * For the questions of one document.
     *
     * @param definitions where links lead, by their labels in lower case
     */
    Composition(Placement placement, Map<String, Passage> definitions, LineFates fates) {
        this.placement = placement;
        this.definitions = definitions;
        this.fates = fates;
    }

    /** The entry; nothing if there are no words to ask. */
    Optional<Entry> entry(Found found) {
        var stated = LevelWords.inBrackets(own(found.question()));
        if (!Wording.hasWords(stated.question())) {
            return Optional.empty();
        }
        int line = found.question().number();
        var asked = found.asked();
        var question = whole(stated.question(), asked);
        if (question.length() > Entry.LONGEST_QUESTION) {
            asked = List.of();
            question = shortened(stated.question(), found.question());
        } else {
            fates.placed(found.question());
        }
        asked.forEach(part -> fates.placed(part.passage()));
        var answer = answer(found.parts().subList(asked.size(), found.parts().size()), line);
        var place = placement.of(found.path(), fates);
        return Optional.of(new Entry(
                place.topic(),
                place.subtopic(),
                CleanText.of(question),
                answer.map(CleanText::of).filter(Wording::hasWords),
                level(found).or(stated::level).or(() -> level(found.path())),
                found.exported(),
                line));
    }

    private static Optional<Level> level(Found found) {
        return found.exported().map(QuestionLine::level).or(found::level);
    }

    private static Optional<Level> level(List<TopicHeading> path) {
        return path.reversed().stream().flatMap(h -> h.level().stream()).findFirst();
    }

    private String shortened(String question, Passage lines) {
        if (question.length() <= Entry.LONGEST_QUESTION) {
            fates.placed(lines);
            return question;
        }
        fates.remark(lines.number(), "shortened to " + Entry.LONGEST_QUESTION + " characters");
        fates.placed(lines.line(lines.number()));
        return Bounds.shorten(question, Entry.LONGEST_QUESTION);
    }

    /** The first words of a question in one line, without number, label and marks around them. */
    private static String own(Passage asked) {
        var words = asked;
        var label = Label.question(words);
        if (label.isPresent()) {
            words = label.get().content().then(label.get().rest());
        }
        if (!words.hasWords()) {
            return "";
        }
        words = words.after(0, Label.number(words.first().text()));
        var bold = Emphasis.of(words).filter(e -> !e.rest().hasWords());
        var rest = bold.map(e -> e.rest().text()).orElse("");
        words = bold.map(Emphasis::inside).orElse(words);
        words = words.after(0, Label.number(words.first().text()));
        var text =
                Plain.withoutLocalLinks(words.text()).lines().map(String::strip).collect(joining(" ")) + rest;
        return CHECK_BOX.matcher(text).replaceFirst("");
    }

    private static String whole(String own, List<Part> asked) {
        var whole = new StringBuilder(own);
        asked.forEach(part -> whole.append("\n\n").append(part.passage().text()));
        return tidy(whole.toString());
    }

    private static String tidy(String markdown) {
        return TrailingBlanks.without(ClosedCode.of(markdown));
    }

    private Optional<String> answer(List<Part> parts, int line) {
        var lines = new ArrayList<Passage.Line>();
        Passage.Line last = null;
        for (var part : parts) {
            if (last != null && part.passage().first().number() > last.number() + 1) {
                lines.add(new Passage.Line(last.number(), "\n"));
            }
            lines.addAll(part.passage().lines());
            last = part.passage().last();
        }
        var whole = new Passage(lines);
        if (!whole.hasWords()) {
            return Optional.empty();
        }
        var text = tidy(whole.text());
        if (text.length() > Entry.LONGEST_ANSWER) {
            fates.remark(
                    line, "the answer is longer than " + Entry.LONGEST_ANSWER + " characters; its end was not placed");
            return Optional.of(beginning(lines));
        }
        fates.placed(whole);
        return Optional.of(withDefinitions(text));
    }

    private String beginning(List<Passage.Line> lines) {
        int end = 0;
        for (int length = 0; end < lines.size() && length <= Entry.LONGEST_ANSWER; end++) {
            length += lines.get(end).text().length();
        }
        for (; end > 0; end--) {
            var kept = new Passage(lines.subList(0, end));
            var text = tidy(kept.text());
            if (text.length() <= Entry.LONGEST_ANSWER) {
                fates.placed(kept);
                return text;
            }
        }
        return Bounds.shorten(lines.getFirst().text(), Entry.LONGEST_ANSWER);
    }

    /** The text with the addresses of its links, which a document may keep at its end. */
    private String withDefinitions(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var whole = new StringBuilder(text);
        definitions.forEach((label, definition) -> {
            var more = (whole.length() == text.length() ? "\n\n" : "\n") + definition.text();
            if (lower.contains("[" + label + "]") && whole.length() + more.length() <= Entry.LONGEST_ANSWER) {
                whole.append(more);
                fates.placed(definition);
            }
        });
        return whole.toString();
    }
}
