package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Polls as people make them. */
public final class PollInput {

  private static final int MAX_ANSWERS = 12;
  private static final int MAX_QUESTION = 300;
  private static final int MAX_ANSWER = 100;

  private PollInput() {}

  /**
   * A new poll.
   *
   * @param input the {@code inputMediaPoll}
   * @throws RpcError if it is none that Telegram takes
   */
  public static Poll poll(User creator, TlObject input) {
    World world = creator.world();
    TlObject poll = input.getObject("poll");
    List<byte[]> correct = input.getList("correct_answers");
    check(poll, correct);
    TlObject made = poll.copy().put("id", world.randomLong()).put("closed", null);
    if (poll.has("close_period")) {
      made.put("close_date", world.now() + poll.getInt("close_period"));
    }
    Poll result = new Poll(made, creator, correct, input.has("solution") ? input.copy() : null);
    if (made.has("close_date")) {
      result.closeAt(world, made.getInt("close_date"));
    }
    return result;
  }

  private static void check(TlObject poll, List<byte[]> correct) {
    String question = poll.getObject("question").getString("text");
    if (question.isBlank() || question.length() > MAX_QUESTION) {
      throw RpcError.bad("POLL_QUESTION_INVALID");
    }
    List<TlObject> answers = poll.getList("answers");
    if (answers.isEmpty() || answers.size() > MAX_ANSWERS) {
      throw RpcError.bad("POLL_ANSWERS_INVALID");
    }
    Set<ByteBuffer> options = new HashSet<>();
    for (TlObject answer : answers) {
      String text = answer.getObject("text").getString("text");
      if (text.isBlank() || text.length() > MAX_ANSWER) {
        throw RpcError.bad("POLL_ANSWER_INVALID");
      }
      byte[] option = answer.getBytes("option");
      if (option.length == 0 || option.length > 100) {
        throw RpcError.bad("POLL_OPTION_INVALID");
      }
      if (!options.add(ByteBuffer.wrap(option))) {
        throw RpcError.bad("POLL_OPTION_DUPLICATE");
      }
    }
    if (poll.isTrue("quiz")) {
      checkQuiz(poll, answers, correct);
    }
  }

  private static void checkQuiz(TlObject poll, List<TlObject> answers, List<byte[]> correct) {
    if (poll.isTrue("multiple_choice")) {
      throw RpcError.bad("QUIZ_MULTIPLE_INVALID");
    }
    if (correct.isEmpty()) {
      throw RpcError.bad("QUIZ_CORRECT_ANSWERS_EMPTY");
    }
    if (correct.size() > 1) {
      throw RpcError.bad("QUIZ_CORRECT_ANSWERS_TOO_MUCH");
    }
    if (answers.stream()
        .noneMatch(answer -> Arrays.equals(answer.getBytes("option"), correct.get(0)))) {
      throw RpcError.bad("QUIZ_CORRECT_ANSWER_INVALID");
    }
  }
}
