package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the names of members and channels in a typed line into the form in which commands read them. */
final class TypedNames {
    private TypedNames() {}

    /** The line with {@code <@slug>} for {@code @slug} and for {@code @Title}, {@code <#slug>} for {@code #slug}. */
    static String resolved(CommandSpec spec, String line) {
        if (spec.options().stream().noneMatch(o -> o instanceof Option.Member || o instanceof Option.Channel)) {
            return line;
        }
        // What people write in pointed brackets is nobody: only names that are known get them.
        var resolved = line.replaceAll("[<>]", "");
        for (var member : Member.values()) {
            resolved = replaced(resolved, "@", member.slug(), member.title());
        }
        for (var place : Place.all()) {
            if (!place.isDirect()) {
                resolved = replaced(resolved, "#", place.slug(), place.title());
            }
        }
        return resolved;
    }

    private static String replaced(String line, String mark, String slug, String title) {
        var name = Pattern.compile(
                "(?<![<\\w])" + mark + "(?:" + Pattern.quote(slug) + "|" + Pattern.quote(title) + ")(?![\\w-])",
                Pattern.CASE_INSENSITIVE);
        return name.matcher(line).replaceAll(Matcher.quoteReplacement("<" + mark + slug + ">"));
    }
}
