package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;

/**
 * Messages that are written and encoded already, and only wait to be sent: what a benchmark wants,
 * so that it measures the client and not this server.
 */
public final class PreparedMessages {

  /** So many messages go into one {@code updates} by default, as Telegram does it after a pause. */
  static final int TOGETHER = 50;

  /** As many messages may be on their way; a session gives up more than 10,000 packets. */
  private static final int WINDOW = 8_000;

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final TestDc dc;
  private final User receiver;
  private final List<byte[]> batches;
  private final int count;
  private final int window;

  private PreparedMessages(
      TestDc dc, User receiver, List<byte[]> batches, int count, int together) {
    this.dc = dc;
    this.receiver = receiver;
    this.batches = batches;
    this.count = count;
    window = Math.max(1, WINDOW / together);
  }

  static PreparedMessages of(
      TestDc dc, User writer, User receiver, int count, int together, IntFunction<String> text) {
    if (together < 1) {
      throw new IllegalArgumentException(together + " messages together");
    }
    Layer layer = Layer.of(Layer.DEFAULT);
    List<byte[]> batches = new ArrayList<>();
    for (int from = 0; from < count; from += together) {
      Delivery delivery = dc.world().delivery();
      for (int i = from; i < Math.min(count, from + together); i++) {
        Message message =
            new Message(writer, receiver, dc.world().now()).text(text.apply(i), List.of());
        dc.world().messages().add(delivery, message);
      }
      TlObject updates = delivery.take(receiver);
      batches.add(layer.encode(updates));
    }
    return new PreparedMessages(dc, receiver, batches, count, together);
  }

  /** How many messages these are. */
  public int count() {
    return count;
  }

  /** In how many {@code updates} they are sent, each in a packet of its own. */
  public int batches() {
    return batches.size();
  }

  /**
   * Begins to send them to all clients that are logged in as the receiver, as fast as these
   * acknowledge them. Returns at once.
   */
  public void push() {
    dc.run(
        () ->
            receiver
                .logins()
                .forEach(
                    login ->
                        login
                            .sessions()
                            .forEach(session -> push(session, new ArrayDeque<>(batches)))));
  }

  private void push(Session session, Queue<byte[]> left) {
    while (!left.isEmpty() && session.unacknowledged() < window) {
      session.pushAlone(left.remove());
    }
    if (!left.isEmpty() && session.isOpen()) {
      dc.world().after(PAUSE, () -> push(session, left));
    }
  }
}
