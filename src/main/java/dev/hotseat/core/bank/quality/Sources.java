package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.QuestionId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether sources are cited as works are, and whether the year agrees with the arXiv number, which begins with it. */
final class Sources {
    private static final int MOST = 3;

    /** A paper may be dated by the conference before or after which it was put on arXiv. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 2;
    private static final Pattern NUMBER = Pattern.compile("(?:[a-z.-]+/)?(\\d\\d)\\d\\d.*", Pattern.CASE_INSENSITIVE);
    private static final int FIRST_YEAR = 91;

    private final QuestionId question;
    private final List<Answer.Source> sources;
    private final Consumer<Shortcoming> found;

    Sources(QuestionId question, List<Answer.Source> sources, Consumer<Shortcoming> found) {
        this.question = question;
        this.sources = sources;
        this.found = found;
    }

    void check() {
        if (sources.size() > MOST) {
            fault("sources", "are " + sources.size(), "keep the best " + MOST);
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < sources.size(); i++) {
            var key = "sources[" + (i + 1) + "]";
            var source = sources.get(i);
            if (!seen.add(place(source))) {
                fault(key, "is cited twice", "remove one");
            }
            boolean work = source.arxiv().isPresent() || source.doi().isPresent();
            if (work && (source.authors().isBlank() || source.year() == 0)) {
                fault(key, "lacks authors or year", "cite it as works are cited");
            }
            source.arxiv().flatMap(Sources::year).ifPresent(year -> {
                if (source.year() != 0 && (source.year() < year - YEARS_BEFORE || source.year() > year + YEARS_AFTER)) {
                    fault(key, "is of " + source.year() + ", and its arXiv number of " + year, "check both");
                }
            });
        }
    }

    private static String place(Answer.Source source) {
        return source.arxiv().or(source::doi).or(source::url).orElse(source.title());
    }

    private static Optional<Integer> year(String arxiv) {
        var number = NUMBER.matcher(arxiv);
        if (!number.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(number.group(1));
        return Optional.of(year >= FIRST_YEAR ? 1900 + year : 2000 + year);
    }

    private void fault(String key, String problem, String remedy) {
        found.accept(Shortcoming.of(question, key, problem, remedy));
    }
}
