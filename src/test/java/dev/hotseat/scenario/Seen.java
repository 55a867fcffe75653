package dev.hotseat.scenario;

import java.util.List;

/**
 * A message as a member sees it.
 *
 * @param id the same for everybody who sees it, and when it is edited
 * @param text all its words, heading first
 * @param privately whether it is marked as seen by this member alone
 * @param buttons labels of the buttons that can be pressed
 * @param pings whom the message pings
 * @param elements names of all HTML elements in its card; empty on platforms without
 */
public record Seen(
        String id,
        String heading,
        String text,
        boolean privately,
        List<String> buttons,
        List<String> pings,
        List<String> elements) {}
