package dev.hotseat.adapter.playground.room;

import dev.hotseat.chat.Person;
import dev.hotseat.core.place.AccountId;
import java.util.Arrays;
import java.util.Optional;

/** Whoever sits at a window of the playground. Nobody proves who they are: the playground is for one person's machine. */
public enum Member {
    PLAYER_1("player-1", "Player 1", "P1", false),
    PLAYER_2("player-2", "Player 2", "P2", false),
    MANAGER("manager", "Manager", "M", true);

    private final String slug;
    private final String title;
    private final String initials;
    private final boolean manages;

    Member(String slug, String title, String initials, boolean manages) {
        this.slug = slug;
        this.title = title;
        this.initials = initials;
        this.manages = manages;
    }

    /** The member with that slug. */
    public static Optional<Member> of(String slug) {
        return Arrays.stream(values()).filter(m -> m.slug.equals(slug)).findFirst();
    }

    /** The member with that account. */
    public static Optional<Member> of(AccountId account) {
        return Arrays.stream(values()).filter(m -> m.account().equals(account)).findFirst();
    }

    /** As in addresses: {@code player-1}. */
    public String slug() {
        return slug;
    }

    /** As shown: {@code Player 1}. */
    public String title() {
        return title;
    }

    public String initials() {
        return initials;
    }

    public AccountId account() {
        return new AccountId(Place.PLATFORM, slug);
    }

    public Person person() {
        return new Person(account(), title, manages);
    }
}
