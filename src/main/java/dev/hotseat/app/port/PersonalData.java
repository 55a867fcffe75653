package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import java.util.List;
import java.util.Map;

/** All that is kept about one account, whatever store keeps it. */
public interface PersonalData {

    /**
     * Every row about the account: the name of a kind of data, then its rows, each by column name with values as text.
     * Kinds without rows are there with an empty list.
     */
    Map<String, List<Map<String, String>>> export(AccountId account);

    /** Deletes or makes nameless all that {@link #export} shows; how many rows there were. */
    int delete(AccountId account);
}
