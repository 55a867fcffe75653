package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.page.Suggestion;
import dev.hotseat.adapter.playground.page.Suggestion.Kind;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suggests how a command goes on: its name first, then options, then the value of an option. */
final class Typing {
    private static final int MOST = 25;

    /** Up to the last word; a value in quotation marks may have blanks. */
    private static final Pattern WORD = Pattern.compile("(?:[a-zA-Z]+:)?\"[^\"]*\"?|\\S+");

    private final Answering answering;
    private final Origin origin;

    Typing(Answering answering, Origin origin) {
        this.answering = answering;
        this.origin = origin;
    }

    /** Suggestions for the text up to the caret, the best first, at most {@value #MOST}; none for what is no command. */
    List<Suggestion> suggest(String text) {
        if (!text.startsWith("/")) {
            return List.of();
        }
        return command(text)
                .map(spec -> new Line(spec, text).suggest())
                .orElseGet(() -> names(text.substring(1).toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    /** The command whose name is complete, with a blank after it. */
    private Optional<CommandSpec> command(String text) {
        return TypedCommand.of(text, answering.commands())
                .map(TypedCommand::spec)
                .filter(s -> text.substring(1).toLowerCase(Locale.ROOT).startsWith(s.name() + " "));
    }

    private Stream<Suggestion> names(String typed) {
        var all = answering.commands();
        var begin = all.stream().filter(s -> s.name().startsWith(typed));
        var contain =
                all.stream().filter(s -> !s.name().startsWith(typed) && s.name().contains(typed));
        return Stream.concat(begin, contain)
                .map(s -> new Suggestion(Kind.COMMAND, "/" + s.name(), s.description(), "/" + s.name() + " "));
    }

    /** A line whose command is known. */
    private final class Line {
        private final CommandSpec spec;
        private final String before;
        private final String last;
        private final Map<String, String> others = new LinkedHashMap<>();
        private boolean bare;

        Line(CommandSpec spec, String text) {
            this.spec = spec;
            int from = 1 + spec.name().length() + 1;
            var words = new ArrayList<String>();
            int begin = text.length();
            var matcher = WORD.matcher(text).region(from, text.length());
            while (matcher.find()) {
                words.add(matcher.group());
                begin = matcher.start();
            }
            boolean open = !words.isEmpty() && begin + words.getLast().length() == text.length() && !isDone(words);
            this.last = open ? words.removeLast() : "";
            this.before = open ? text.substring(0, begin) : text;
            words.forEach(this::read);
        }

        /** A value whose quotation marks are closed is complete. */
        private static boolean isDone(List<String> words) {
            var word = words.getLast();
            return word.endsWith("\"") && word.indexOf('"') < word.length() - 1;
        }

        private void read(String word) {
            int colon = word.indexOf(':');
            var name = (colon < 0 ? word : word.substring(0, colon)).toLowerCase(Locale.ROOT);
            var option = option(name);
            if (option.isPresent() && colon >= 0) {
                others.put(name, word.substring(colon + 1).replace("\"", ""));
            } else if (option.filter(Option.Flag.class::isInstance).isPresent()) {
                others.put(name, "true");
            } else {
                bare = true;
            }
        }

        private Optional<Option> option(String name) {
            return spec.options().stream().filter(o -> o.name().equals(name)).findFirst();
        }

        Stream<Suggestion> suggest() {
            int colon = last.indexOf(':');
            var named = colon < 0
                    ? Optional.<Option>empty()
                    : option(last.substring(0, colon).toLowerCase(Locale.ROOT));
            if (named.isPresent()) {
                return values(named.get(), last.substring(colon + 1).replace("\"", ""));
            }
            return Stream.concat(options(last.toLowerCase(Locale.ROOT)), firstOption());
        }

        private Stream<Suggestion> options(String typed) {
            return spec.options().stream()
                    .filter(o -> !others.containsKey(o.name()) && o.name().startsWith(typed))
                    .map(o -> new Suggestion(
                            Kind.OPTION,
                            o instanceof Option.Flag ? o.name() : o.name() + ":",
                            o.description(),
                            before + o.name() + (o instanceof Option.Flag ? " " : ":")));
        }

        /** The first option needs no name: what is typed may be its value. */
        private Stream<Suggestion> firstOption() {
            return last.isEmpty()
                            || bare
                            || spec.options().isEmpty()
                            || others.containsKey(spec.options().getFirst().name())
                    ? Stream.empty()
                    : values(spec.options().getFirst(), last);
        }

        private Stream<Suggestion> values(Option option, String typed) {
            return switch (option) {
                case Option.Choice(var name, var _, var words) ->
                    words.stream()
                            .filter(w -> w.startsWith(typed.toLowerCase(Locale.ROOT)))
                            .map(w -> value(name, w, w));
                case Option.Suggested(var name, var _, var _) ->
                    answering.complete(new Completion(origin, spec.name(), name, typed, others)).stream()
                            .map(s -> value(name, s.value(), s.label()));
                case Option.Flag(var name, var _) ->
                    Stream.of("yes", "no").filter(w -> w.startsWith(typed)).map(w -> value(name, w, w));
                case Option.Member(var name, var _) ->
                    Arrays.stream(Member.values())
                            .filter(m -> isMeant(typed, "@", m.slug(), m.title()))
                            .map(m -> value(name, "@" + m.slug(), m.title()));
                case Option.Channel(var name, var _) ->
                    Place.all().stream()
                            .filter(p -> !p.isDirect() && isMeant(typed, "#", p.slug(), p.title()))
                            .map(p -> value(name, "#" + p.slug(), "#" + p.title()));
                case Option.Text _, Option.Whole _, Option.Group _ -> Stream.empty();
            };
        }

        private static boolean isMeant(String typed, String mark, String slug, String title) {
            var name = typed.toLowerCase(Locale.ROOT);
            var bare = name.startsWith(mark) ? name.substring(1) : name;
            return slug.startsWith(bare) || title.toLowerCase(Locale.ROOT).startsWith(bare);
        }

        private Suggestion value(String option, String value, String label) {
            var quoted = value.contains(" ") || value.contains("\"") ? '"' + value.replace("\"", "") + '"' : value;
            return new Suggestion(Kind.VALUE, label, option, before + option + ":" + quoted + " ");
        }
    }
}
