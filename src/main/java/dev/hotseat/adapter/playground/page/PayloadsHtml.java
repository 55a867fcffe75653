package dev.hotseat.adapter.playground.page;

import java.util.List;
import java.util.Map;

/** Writes what other platforms would be sent for a card as a dialog, side by side. */
public final class PayloadsHtml {
    private PayloadsHtml() {}

    /**
     * The dialog.
     *
     * @param payloads JSON by the name of the platform, in the order in which they are shown
     */
    public static String of(Map<String, String> payloads) {
        var columns = Tag.of("div", "payloads");
        payloads.forEach((platform, json) -> columns.appendChild(Tag.of("section", "payload")
                .attr("aria-label", platform)
                .appendChild(Tag.text("h3", "payload-title", platform))
                .appendChild(Tag.of("pre", "payload-json")
                        .attr("tabindex", "0")
                        .attr("data-payload", platform)
                        .appendChild(Tag.of("code").text(json)))));
        var sheet = Tag.of("div", "sheet")
                .appendChild(Tag.of("header", "sheet-head")
                        .appendChild(
                                Tag.text("h2", "sheet-title", "What is sent").attr("id", "payloads-title"))
                        .appendChild(Tag.closing()))
                .appendChild(columns);
        return MessageHtml.html(List.of(Tag.of("dialog", "dialog wide")
                .attr("id", "payloads")
                .attr("aria-labelledby", "payloads-title")
                .appendChild(sheet)));
    }
}
