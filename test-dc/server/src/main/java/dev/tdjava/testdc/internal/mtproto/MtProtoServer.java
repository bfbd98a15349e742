package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.Connection;
import dev.tdjava.testdc.internal.wire.Listener;
import dev.tdjava.testdc.internal.wire.Loop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Data centres that speak MTProto on a loopback port, with faults on demand. Its methods may be
 * called from any thread and have taken effect when they return; connections and sessions that they
 * return are for the loop's thread only.
 */
public final class MtProtoServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MtProtoServer.class);

  private final Context context;
  private final Sessions sessions;
  private final HandshakeFaults handshakeFaults = new HandshakeFaults();
  private final Listener listener;
  private int port;
  private boolean running;

  /** Not yet started. The loop is not closed with the server. */
  public MtProtoServer(Loop loop, ServerSettings settings, RpcHandler handler) {
    context =
        new Context(
            loop,
            settings,
            handler,
            new ServerClock(),
            new Salts(),
            new MessageCipher(),
            new DhGroup());
    sessions = new Sessions(handler);
    Packets packets = new Packets(context, sessions, handshakeFaults);
    listener = new Listener(loop, settings.dcs(), packets);
    port = settings.port();
  }

  /**
   * Listens; after {@link #stop()} on the same port again. Has no effect when it does already.
   *
   * @throws UncheckedIOException when the port cannot be bound
   */
  public void start() {
    run(
        () -> {
          if (running) {
            return;
          }
          try {
            listener.open(context.settings().address(), port);
          } catch (IOException e) {
            throw new UncheckedIOException(
                "Cannot listen on port " + port + ": " + e.getMessage(), e);
          }
          port = listener.port();
          running = true;
          log.info("{} data centres on port {}", context.settings().dcs(), port);
        });
  }

  /** Cuts all connections, stops listening and forgets all sessions; keys stay. */
  public void stop() {
    run(
        () -> {
          listener.close();
          sessions.clear();
          running = false;
        });
  }

  /** The same as {@link #stop()}; has no effect when the loop is closed already. */
  @Override
  public void close() {
    try {
      stop();
    } catch (IllegalStateException e) {
      log.debug("Closed together with its loop: {}", e.getMessage());
    }
  }

  /** The TCP port; 0 before the first start when any free one was wanted. */
  public int port() {
    return context.loop().call(() -> port);
  }

  /** The open connections, oldest first. */
  public List<Connection> connections() {
    return context.loop().call(listener::connections);
  }

  /** The sessions that clients have, connected or not. */
  public List<Session> sessions() {
    return context.loop().call(sessions::all);
  }

  /** The keys. On the loop's thread only. */
  public KeyStore keys() {
    return context.keys();
  }

  /** From now on the server's time, as clients see it, is so far from the system's. */
  public void clockOffset(Duration offset) {
    run(
        () -> {
          context.clock().offset(offset);
          sessions.all().forEach(session -> session.inbox().forgetOrder());
        });
  }

  /** The server's unix time as clients see it, in seconds. */
  public long now() {
    return context.loop().call(() -> context.clock().seconds());
  }

  /** All salts are others from now on: a message with an old one gets bad_server_salt. */
  public void changeSalt() {
    run(context.salts()::change);
  }

  /** The next so many handshakes' last step gets dh_gen_retry. */
  public void retryHandshakes(int number) {
    run(() -> handshakeFaults.retries(number));
  }

  private void run(Runnable task) {
    context
        .loop()
        .call(
            () -> {
              task.run();
              return true;
            });
  }
}
