package dev.hotseat.chat.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns what stands in a line of Markdown into inlines. */
final class MarkdownLine {
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private MarkdownLine() {}

    /** The children of a node, neighbouring words joined; empty if there is nothing to see. */
    static List<Inline> of(Node parent) {
        var line = new MarkdownLine();
        line.children(parent);
        line.endWords();
        return line.inlines;
    }

    /** The children of a node as words without any marks, line breaks as blanks. */
    static String words(Node parent) {
        return PlainText.of(of(parent)).replace('\n', ' ').strip();
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node);
        }
    }

    private void add(Node node) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case HtmlInline html -> words.append(html.getLiteral());
            case SoftLineBreak _ -> words.append(' ');
            case HardLineBreak _ -> add(new Inline.LineBreak());
            case Code code -> add(new Inline.CodeSpan(code.getLiteral()));
            case StrongEmphasis strong -> add(strong, new Inline.Strong(of(strong)));
            case Emphasis emphasis -> add(emphasis, new Inline.Emphasis(of(emphasis)));
            case Link link -> link(link.getDestination(), words(link));
            case Image image -> image(image.getDestination(), words(image));
            default -> children(node);
        }
    }

    private void link(String destination, String label) {
        var target = WebAddress.of(destination);
        if (target.isPresent()) {
            add(new Inline.Link(target.get(), label.isEmpty() ? destination : label));
        } else if (destination.isBlank() || destination.equals(label) || destination.equals("mailto:" + label)) {
            words.append(label);
        } else {
            words.append(label)
                    .append(label.isEmpty() ? "(" : " (")
                    .append(destination)
                    .append(')');
        }
    }

    private void image(String destination, String description) {
        var target = WebAddress.of(destination);
        if (target.isPresent()) {
            add(new Inline.Link(target.get(), description.isEmpty() ? destination : description));
        } else {
            words.append(description.isEmpty() ? destination : description);
        }
    }

    private void add(Node parent, Inline styled) {
        if (parent.getFirstChild() != null) {
            add(styled);
        }
    }

    private void add(Inline inline) {
        endWords();
        inlines.add(inline);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            inlines.add(new Inline.Words(words.toString()));
            words.setLength(0);
        }
    }
}
