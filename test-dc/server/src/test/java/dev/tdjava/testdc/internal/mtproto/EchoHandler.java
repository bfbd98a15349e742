package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a few functions with fixed objects, and keeps what it saw. On the loop's thread only. */
final class EchoHandler implements RpcHandler {
  static final TlObject NEAREST =
      TlObject.of("nearestDc", "country", "XX", "this_dc", 1, "nearest_dc", 1);

  final List<Call> calls = new ArrayList<>();
  final List<Call> held = new ArrayList<>();
  final List<Session> closed = new ArrayList<>();
  final List<AuthKey> destroyed = new ArrayList<>();

  @Override
  public void handle(Call call) {
    calls.add(call);
    switch (call.request().name()) {
      case "help.getNearestDc" -> call.answer(NEAREST);
      case "updates.getState" -> held.add(call);
      case "upload.saveBigFilePart" -> call.answer(true);
      case "upload.getFile" ->
          call.answer(
              TlObject.of(
                  "upload.file",
                  "type",
                  TlObject.of("storage.fileUnknown"),
                  "mtime",
                  0,
                  "bytes",
                  file(call.request())));
      case "help.getConfig" -> throw new IllegalStateException("a handler that fails");
      default -> call.fail(400, "METHOD_NOT_SERVED");
    }
  }

  @Override
  public void answered(Session session, String method, @Nullable String error) {
    // what was answered, clients see
  }

  // An offset that is not 0 asks for bytes that cannot be packed.
  private static byte[] file(TlObject request) {
    int limit = request.getInt("limit");
    return request.getLong("offset") == 0 ? new byte[limit] : ClientHandshake.random(limit);
  }

  @Override
  public void sessionClosed(Session session) {
    closed.add(session);
  }

  @Override
  public void keyDestroyed(AuthKey key) {
    destroyed.add(key);
  }
}
