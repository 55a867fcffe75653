package dev.hotseat.app.quiz;

import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Misses;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.quiz.QuizId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps one quiz, and what is to be posted and done for it. */
final class KeptInMemory implements Transactions, Quizzes, Timetable {
    private KeptQuiz quiz;
    final Map<String, Post> posts = new LinkedHashMap<>();
    final List<Due> due = new ArrayList<>();

    KeptInMemory(KeptQuiz quiz) {
        this.quiz = quiz;
    }

    QuizStores stores() {
        return new QuizStores(this, this, outbox(), this, unused(Boards.class), unused(Misses.class));
    }

    private static <T> T unused(Class<T> port) {
        return taking(port, "", _ -> {});
    }

    /** A port of which that one method is called, which gives nothing back. */
    static <T> T taking(Class<T> port, String name, Consumer<Object[]> given) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (!method.getName().equals(name)) {
                        throw new AssertionError(method + " has no part in this");
                    }
                    given.accept(arguments);
                    return null;
                }));
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<KeptQuiz> begin(KeptQuiz begun) {
        quiz = begun;
        return Optional.empty();
    }

    @Override
    public Optional<KeptQuiz> quiz(QuizId id) {
        return Optional.of(quiz).filter(kept -> kept.id().equals(id));
    }

    @Override
    public Optional<KeptQuiz> locked(QuizId id) {
        return quiz(id);
    }

    @Override
    public void change(KeptQuiz before, KeptQuiz after) {
        quiz = after;
    }

    @Override
    public Optional<KeptQuiz> running(ChannelId channel) {
        return Optional.of(quiz).filter(kept -> kept.channel().equals(channel));
    }

    @Override
    public List<QuizId> running() {
        return List.of(quiz.id());
    }

    /** Takes posts and gives them back, and nothing else is asked of it. */
    Outbox outbox() {
        var loader = Outbox.class.getClassLoader();
        return (Outbox) Proxy.newProxyInstance(loader, new Class<?>[] {Outbox.class}, (_, method, arguments) -> {
            return switch (method.getName()) {
                case "add" -> posts.putIfAbsent((String) arguments[0], (Post) arguments[1]);
                case "withdraw" -> posts.remove((String) arguments[0]) != null;
                default -> throw new AssertionError(method + " has no part in this");
            };
        });
    }

    @Override
    public void at(Due what, Instant when) {
        due.add(what);
    }
}
