package dev.hotseat.adapter.seed;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Topic;
import java.util.List;

/** Writes the bank as a Markdown list: topics and subtopics as headings, each question as a heading with its answer. */
final class MarkdownText {
    private final StringBuilder out = new StringBuilder();

    private MarkdownText() {}

    static String of(Bank bank) {
        var text = new MarkdownText();
        for (var topic : bank.topics()) {
            text.topic(topic, bank);
        }
        return text.out.toString();
    }

    private void topic(Topic topic, Bank bank) {
        paragraph("# " + topic.title());
        for (var subtopic : topic.subtopics()) {
            var questions = bank.questions().stream()
                    .filter(q -> q.topic().equals(topic.id()) && q.subtopic().equals(subtopic.slug()))
                    .toList();
            if (!questions.isEmpty()) {
                paragraph("## " + subtopic.title());
                questions.forEach(this::question);
            }
        }
    }

    private void question(Question question) {
        paragraph("### " + question.text());
        paragraph(QuestionLine.of(question).text());
        question.answer().ifPresentOrElse(this::answer, () -> paragraph(QuestionLine.NO_ANSWER));
    }

    private void answer(Answer answer) {
        paragraph(answer.text());
        list("Key points", answer.points());
        answer.example().ifPresent(example -> paragraph("**Example**\n\n" + example));
        list("Pitfalls", answer.pitfalls());
        answer.followUps()
                .forEach(followUp -> paragraph("**Follow-up: " + followUp.question() + "**\n\n" + followUp.answer()));
        list("Sources", answer.sources().stream().map(MarkdownText::source).toList());
    }

    private static String source(Answer.Source source) {
        var place = source.arxiv()
                .map(number -> "https://arxiv.org/abs/" + number)
                .or(() -> source.doi().map(doi -> "https://doi.org/" + doi))
                .or(source::url);
        return (source.authors().isEmpty() ? "" : source.authors() + ": ")
                + source.title()
                + (source.year() == 0 ? "" : " (" + source.year() + ")")
                + place.map(p -> ", <" + p + ">").orElse("");
    }

    private void list(String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            paragraph("**" + heading + "**");
            entries.forEach(entry ->
                    out.append("- ").append(entry.replace("\n", "\n  ")).append('\n'));
            out.append('\n');
        }
    }

    private void paragraph(String text) {
        out.append(text.strip()).append("\n\n");
    }
}
