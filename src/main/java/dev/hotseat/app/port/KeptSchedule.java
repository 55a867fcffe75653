package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A schedule of daily questions as it stands. Moments are whole microseconds.
 *
 * @param number among those of its workspace, from 1, for people
 * @param setBy who set it last; empty once that person's data was deleted
 * @param plan its time, zone and days are those that are wanted
 * @param revision grows with each change by a person
 * @param last the newest date that was dealt with
 * @param after until when all was dealt with: see {@link Plan#next}
 * @param restored whether it came with a backup and nothing was dealt with since: what was due may have been posted
 */
public record KeptSchedule(
        ScheduleId id,
        int number,
        Optional<AccountId> setBy,
        Wanted wanted,
        Plan plan,
        long revision,
        Optional<LocalDate> last,
        Instant after,
        Course course,
        Optional<Suspension> suspension,
        boolean restored) {
    public KeptSchedule {
        if (!plan.time().equals(wanted.time())
                || !plan.zone().equals(wanted.zone())
                || !plan.days().equals(wanted.days())) {
            throw new IllegalArgumentException("planned otherwise than wanted: " + id.text());
        }
    }

    /** A new one, for what comes after {@code now}. */
    public static KeptSchedule fresh(ScheduleId id, AccountId by, Wanted wanted, Instant now) {
        return new KeptSchedule(
                id,
                0,
                Optional.of(by),
                wanted,
                wanted.plan(),
                0,
                Optional.empty(),
                now,
                Course.BEGIN,
                Optional.empty(),
                false);
    }

    public WorkspaceId workspace() {
        return wanted.channel().workspace();
    }

    /** What comes next after {@code now}, in order, at most so many; none while it is paused without an end. */
    public List<Occurrence> preview(Instant now, int most) {
        return plan.preview(last, now.isAfter(after) ? now : after, most);
    }

    /**
     * How far it came with its questions.
     *
     * @param questions how many it has posted
     * @param lap from 1; the next one begins when all of the selection was asked in this one
     * @param lapBegan the running number of the asking that the lap began with; 0 for the first
     * @param spare a question that was drawn and surely not posted: it comes next
     */
    public record Course(long questions, int lap, long lapBegan, Optional<QuestionId> spare) {
        public static final Course BEGIN = new Course(0, 1, 0, Optional.empty());

        /** One more question, which used up the spare one if there was one. */
        public Course posted(int lap, long lapBegan) {
            return new Course(questions + 1, lap, lapBegan, Optional.empty());
        }

        /** The question with that number did not go out after all. */
        public Course takenBack(long number, QuestionId question) {
            return new Course(questions == number ? number - 1 : questions, lap, lapBegan, Optional.of(question));
        }
    }

    /**
     * The platform refuses its posts.
     *
     * @param told when somebody was told of it last
     */
    public record Suspension(Instant since, String why, Instant told) {}

    public KeptSchedule numbered(int number) {
        return new KeptSchedule(id, number, setBy, wanted, plan, revision, last, after, course, suspension, restored);
    }

    /** The same with another plan from {@code now} on, by a person. */
    public KeptSchedule planned(Plan plan, Instant now) {
        return new KeptSchedule(id, number, setBy, wanted, plan, revision + 1, last, now, course, suspension, restored);
    }

    /** The same set to something else from {@code now} on. Another channel has no part in a suspension. */
    public KeptSchedule set(Wanted wanted, AccountId by, Instant now) {
        boolean stays = wanted.channel().equals(this.wanted.channel());
        boolean goesOn = stays && wanted.selection().equals(this.wanted.selection());
        return new KeptSchedule(
                id,
                number,
                Optional.of(by),
                wanted,
                plan.at(wanted.time(), wanted.zone(), wanted.days()),
                revision + 1,
                last,
                now,
                goesOn
                        ? course
                        : new Course(course.questions(), 1, 0, course.spare().filter(_ -> stays)),
                suspension.filter(_ -> stays),
                restored);
    }

    /** The same with its dates dealt with up to that one, and everything up to that moment. */
    public KeptSchedule dealtWith(Optional<LocalDate> last, Instant after) {
        return new KeptSchedule(id, number, setBy, wanted, plan, revision, last, after, course, suspension, false);
    }

    /** The same under another number of revision, so that what is due gets new keys. */
    public KeptSchedule renewed() {
        return new KeptSchedule(
                id, number, setBy, wanted, plan, revision + 1, last, after, course, suspension, restored);
    }

    public KeptSchedule on(Course course) {
        return new KeptSchedule(id, number, setBy, wanted, plan, revision, last, after, course, suspension, restored);
    }

    public KeptSchedule suspended(Optional<Suspension> suspension) {
        return new KeptSchedule(id, number, setBy, wanted, plan, revision, last, after, course, suspension, restored);
    }
}
