package dev.hotseat.scenario;

import dev.hotseat.adapter.playground.room.Member;

/** How members and channels of the playground are typed and shown. */
final class PlaygroundNames {
    static final Driver.Name HERE = new Driver.Name("#interview-prep", "#interview-prep");
    static final Driver.Name ELSEWHERE = new Driver.Name("#lounge", "#lounge");

    private PlaygroundNames() {}

    static Driver.Name member(Driver.Who who) {
        var member = Member.valueOf(who.name());
        return new Driver.Name("@" + member.slug(), "@" + member.title());
    }
}
