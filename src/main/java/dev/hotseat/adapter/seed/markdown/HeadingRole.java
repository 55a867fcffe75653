package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a heading is for. */
enum HeadingRole {
    TOPIC,
    /** It asks, or announces that the next paragraph does. */
    QUESTION,
    /** It announces the answer. */
    ANSWER,
    /** It is a part of an answer. */
    INSIDE;

    /** The roles of all headings of a document. They are seen together, since what one is shows in its likes. */
    static List<HeadingRole> of(List<HeadingText> headings) {
        return new Judge(headings).roles();
    }

    private static final class Judge {
        private final List<HeadingText> headings;
        private final Map<Integer, Rank> ranks = new HashMap<>();
        private int main;

        /** The headings of one level. */
        private static final class Rank {
            private int all;
            private int likely;
            private int certain;
            private int labelled;
            private int numbered;

            void add(HeadingText heading) {
                all++;
                if (heading.mayAsk()) {
                    likely++;
                    certain += heading.asks() ? 1 : 0;
                    labelled += heading.labelled() ? 1 : 0;
                    numbered += heading.numbered() ? 1 : 0;
                }
            }

            boolean asks() {
                return certain > 0 && likely * 2 >= all;
            }

            /** Whether a heading asks, also one that does not read so, but looks like those that do. */
            boolean takesIn(HeadingText heading) {
                if (heading.mayAsk()) {
                    return true;
                }
                if (labelled * 2 >= likely) {
                    return heading.labelled();
                }
                return numbered * 2 >= likely ? heading.numbered() : likely * 4 >= all * 3;
            }
        }

        Judge(List<HeadingText> headings) {
            this.headings = headings;
            for (var heading : headings) {
                if (!heading.isPartOfEveryDocument() && !heading.announcesAnswer() && !heading.overLabels()) {
                    ranks.computeIfAbsent(heading.level(), _ -> new Rank()).add(heading);
                }
            }
            int most = 0;
            for (int level = 1; level <= 6; level++) {
                var rank = ranks.getOrDefault(level, new Rank());
                if (rank.asks() && rank.likely > most) {
                    most = rank.likely;
                    main = level;
                }
            }
        }

        List<HeadingRole> roles() {
            var roles = new ArrayList<HeadingRole>();
            int open = 0;
            for (int i = 0; i < headings.size(); i++) {
                var heading = headings.get(i);
                if (open > 0 && heading.announcesAnswer()) {
                    roles.add(ANSWER);
                } else if (asks(i, open > 0 && heading.level() > open)) {
                    roles.add(QUESTION);
                    open = heading.level();
                } else if (open > 0 && heading.level() > open) {
                    roles.add(INSIDE);
                } else {
                    roles.add(TOPIC);
                    open = 0;
                }
            }
            return roles;
        }

        private boolean asks(int index, boolean inside) {
            var heading = headings.get(index);
            if (heading.labelled()) {
                return true;
            }
            var rank = ranks.getOrDefault(heading.level(), new Rank());
            return rank.asks()
                    && !inside
                    && !heading.overLabels()
                    && !heading.isPartOfEveryDocument()
                    && !heading.statesLevelAlone()
                    && !heading.namesQuestions()
                    && rank.takesIn(heading)
                    && (heading.level() >= main || !hasQuestionsBelow(index));
        }

        private boolean hasQuestionsBelow(int index) {
            for (int i = index + 1; i < headings.size(); i++) {
                var below = headings.get(i);
                if (below.level() <= headings.get(index).level()) {
                    return false;
                }
                if (below.level() == main && below.mayAsk()) {
                    return true;
                }
            }
            return false;
        }
    }
}
