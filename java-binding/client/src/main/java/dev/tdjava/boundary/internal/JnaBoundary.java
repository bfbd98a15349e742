package dev.tdjava.boundary.internal;

import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.LogMessageCallback;
import dev.tdjava.boundary.ReceiveBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boundary by JNA's direct mapping. */
final class JnaBoundary implements Boundary {

  private static final int RTLD_NOW = 2;
  private static final int RTLD_LOCAL_MACOS = 4; // 0 on Linux

  /** One for ever: a callback that the collector took while TDLib calls it ends the process. */
  private static final TdJsonByJna.LogCallback LOG_CALLBACK = JnaBoundary::log;

  private JnaBoundary() {}

  /** Loads TDLib with local visibility: it exports OpenSSL's symbols, which others may have too. */
  static JnaBoundary load(Path tdjson) {
    Platform platform = Platform.current();
    Map<String, Object> options =
        platform.isWindows()
            ? Map.of()
            : Map.of(
                Library.OPTION_OPEN_FLAGS,
                platform.isMacos() ? RTLD_NOW | RTLD_LOCAL_MACOS : RTLD_NOW);
    try {
      Native.register(TdJsonByJna.class, NativeLibrary.getInstance(tdjson.toString(), options));
    } catch (UnsatisfiedLinkError e) {
      throw LoadFailure.of(tdjson, e.getMessage(), e);
    }
    Native.setCallbackThreadInitializer(
        LOG_CALLBACK,
        new CallbackThreadInitializer(/* daemon= */ true, /* detach= */ false, "tdlib"));
    return new JnaBoundary();
  }

  @Override
  public String name() {
    return "jna";
  }

  @Override
  public int createClientId() {
    return TdJsonByJna.td_create_client_id();
  }

  @Override
  public void send(int clientId, byte[] request, int length) {
    TdJsonByJna.td_send(clientId, trimmed(request, length));
  }

  @Override
  public boolean receive(double timeoutSeconds, ReceiveBuffer into) {
    long address = TdJsonByJna.td_receive(timeoutSeconds);
    if (address == 0) {
      return false;
    }
    Pointer text = new Pointer(address);
    long length = text.indexOf(0, (byte) 0);
    int taken = into.take(length);
    text.read(length - taken, into.bytes(), 0, taken);
    return true;
  }

  @Override
  public byte @Nullable [] execute(byte[] request, int length) {
    long address = TdJsonByJna.td_execute(trimmed(request, length));
    return address == 0 ? null : bytes(new Pointer(address));
  }

  @Override
  public void setLogMessageCallback(int maxVerbosityLevel, @Nullable LogMessageCallback callback) {
    LogSink.set(callback);
    TdJsonByJna.td_set_log_message_callback(
        maxVerbosityLevel, callback == null ? null : LOG_CALLBACK);
  }

  private static void log(int verbosityLevel, Pointer message) {
    LogSink.deliver(verbosityLevel, bytes(message));
  }

  /** JNA copies the whole array both ways, so it gets one of the request's size. */
  private static byte[] trimmed(byte[] request, int length) {
    Requests.check(request, length);
    return request.length == length + 1 ? request : Arrays.copyOf(request, length + 1);
  }

  private static byte[] bytes(Pointer text) {
    return text.getByteArray(0, Requests.arrayLength(text.indexOf(0, (byte) 0)));
  }
}
