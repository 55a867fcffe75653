package dev.hotseat.core.place;

/**
 * A person on a platform; on Slack the team is part of the person ({@code T1:U1}). Grades, review and written answers
 * hang on it, whichever workspace the person practises in.
 */
public record AccountId(Platform platform, String person) {
    public AccountId {
        ForeignId.checked(person);
    }

    /** {@code platform/person}, the form in which stores keep it. */
    public String key() {
        return platform.slug() + "/" + person;
    }

    /**
     * The account with that key.
     *
     * @throws IllegalArgumentException if {@link #key()} did not write it
     */
    public static AccountId ofKey(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the key of an account: " + key);
        }
        return new AccountId(new Platform(parts[0]), parts[1]);
    }
}
