package dev.hotseat.adapter.playground.page;

import dev.hotseat.chat.card.Form;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Writes a form as a dialog, which the page's script opens. */
public final class FormHtml {
    /** Where a form that was refused says why. */
    public static final String REFUSAL = "form-refusal";

    private FormHtml() {}

    /** The names under which a form's fields come back: texts and choices, the content of files, the names of files. */
    public static final String TEXT = "field.";

    public static final String FILE = "file.";
    public static final String FILE_NAME = "name.";

    public static String of(Form form) {
        var raw = form.id().encode();
        var sheet = Tag.of("form", "sheet")
                .attr("hx-post", "act")
                .attr("hx-sync", "this:drop")
                .attr("hx-vals", Values.of("component", raw))
                .appendChild(Tag.of("header", "sheet-head")
                        .appendChild(Tag.text("h2", "sheet-title", form.title()).attr("id", "form-title"))
                        .appendChild(Tag.closing()))
                .appendChild(Tag.of("div").attr("id", REFUSAL).attr("role", "alert"));
        form.fields().forEach(field -> sheet.appendChild(field(field)));
        Optional.ofNullable(sheet.selectFirst(".form-field :is(input, textarea, select)"))
                .ifPresent(first -> first.attr("autofocus", ""));
        sheet.appendChild(Tag.of("footer", "sheet-foot")
                .appendChild(Tag.text("button", "button plain", "Cancel")
                        .attr("type", "button")
                        .attr("data-close", ""))
                .appendChild(Tag.text("button", "button main", "Send").attr("data-submit", "")));
        return MessageHtml.html(List.of(Tag.of("dialog", "dialog")
                .attr("id", "form")
                .attr("aria-labelledby", "form-title")
                .attr("data-form", raw)
                .appendChild(sheet)));
    }

    private static Element field(Form.Field field) {
        var id = "f-" + field.name();
        var label = Tag.of("label").attr("for", id).text(field.label());
        var row = Tag.of("div", "form-field").attr("data-field", field.name()).appendChild(label);
        boolean required = switch (field) {
            case Form.TextField text -> {
                row.appendChild(text(text, id));
                yield text.required();
            }
            case Form.ChoiceField choice -> {
                row.appendChild(choice(choice, id));
                yield true;
            }
            case Form.FileField file -> {
                row.appendChild(file(file, id));
                row.appendChild(Tag.text("p", "hint", "At most 1 MB.").attr("id", id + "-hint"));
                yield file.required();
            }
        };
        if (!required) {
            label.appendText(" ").appendChild(Tag.text("span", "optional", "optional"));
        }
        return row;
    }

    private static Element text(Form.TextField text, String id) {
        var input = text.lines()
                ? Tag.of("textarea").attr("rows", "5")
                : Tag.of("input").attr("type", "text");
        if (!text.hint().isEmpty()) {
            input.attr("placeholder", text.hint());
        }
        return required(input, text.required())
                .attr("id", id)
                .attr("name", TEXT + text.name())
                .attr("maxlength", Integer.toString(text.longest()))
                .attr("autocomplete", "off");
    }

    private static Element choice(Form.ChoiceField choice, String id) {
        var select = Tag.of("select")
                .attr("id", id)
                .attr("name", TEXT + choice.name())
                .attr("required", "");
        select.appendChild(Tag.of("option").attr("value", "").text("Choose one"));
        choice.entries()
                .forEach(e -> select.appendChild(
                        Tag.of("option").attr("value", e.value()).text(e.label())));
        return Tag.of("span", "select").appendChild(select).appendChild(Tag.icon("down"));
    }

    /** The input has no name: the page's script reads the file into two hidden fields. */
    private static Element file(Form.FileField file, String id) {
        return required(Tag.of("input"), file.required())
                .attr("type", "file")
                .attr("id", id)
                .attr("data-file-field", file.name())
                .attr("aria-describedby", id + "-hint");
    }

    private static Element required(Element input, boolean required) {
        return required ? input.attr("required", "") : input;
    }
}
