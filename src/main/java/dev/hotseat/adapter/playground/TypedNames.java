package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the names of members, groups and channels in a typed line into the form in which commands read them. */
final class TypedNames {
    private static final Pattern GROUP = Pattern.compile("(?<![<\\w])@([a-zA-Z][a-zA-Z0-9-]{0,30})(?![\\w-])");

    private TypedNames() {}

    /**
     * The line with {@code <@slug>} for {@code @slug} and for {@code @Title}, {@code <#slug>} for {@code #slug}. Where a
     * group is asked for, {@code <@&name>} for any other {@code @name}: the playground keeps no list of groups.
     */
    static String resolved(CommandSpec spec, String line) {
        boolean takesGroups = spec.options().stream().anyMatch(Option.Group.class::isInstance);
        if (!takesGroups
                && spec.options().stream().noneMatch(o -> o instanceof Option.Member || o instanceof Option.Channel)) {
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
        return takesGroups ? GROUP.matcher(resolved).replaceAll("<@&$1>") : resolved;
    }

    private static String replaced(String line, String mark, String slug, String title) {
        var name = Pattern.compile(
                "(?<![<\\w])" + mark + "(?:" + Pattern.quote(slug) + "|" + Pattern.quote(title) + ")(?![\\w-])",
                Pattern.CASE_INSENSITIVE);
        return name.matcher(line).replaceAll(Matcher.quoteReplacement("<" + mark + slug + ">"));
    }
}
