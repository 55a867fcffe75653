package dev.hotseat.chat.card;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.AnyText;
import dev.hotseat.chat.text.Pages;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes cards and forms of every kind, up to what their constructors accept. The same chance makes the same ones. */
public final class AnyCard {
    private final RandomGenerator chance;
    private final AnyText text;
    private int ids;

    public AnyCard(RandomGenerator chance) {
        this.chance = chance;
        this.text = new AnyText(chance);
    }

    /** A card, often one to which not much could be added. */
    public Card card() {
        var heading = text.label(Card.LONGEST_HEADING);
        var fallback = text.label(Card.LONGEST_FALLBACK);
        var tone = text.any(List.of(Card.Tone.values()));
        var mentions = new HashSet<Mention>();
        for (int i = chance.nextInt(8); i > 0; i--) {
            mentions.add(text.mention());
        }
        var parts = new ArrayList<Part>();
        for (int i = chance.nextInt(2 * Card.MOST_PARTS); i > 0; i--) {
            int place = chance.nextInt(parts.size() + 1);
            parts.add(place, part());
            if (!accepted(() -> new Card(tone, heading, parts, mentions, fallback))) {
                parts.remove(place);
            }
        }
        return new Card(tone, heading, parts, mentions, fallback);
    }

    private static boolean accepted(Made<Card> card) {
        try {
            card.one();
            return true;
        } catch (IllegalArgumentException full) {
            return false;
        }
    }

    private Part part() {
        return switch (chance.nextInt(10)) {
            case 0 -> new Part.Note(rich(600));
            case 1 -> new Part.Fields(some(10, () -> new Part.Field(text.label(40), rich(200))));
            case 2 -> new Part.Picture("p-" + ids++ + ".png", content(), text.label(1000));
            case 3 -> new Part.Attachment("A_" + ids++ + ".json", "application/json", content());
            case 4 -> new Part.Divider();
            case 5, 6 -> new Part.Buttons(some(5, this::button));
            case 7 -> new Part.Menu(new ComponentId.LookIntoTopic(), text.label(100), entries());
            default -> new Part.Text(rich(3_400));
        };
    }

    private RichText rich(int most) {
        return Pages.of(text.rich(1 + chance.nextInt(3)), Math.max(Pages.SMALLEST, chance.nextInt(most)))
                .getFirst();
    }

    private static Bytes content() {
        return Bytes.of(new byte[] {1, 2, 3});
    }

    private Part.Button button() {
        return new Part.Button(
                id(),
                text.label(Part.Button.LONGEST_LABEL),
                text.any(List.of(Part.Button.Style.values())),
                chance.nextInt(4) > 0);
    }

    private ComponentId.Button id() {
        int number = ids++;
        var question = new QuestionId("q".repeat(1 + chance.nextInt(40)) + "-" + number);
        return text.any(List.of(
                new ComponentId.Reveal(question),
                new ComponentId.AnswerPage(question, 999),
                new ComponentId.Another(
                        new Selection(Optional.of(new TopicId("t" + number)), Optional.of(Level.INTERMEDIATE)), true)));
    }

    private List<Part.Entry> entries() {
        return IntStream.rangeClosed(0, chance.nextInt(25))
                .mapToObj(i -> new Part.Entry(text.label(Part.Entry.LONGEST), "value-" + i))
                .toList();
    }

    /** A form. */
    public Form form() {
        var fields = IntStream.rangeClosed(0, chance.nextInt(5))
                .mapToObj(this::field)
                .toList();
        return new Form(new ComponentId.ReportForm(new QuestionId("q")), text.label(Form.LONGEST_TITLE), fields);
    }

    private Form.Field field(int number) {
        var name = "f" + "x".repeat(number);
        var label = text.label(45);
        return switch (chance.nextInt(3)) {
            case 0 -> new Form.ChoiceField(name, label, entries());
            case 1 -> new Form.FileField(name, label, chance.nextBoolean());
            default ->
                new Form.TextField(
                        name,
                        label,
                        chance.nextBoolean() ? "" : text.label(100),
                        1 + chance.nextInt(3000),
                        chance.nextBoolean(),
                        chance.nextBoolean());
        };
    }

    private interface Made<T> {
        T one();
    }

    private <T> List<T> some(int most, Made<T> made) {
        var all = new ArrayList<T>();
        for (int i = 1 + chance.nextInt(most); i > 0; i--) {
            all.add(made.one());
        }
        return all;
    }
}
