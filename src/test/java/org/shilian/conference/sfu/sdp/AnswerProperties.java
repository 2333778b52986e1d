package org.shilian.conference.sfu.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever text comes, it is an answer to the offer or refused. */
class AnswerProperties {
    private static final List<String> LINES = Answers.SENDING.lines().toList();

    @Property(tries = 2_000)
    void anyText(@ForAll String text) {
        assertThat(Answer.parse(text, Offers.SENDING)).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(Answer.parse("v=0\r\n" + text, Offers.SENDING)).isInstanceOf(AnswerOutcome.Refused.class);
    }

    @Property(tries = 3_000)
    void realAnswersWithCharactersChanged(@ForAll Random random, @ForAll char change) {
        StringBuilder text = new StringBuilder(Answers.SENDING);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, change);
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, change);
            }
        }
        judged(text.toString());
    }

    @Property(tries = 3_000)
    void realAnswersWithLinesMovedDroppedAndRepeated(@ForAll Random random) {
        List<String> lines = new ArrayList<>(LINES);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String line = lines.remove(random.nextInt(lines.size()));
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                lines.add(random.nextInt(lines.size() + 1), line);
            }
        }
        judged(String.join(random.nextBoolean() ? "\r\n" : "\n", lines));
    }

    @Property(tries = 500)
    void realAnswersCutOff(@ForAll Random random) {
        judged(Answers.SENDING.substring(0, random.nextInt(Answers.SENDING.length())));
    }

    /** What is taken has all that the transport and the forwarding need. */
    private static void judged(String text) {
        AnswerOutcome outcome = Answer.parse(text, Offers.SENDING);
        if (outcome instanceof Answer answer) {
            assertThat(answer.sections())
                    .extracting(AnsweredSection::mid)
                    .isEqualTo(Offers.SENDING.sections().stream()
                            .map(OfferedSection::mid)
                            .toList());
            assertThat(answer.sections()).allMatch(section -> !section.formats().isEmpty());
            assertThat(answer.fingerprints()).isNotEmpty();
            assertThat(answer.ufrag()).hasSizeBetween(4, 256);
            assertThat(answer.password()).hasSizeBetween(22, 256);
        } else {
            assertThat(outcome).isInstanceOf(AnswerOutcome.Refused.class);
        }
    }
}
