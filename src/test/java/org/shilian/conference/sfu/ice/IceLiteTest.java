package org.shilian.conference.sfu.ice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ice4j.StunException;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.ErrorCodeAttribute;
import org.ice4j.attribute.UnknownAttributesAttribute;
import org.ice4j.message.Message;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.net.Path;
import org.shilian.conference.sfu.net.RecordingOwner;
import org.shilian.conference.sfu.net.RecordingPath;

class IceLiteTest {
    private static final String PAGE = "pageUfrag";

    private final List<String> heard = new ArrayList<>();
    private final RecordingOwner owner = new RecordingOwner();
    private final IceAgents agents = new IceAgents(IceTimes.defaults());
    private final IceLite agent = agents.create(owner, new Lines());
    private final RecordingPath first = new RecordingPath("192.0.2.1", 1111);
    private final RecordingPath second = new RecordingPath("2001:db8::2", 2222);

    @Test
    void aCheckIsAnsweredAndItsPathKeptButNotYetChosen() {
        agent.remote(PAGE);
        come(first, check());

        assertThat(answer(first).getMessageType()).isEqualTo((char) 0x0101);
        assertThat(first.owner()).isSameAs(owner);
        assertThat(agent.selected()).isNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void theLastNominatedPathIsTheOneToSendBy() {
        come(first, check().nominating());
        come(second, check());
        come(second, check().nominating());
        come(second, check().nominating());
        come(first, check());

        assertThat(agent.selected()).isSameAs(second);
        assertThat(heard).containsExactly("connected 1111", "switched 1111 2222");
    }

    @Test
    void aNameOfNobodyIsNotAnswered() {
        arrive(first, Check.named("nobody:" + PAGE).signed(agent.local().password()));
        arrive(first, Check.named("nocolon").signed(agent.local().password()));
        arrive(first, Check.named(null).signed(agent.local().password()));

        assertThat(first.sent).isEmpty();
        assertThat(agents.count(Verdict.FOREIGN)).isEqualTo(1);
        assertThat(agents.count(Verdict.MALFORMED)).isEqualTo(2);
    }

    @Test
    void withoutTheRightProofNothingIsBelieved() throws StunException {
        arrive(first, check().nominating().unsigned());
        assertThat(code(first)).isEqualTo(400);
        arrive(first, check().nominating().signed("a-password-that-is-wrong"));
        assertThat(code(first)).isEqualTo(401);

        assertThat(answer(first).containsAttribute(Attribute.MESSAGE_INTEGRITY)).isFalse();
        assertThat(first.owner()).isNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void aCheckOfAnotherPageThanTheAnswerNamesIsRefused() throws StunException {
        come(first, check().nominating());
        agent.remote("another");

        assertThat(agent.selected()).isNull();
        assertThat(first.released).isTrue();
        come(first, check().nominating());
        assertThat(code(first)).isEqualTo(401);
    }

    @Test
    void whatMustBeUnderstoodButIsNotIsNamed() throws StunException {
        come(first, check().attribute(0x7F01, new byte[] {1, 2, 3}).attribute(0x001C, new byte[32]));

        assertThat(code(first)).isEqualTo(420);
        UnknownAttributesAttribute unknown =
                (UnknownAttributesAttribute) answer(first).getAttribute(Attribute.UNKNOWN_ATTRIBUTES);
        assertThat(unknown.contains((char) 0x7F01)).isTrue();
        assertThat(unknown.contains((char) 0x001C)).isTrue();
        come(second, check().attribute(0xC001, new byte[4]));
        assertThat(answer(second).getMessageType()).isEqualTo((char) 0x0101);
    }

    @Test
    void aPageThatTakesItselfForControlledIsToldOtherwise() throws StunException {
        Check check = Check.named(agent.local().ufrag() + ":" + PAGE).attribute(0x8029, new byte[8]);
        come(first, check);

        assertThat(code(first)).isEqualTo(487);
        assertThat(holds(first)).isTrue();
        assertThat(agents.count(Verdict.ROLE_CONFLICT)).isEqualTo(1);
    }

    @Test
    void aRecordedCheckMovesNothingFromAnotherAddress() {
        byte[] recorded = check().nominating().signed(agent.local().password());
        arrive(first, recorded);
        arrive(second, recorded);

        assertThat(second.sent).isEmpty();
        assertThat(second.owner()).isNull();
        assertThat(agent.selected()).isSameAs(first);
        assertThat(agents.count(Verdict.REPLAYED)).isEqualTo(1);
    }

    @Test
    void aRepeatedCheckIsAnsweredAgainButDoesNotSwitchBack() {
        byte[] early = check().nominating().signed(agent.local().password());
        arrive(first, early);
        come(second, check().nominating());
        arrive(first, early);

        assertThat(first.sent).hasSize(2);
        assertThat(agent.selected()).isSameAs(second);
    }

    @Test
    void silenceIsToldOnceAndItsEnd() {
        come(first, check().nominating());
        agents.tick(5_999);
        agents.tick(6_000);
        agents.tick(7_000);
        come(first, check());
        agents.tick(12_999);

        assertThat(heard).containsExactly("connected 1111", "silent 6", "heard");
    }

    @Test
    void consentEndsAfterThirtySecondsForGood() {
        agents.tick(1_000_000);
        come(first, check().nominating());
        agents.tick(1_029_999);
        assertThat(agent.selected()).isSameAs(first);
        agents.tick(1_030_000);

        assertThat(agent.selected()).isNull();
        assertThat(first.released).isTrue();
        assertThat(heard).containsExactly("connected 1111", "silent 29", "lost");
        first.sent.clear();
        come(first, check().nominating());
        assertThat(first.sent).isEmpty();
    }

    @Test
    void anAgentThatNoPageEverCalledWaits() {
        agents.tick(3_600_000);

        come(first, check().nominating());
        assertThat(heard).containsExactly("connected 1111");
    }

    @Test
    void consentIsOfEachPath() {
        come(first, check().nominating());
        agents.tick(20_000);
        come(second, check());
        agents.tick(30_000);

        assertThat(first.released).isTrue();
        assertThat(agent.selected()).isSameAs(second);
        assertThat(heard).containsExactly("connected 1111", "silent 20", "heard", "switched 1111 2222", "silent 10");
    }

    @Test
    void aClosedConnectionGivesWayToTheOneHeardLast() {
        come(first, check().nominating());
        come(second, check());
        agent.closed(first);
        assertThat(agent.selected()).isSameAs(second);
        agent.closed(second);

        assertThat(agent.selected()).isNull();
        come(first, check().nominating());
        assertThat(heard).containsExactly("connected 1111", "switched 1111 2222", "connected 1111");
    }

    @Test
    void anAddressThatAnotherPageTakesOverIsLeftToIt() {
        come(first, check().nominating());
        RecordingOwner other = new RecordingOwner();
        IceLite next = agents.create(other, new Lines());
        arrive(first, Check.of(next.local(), PAGE).signed(next.local().password()));

        assertThat(first.owner()).isSameAs(other);
        assertThat(owner.next()).isEqualTo("closed");
    }

    @Test
    void pathsAreBoundedAndTheChosenOneStays() {
        come(first, check().nominating());
        List<RecordingPath> many = new ArrayList<>();
        for (int port = 1; port <= 40; port++) {
            RecordingPath path = new RecordingPath("192.0.2.9", port);
            many.add(path);
            come(path, check());
        }

        assertThat(many.stream().filter(path -> path.released)).hasSize(25);
        assertThat(first.released).isFalse();
        assertThat(agent.selected()).isSameAs(first);
    }

    @Test
    void indicationsAndAnswersAreNotAnswered() {
        arrive(first, check().type(0x0011).signed(agent.local().password()));
        arrive(first, check().type(0x0101).signed(agent.local().password()));

        assertThat(first.sent).isEmpty();
        assertThat(agents.count(Verdict.KEPT_ALIVE)).isEqualTo(1);
        assertThat(agents.count(Verdict.MALFORMED)).isEqualTo(1);
    }

    private Check check() {
        return Check.of(agent.local(), PAGE);
    }

    private void come(Path path, Check check) {
        arrive(path, check.signed(agent.local().password()));
    }

    private void arrive(Path path, byte[] message) {
        agents.stun(path, message, 0, message.length);
    }

    private static int code(RecordingPath path) throws StunException {
        return ((ErrorCodeAttribute) requireNonNull(answer(path).getAttribute(Attribute.ERROR_CODE))).getErrorCode();
    }

    private static Message answer(RecordingPath path) {
        byte[] last = path.sent.get(path.sent.size() - 1);
        return requireNonNull(StunMessages.decode(last));
    }

    private boolean holds(RecordingPath path) {
        byte[] last = path.sent.get(path.sent.size() - 1);
        return new Integrity(agent.local().password()).holds(last, StunMessages.integrityPosition(last));
    }

    /** Writes down what it hears. */
    private final class Lines implements IceListener {
        @Override
        public void connected(Path path) {
            heard.add("connected " + path.remote().getPort());
        }

        @Override
        public void switched(Path from, Path to) {
            heard.add("switched " + from.remote().getPort() + " " + to.remote().getPort());
        }

        @Override
        public void silent(long seconds) {
            heard.add("silent " + seconds);
        }

        @Override
        public void heard() {
            heard.add("heard");
        }

        @Override
        public void lost() {
            heard.add("lost");
        }
    }
}
