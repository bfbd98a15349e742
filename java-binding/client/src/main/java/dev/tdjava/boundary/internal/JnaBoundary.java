package dev.tdjava.boundary.internal;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.LogMessageCallback;
import dev.tdjava.boundary.ReceiveBuffer;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boundary by JNA's direct mapping. */
final class JnaBoundary implements Boundary {

  private static final int RTLD_NOW = 2;
  private static final int RTLD_NODELETE = 0x1000;
  private static final int RTLD_LOCAL_MACOS = 4; // 0 on Linux
  private static final int RTLD_NODELETE_MACOS = 0x80;

  /** TDLib's, as long as it has one: it ends the process to call what the collector took. */
  @SuppressWarnings("UnusedVariable") // to be referred to is all that it is for
  private TdJsonByJna.@Nullable LogCallback installed; // guarded by this

  /** The last one, for the next time: JNA has memory for each until it is collected. */
  private WeakReference<TdJsonByJna.LogCallback> latest = new WeakReference<>(null);

  private JnaBoundary() {}

  /** Loads TDLib with local visibility: it exports OpenSSL's symbols, which others may have too. */
  static JnaBoundary load(Path tdjson) {
    Platform platform = Platform.current();
    try {
      NativeLibrary library = NativeLibrary.getInstance(tdjson.toString(), options(platform));
      Native.register(TdJsonByJna.class, library);
      if (!platform.isWindows()) { // where TDLib would go with it
        library.close(); // JNA keeps a thread, and so its class loader, while it has one open
      }
    } catch (UnsatisfiedLinkError e) {
      throw LoadFailure.of(tdjson, e.getMessage(), e);
    }
    return new JnaBoundary();
  }

  private static Map<String, Object> options(Platform platform) {
    if (platform.isWindows()) {
      return Map.of();
    }
    return Map.of(
        Library.OPTION_OPEN_FLAGS,
        platform.isMacos()
            ? RTLD_NOW | RTLD_LOCAL_MACOS | RTLD_NODELETE_MACOS
            : RTLD_NOW | RTLD_NODELETE);
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
  public synchronized void setLogMessageCallback(
      int maxVerbosityLevel, @Nullable LogMessageCallback callback) {
    LogSink.set(callback);
    TdJsonByJna.LogCallback next = callback == null ? null : logCallback();
    TdJsonByJna.td_set_log_message_callback(
        maxVerbosityLevel, CallbackReference.getFunctionPointer(next));
    installed = next; // only now may the last one be collected
  }

  private TdJsonByJna.LogCallback logCallback() {
    TdJsonByJna.LogCallback callback = latest.get();
    if (callback == null) {
      callback = new LogCallback();
      Native.setCallbackThreadInitializer(
          callback,
          new CallbackThreadInitializer(/* daemon= */ true, /* detach= */ false, "tdlib"));
      latest = new WeakReference<>(callback);
      Cleaner.create()
          .register(
              callback, // its thread ends with the callback
              JnaBoundary::forgetCallbacks);
    }
    return callback;
  }

  /**
   * JNA frees a callback when its table forgets it, which it does when it is asked for another
   * after the collector took the callback. Until then JNA's own thread keeps the class loader.
   */
  private static void forgetCallbacks() {
    try {
      CallbackReference.getFunctionPointer(new NoCallback());
    } catch (IllegalArgumentException e) {
      // as a callback without a method is none
    }
  }

  private static final class NoCallback implements Callback {}

  /** Not a method reference, which would be one for ever. */
  private static final class LogCallback implements TdJsonByJna.LogCallback {
    @Override
    public void invoke(int verbosityLevel, Pointer message) {
      log(verbosityLevel, message);
    }
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
