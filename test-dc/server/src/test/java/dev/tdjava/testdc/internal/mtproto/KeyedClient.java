package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A client whose key is put into the server, for tests of what comes after the handshake. */
public final class KeyedClient implements AutoCloseable {

  private static final int BOOL_FALSE = 0xbc799737;

  private final TestMtProtoClient client;

  private KeyedClient(TestMtProtoClient client) {
    this.client = client;
  }

  /** Connects to data centre 1. On the loop's thread, where keys are kept. */
  public static KeyedClient connect(MtProtoServer server) {
    long now = server.now();
    AuthKey key = new AuthKey(ClientHandshake.random(256), 1, 0, 0, now, AuthKey.NEVER);
    server.keys().add(key, now);
    try {
      TestMtProtoClient client =
          new TestMtProtoClient(
              ClientTransport.connect(ClientTransport.Kind.INTERMEDIATE, server.port(), 1));
      client.use(key);
      return new KeyedClient(client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer to a request. A Bool is an object {@code boolTrue} or {@code boolFalse}, a vector a
   * {@code vector} with {@code elements}, which must be objects, and a failure an {@code rpc_error}
   * with {@code error_code} and {@code error_message}.
   */
  public TlObject call(TlObject request) {
    try {
      byte[] answer = client.answer(client.request(request));
      return switch (Endian.int32(answer, 0)) {
        case Ids.BOOL_TRUE -> TlObject.of("boolTrue");
        case BOOL_FALSE -> TlObject.of("boolFalse");
        case Ids.VECTOR -> TlObject.of("vector", "elements", objects(answer));
        case Ids.RPC_ERROR -> Layer.mtproto().decode(new TlReader(answer));
        default -> Layer.of(Layer.DEFAULT).decode(new TlReader(answer));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TlObject> objects(byte[] vector) {
    TlReader in = new TlReader(vector, 4, vector.length);
    return Stream.generate(() -> Layer.of(Layer.DEFAULT).decode(in)).limit(in.int32()).toList();
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
