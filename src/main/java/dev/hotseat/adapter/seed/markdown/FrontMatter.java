package dev.hotseat.adapter.seed.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What site builders keep between two rules at the top of a document.
 *
 * @param lines how many, with both rules; 0 if there is none
 * @param titleLine where the title stands; nothing if there is none
 */
record FrontMatter(int lines, Optional<String> title, Passage titleLine) {
    private static final FrontMatter NONE = new FrontMatter(0, Optional.empty(), Passage.NOTHING);

    private static final int MOST_LINES = 200;
    private static final Pattern LINE = Pattern.compile("|\\s*#.*|[\\w.-]+\\s*[:=].*|\\s+\\S.*|-\\s.*");
    private static final Pattern TITLE = Pattern.compile("(?i)title\\s*[:=]\\s*[\"']?(.*?)[\"']?\\s*");

    static FrontMatter of(List<String> lines) {
        var fence = lines.getFirst().stripTrailing();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return NONE;
        }
        Optional<String> title = Optional.empty();
        var titleLine = Passage.NOTHING;
        for (int i = 1; i < Math.min(lines.size(), MOST_LINES); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals(fence) && i > 1) {
                return new FrontMatter(i + 1, title, titleLine);
            }
            if (!LINE.matcher(line).matches()) {
                break;
            }
            var named = TITLE.matcher(line);
            if (named.matches() && Wording.hasWords(named.group(1))) {
                title = Optional.of(named.group(1));
                titleLine = new Passage(List.of(new Passage.Line(i + 1, line)));
            }
        }
        return NONE;
    }
}
