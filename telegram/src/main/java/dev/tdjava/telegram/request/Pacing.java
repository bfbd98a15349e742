package dev.tdjava.telegram.request;

import dev.tdjava.api.TdFunction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sends messages no faster than Telegram takes them, for broadcasts: each is given its time when it
 * is asked for, and waits until then. What is sent to no chat is not paced.
 *
 * <p>One object is one budget; share it between all that write as one account. Safe for any number
 * of threads.
 */
public final class Pacing {

  /** The requests that write messages. */
  private static final Set<String> WRITING =
      Set.of(
          "sendMessage",
          "sendMessageAlbum",
          "sendInlineQueryResultMessage",
          "sendBotStartMessage",
          "forwardMessages",
          "resendMessages");

  private static final Pacing UNLIMITED = new Pacing(0, 0, 0);

  /** Chats that are looked through for old ones when there are more than that. */
  private static final int MANY = 10_000;

  private final long overall;
  private final long perUser;
  private final long perGroup;
  private final Map<Long, Long> nextOf = new HashMap<>();
  private long next = Long.MIN_VALUE;

  private Pacing(long overall, long perUser, long perGroup) {
    this.overall = overall;
    this.perUser = perUser;
    this.perGroup = perGroup;
  }

  /** Everything is sent at once. */
  public static Pacing unlimited() {
    return UNLIMITED;
  }

  /**
   * The limits that Telegram publishes for bots: 30 messages a second over all, one a second for a
   * private chat, 20 a minute for a group.
   *
   * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">
   *     Bots FAQ</a>
   */
  public static Pacing ofBots() {
    return of(Duration.ofSeconds(1).dividedBy(30), Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  /**
   * Other limits, as the least time from one message to the next; zero for none.
   *
   * @param overall over all chats
   * @param inPrivateChat in one private chat
   * @param inGroup in one group or channel
   */
  public static Pacing of(Duration overall, Duration inPrivateChat, Duration inGroup) {
    return new Pacing(
        checked(overall).toNanos(), checked(inPrivateChat).toNanos(), checked(inGroup).toNanos());
  }

  private static Duration checked(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The time between messages is negative: " + time);
    }
    return time;
  }

  /** Takes the next place for that request, and gives how many nanoseconds it has to wait. */
  long reserve(TdFunction<?> request, long now) {
    if (this == UNLIMITED || !WRITING.contains(request.typeName())) {
      return 0;
    }
    return reserve(ChatIds.of(request), now);
  }

  private synchronized long reserve(long chatId, long now) {
    long inChat = chatId > 0 ? perUser : perGroup;
    long at = Math.max(now, Math.max(next, nextOf.getOrDefault(chatId, now)));
    next = at + overall;
    if (inChat > 0) {
      if (nextOf.size() > MANY) {
        nextOf.values().removeIf(free -> free - now <= 0);
      }
      nextOf.put(chatId, at + inChat);
    }
    return at - now;
  }
}
