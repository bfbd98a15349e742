package dev.tdjava.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.LogMessageCallback;
import dev.tdjava.boundary.ReceiveBuffer;
import dev.tdjava.boundary.internal.LogSink;
import dev.tdjava.boundary.internal.Requests;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The boundary by the Foreign Function and Memory interface. */
final class FfmBoundary implements Boundary {

  static final String NAME = "ffm";

  /** All memory, to copy TDLib's texts out of. */
  private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private final TdJson tdjson;
  private final LogStub log = new LogStub();

  private FfmBoundary(TdJson tdjson) {
    this.tdjson = tdjson;
  }

  static FfmBoundary load(Path tdjson) {
    return new FfmBoundary(new TdJson(tdjson));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int createClientId() {
    return tdjson.createClientId();
  }

  @Override
  public void send(int clientId, byte[] request, int length) {
    Requests.check(request, length);
    try (NativeRequest copy = NativeRequest.of(request, length)) {
      tdjson.send(clientId, copy.text());
    }
  }

  @Override
  public boolean receive(double timeoutSeconds, ReceiveBuffer into) {
    long text = tdjson.receive(timeoutSeconds);
    if (text == 0) {
      return false;
    }
    long length = TdJson.length(text);
    int taken = into.take(length);
    MemorySegment.copy(MEMORY, JAVA_BYTE, text + (length - taken), into.bytes(), 0, taken);
    return true;
  }

  @Override
  public byte @Nullable [] execute(byte[] request, int length) {
    Requests.check(request, length);
    long answer;
    try (NativeRequest copy = NativeRequest.of(request, length)) {
      answer = tdjson.execute(copy.text());
    }
    return answer == 0 ? null : bytes(answer);
  }

  @Override
  public void setLogMessageCallback(int maxVerbosityLevel, @Nullable LogMessageCallback callback) {
    LogSink.set(callback);
    tdjson.setLogMessageCallback(
        maxVerbosityLevel, callback == null ? MemorySegment.NULL : log.address());
  }

  static byte[] bytes(long text) {
    byte[] bytes = new byte[Requests.arrayLength(TdJson.length(text))];
    MemorySegment.copy(MEMORY, JAVA_BYTE, text, bytes, 0, bytes.length);
    return bytes;
  }
}
