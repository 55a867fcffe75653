package dev.hotseat.adapter.playground.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Writes the entries of the completion list. */
public final class SuggestionsHtml {
    private SuggestionsHtml() {}

    public static String of(List<Suggestion> suggestions) {
        var entries = new ArrayList<Element>();
        for (var suggestion : suggestions) {
            var entry = Tag.of("li", "suggestion")
                    .attr("role", "option")
                    .attr("id", "suggestion-" + entries.size())
                    .attr("aria-selected", "false")
                    .attr("data-kind", suggestion.kind().name().toLowerCase(Locale.ROOT))
                    .attr("data-line", suggestion.line())
                    .appendChild(Tag.text("span", "suggestion-label", suggestion.label()));
            if (!suggestion.description().isEmpty()) {
                entry.appendText(" ").appendChild(Tag.text("span", "suggestion-about", suggestion.description()));
            }
            entries.add(entry);
        }
        return MessageHtml.html(entries);
    }
}
