package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.wire.Loop;
import java.util.concurrent.ThreadLocalRandom;

/** Calls that no client has sent, for tests of what methods answer. */
public final class UnsentCalls implements AutoCloseable {

  private static final RsaKey KEY = RsaKey.generate();

  private final Loop loop = new Loop("unsent-calls");
  private final RpcHandler nobody = new EchoHandler();
  private final Context context =
      new Context(
          loop,
          ServerSettings.of(KEY),
          nobody,
          new ServerClock(),
          new Salts(),
          new MessageCipher(),
          new DhGroup());
  private long calls;

  /** A session under a key of its own, without a connection. */
  public Session session() {
    byte[] bytes = new byte[256];
    ThreadLocalRandom.current().nextBytes(bytes);
    AuthKey key = new AuthKey(bytes, 1, 0, 0, 0, AuthKey.NEVER);
    return new Session(context, new Sessions(nobody), key, 1, 1, false);
  }

  public Call call(Session session, TlObject request) {
    return new Call(session, Layer.of(Layer.DEFAULT), request, new Received(++calls, true));
  }

  @Override
  public void close() {
    loop.close();
  }
}
