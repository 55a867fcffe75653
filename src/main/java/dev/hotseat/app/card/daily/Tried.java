package dev.hotseat.app.card.daily;

import dev.hotseat.core.daily.Vote;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a channel made of a question.
 *
 * @param members how many tried it
 * @param votes how many found it how hard; a vote that nobody gave may be left out
 */
public record Tried(int members, Map<Vote, Integer> votes) {
    public Tried {
        votes = Map.copyOf(votes);
    }

    /** {@code 12 tried it. Of 8 votes: easy 25 %, fair 50 %, hard 25 %.} */
    String words() {
        var tried = (members == 0 ? "Nobody" : Integer.toString(members)) + " tried it.";
        long all = count();
        return all == 0
                ? tried
                : tried + (all == 1 ? " Of 1 vote: " : " Of " + all + " votes: ")
                        + shares().entrySet().stream()
                                .map(share -> share.getKey().word() + " " + share.getValue() + " %")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private long count() {
        return votes.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** In whole percent that add up to 100: what rounding down leaves over goes to those that lost most by it. */
    private Map<Vote, Integer> shares() {
        long all = count();
        var shares = new EnumMap<Vote, Integer>(Vote.class);
        for (var vote : Vote.values()) {
            shares.put(vote, (int) (100L * votes.getOrDefault(vote, 0) / all));
        }
        int left = 100 - shares.values().stream().mapToInt(Integer::intValue).sum();
        Arrays.stream(Vote.values())
                .sorted(Comparator.comparingLong(vote -> -(100L * votes.getOrDefault(vote, 0) % all)))
                .limit(left)
                .forEach(vote -> shares.merge(vote, 1, Integer::sum));
        return shares;
    }
}
