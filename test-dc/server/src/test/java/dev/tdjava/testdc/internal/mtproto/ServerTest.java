package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.internal.mtproto.ClientTransport.Kind;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.wire.Connection;
import dev.tdjava.testdc.internal.wire.Loop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with an echo handler, and clients for it. */
abstract class ServerTest {
  static final RsaKey RSA = TestKey.KEY;
  static final TlObject NEAREST_DC = TlObject.of("help.getNearestDc");
  static final TlObject HELD = TlObject.of("updates.getState");

  final Loop loop = new Loop("test dc");
  final EchoHandler handler = new EchoHandler();
  final MtProtoServer server = new MtProtoServer(loop, ServerSettings.of(RSA), handler);
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
    server.close();
    loop.close();
  }

  ClientTransport transport(Kind kind) throws IOException {
    return kept(ClientTransport.connect(kind, server.port(), 2));
  }

  /** Without a key. */
  TestMtProtoClient newClient() throws IOException {
    return kept(new TestMtProtoClient(transport(Kind.OBFUSCATED_INTERMEDIATE)));
  }

  /** With a permanent key. */
  TestMtProtoClient client() throws IOException {
    TestMtProtoClient client = newClient();
    client.use(new ClientHandshake(client, RSA, ClientHandshake.Style.DC, 0).run());
    return client;
  }

  /** Another client for the same key and session. */
  void reconnect(TestMtProtoClient client) throws IOException {
    client.reconnect(transport(Kind.OBFUSCATED_INTERMEDIATE));
  }

  <T extends AutoCloseable> T kept(T closeable) {
    open.add(closeable);
    return closeable;
  }

  /** Runs on the loop, with the newest connection. */
  void onConnection(Consumer<Connection> task) {
    onLoop(() -> task.accept(server.connections().get(server.connections().size() - 1)));
  }

  void onLoop(Runnable task) {
    loop.call(
        () -> {
          task.run();
          return true;
        });
  }

  Session session(TestMtProtoClient client) {
    return loop.call(
        () ->
            server.sessions().stream()
                .filter(session -> session.id() == client.session)
                .findFirst()
                .orElseThrow());
  }

  static byte[] encoded(TlObject object) {
    return Layer.of(Layer.DEFAULT).encode(object);
  }
}
