package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.Poll;
import dev.tdjava.testdc.internal.topic.media.PollInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A poll that a {@link TestUser} sends; anonymous and with one answer each unless told. Each method
 * gives another object.
 */
public final class TestPoll {

  private final String question;
  private final List<String> answers;
  private boolean open;
  private boolean multiple;
  private int right = -1;
  private String explanation = "";

  private TestPoll(String question, List<String> answers) {
    this.question = question;
    this.answers = answers;
  }

  public static TestPoll of(String question, String... answers) {
    return new TestPoll(question, List.of(answers));
  }

  private TestPoll copy() {
    TestPoll copy = new TestPoll(question, answers);
    copy.open = open;
    copy.multiple = multiple;
    copy.right = right;
    copy.explanation = explanation;
    return copy;
  }

  /** Lets everyone see who voted for what. */
  public TestPoll open() {
    TestPoll copy = copy();
    copy.open = true;
    return copy;
  }

  /** Lets everyone choose several answers. */
  public TestPoll multiple() {
    TestPoll copy = copy();
    copy.multiple = true;
    return copy;
  }

  /**
   * Makes it a quiz.
   *
   * @param answer the right answer, from 0
   */
  public TestPoll quiz(int answer, String solution) {
    if (answer < 0 || answer >= answers.size()) {
      throw new IllegalArgumentException("There is no answer " + answer + " in " + answers);
    }
    TestPoll copy = copy();
    copy.right = answer;
    copy.explanation = solution;
    return copy;
  }

  static byte[] option(int answer) {
    return Integer.toString(answer).getBytes(StandardCharsets.US_ASCII);
  }

  Poll make(User creator) {
    List<TlObject> options = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      options.add(TlObject.of("pollAnswer", "text", text(answers.get(i)), "option", option(i)));
    }
    TlObject poll =
        TlObject.of(
            "poll",
            "public_voters",
            open,
            "multiple_choice",
            multiple,
            "quiz",
            right >= 0,
            "question",
            text(question),
            "answers",
            options);
    TlObject input = TlObject.of("inputMediaPoll", "poll", poll);
    if (right >= 0) {
      input.put("correct_answers", List.of(option(right)));
    }
    if (!explanation.isEmpty()) {
      input.put("solution", explanation).put("solution_entities", List.of());
    }
    return PollInput.poll(creator, input);
  }

  private static TlObject text(String text) {
    return TlObject.of("textWithEntities", "text", text, "entities", List.of());
  }
}
