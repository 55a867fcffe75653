package dev.hotseat.app.quiz;

import dev.hotseat.app.port.Asked;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws no question, from a bank that has none. */
record NobodyAsked() implements Asked {

    static Drawing drawing() {
        return new Drawing(
                new Bank(List.of(), List.of(), Map.of()), new NobodyAsked(), (_, _) -> false, new SplittableRandom(1));
    }

    @Override
    public Optional<Drawn> draw(Audience audience, Selection selection, Leaning leaning, RandomGenerator chance) {
        return Optional.empty();
    }

    @Override
    public void note(Audience audience, QuestionId question) {}
}
