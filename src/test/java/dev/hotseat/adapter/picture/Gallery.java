package dev.hotseat.adapter.picture;

import dev.hotseat.app.port.FinalScores;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.AnswerTable;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Script;
import dev.hotseat.core.quiz.score.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Ends of quizzes that a picture must be able to show, by name. Run as a program, it draws them into a folder for a look. */
final class Gallery {
    static final String ZALGO =
            "Z" + "\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A".repeat(20) + "algo";

    private Gallery() {}

    static FinalScores scores(String title, Results results, String... names) {
        var all = new HashMap<AccountId, String>();
        for (int i = 0; i < results.placings().size(); i++) {
            all.put(Script.player(i + 1), i < names.length ? names[i] : "player " + (i + 1));
        }
        return new FinalScores(title, results, all);
    }

    static FinalScores usual() {
        return scores("Transformers and attention", AnswerTable.drawn(Mode.CLASSIC, 12, 10, new SplittableRandom(7)));
    }

    static Map<String, FinalScores> all() {
        int[] best = {0, 0, 0};
        int[] good = {0, 0, AnswerTable.WRONG};
        int[] fair = {0, AnswerTable.WRONG, AnswerTable.WRONG};
        var all = new LinkedHashMap<String, FinalScores>();
        all.put("usual", usual());
        all.put("one-player", scores("Tokenization", AnswerTable.results(Mode.CLASSIC, good)));
        all.put("two-players", scores("Tokenization", AnswerTable.results(Mode.CLASSIC, fair, best)));
        all.put("two-first", scores("Tokenization", AnswerTable.results(Mode.CALM, best, fair, best, good)));
        all.put("two-second", scores("Tokenization", AnswerTable.results(Mode.CALM, best, good, good, fair)));
        all.put(
                "all-equal",
                scores("Tokenization", AnswerTable.results(Mode.CALM, best, best, best, best, best, best)));
        int[] flawless = new int[20];
        all.put(
                "four-flawless",
                scores("Tokenization", AnswerTable.results(Mode.CLASSIC, flawless, flawless, flawless, flawless)));
        all.put("one-round", scores("Tokenization", AnswerTable.results(Mode.CLASSIC, new int[] {0}, new int[] {9000
        })));
        all.put("thousand", scores("All topics", AnswerTable.drawn(Mode.CLASSIC, 1000, 20, new SplittableRandom(3))));
        all.put(
                "survival",
                scores(
                        "Agents",
                        AnswerTable.results(
                                Mode.SURVIVAL,
                                new int[] {19_000, 19_000, 19_000, 19_000},
                                new int[] {0, 0, 0, AnswerTable.WRONG},
                                new int[] {0, 0, AnswerTable.SILENT, AnswerTable.SILENT})));
        all.put(
                "scripts",
                scores(
                        "Ταξινόμηση и внимание",
                        AnswerTable.drawn(Mode.CLASSIC, 5, 8, new SplittableRandom(5)),
                        "Ευρυδίκη",
                        "Елизавета",
                        "שחקן ראשון",
                        "لاعب ثان",
                        "ação çğışöü"));
        all.put(
                "extreme",
                scores(
                        "x".repeat(1_000),
                        AnswerTable.drawn(Mode.CLASSIC, 5, 20, new SplittableRandom(9)),
                        "W".repeat(1_000),
                        "\uD83D\uDE80 \uD83D\uDC69\u200D\uD83D\uDE80 rocket \uD83C\uDDE9\uD83C\uDDEA",
                        "",
                        ZALGO,
                        "日本語の名前"));
        all.put(
                "unseen",
                scores(
                        "\u200B\u200B",
                        AnswerTable.drawn(Mode.CLASSIC, 4, 5, new SplittableRandom(2)),
                        "\u202Eevil\u0000\n\tname",
                        "\uD800 half",
                        "\uFDFD\uFDFD\uFDFD",
                        "\u0301\u0301\u0301"));
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        var pictures = new AwtPictures();
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (var entry : all().entrySet()) {
            long begun = System.nanoTime();
            var png = pictures.podium(entry.getValue()).orElseThrow();
            System.out.printf(
                    "%s: %d bytes, %d ms%n", entry.getKey(), png.size(), (System.nanoTime() - begun) / 1_000_000);
            Files.write(folder.resolve(entry.getKey() + ".png"), png.toArray());
        }
    }
}
