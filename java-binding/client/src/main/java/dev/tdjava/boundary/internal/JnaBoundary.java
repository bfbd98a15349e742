package dev.tdjava.boundary.internal;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.LogMessageCallback;
import dev.tdjava.boundary.ReceiveBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The boundary by JNA, by that part of it which keeps nothing ({@link Libffi}). */
final class JnaBoundary implements Boundary {

  private final JnaFunction createClientId;
  private final JnaFunction send;
  private final JnaFunction receive;
  private final JnaFunction execute;
  private final JnaLog log;

  private JnaBoundary(NativeLibrary library) {
    createClientId = new JnaFunction(library, "td_create_client_id", Libffi.INT);
    send = new JnaFunction(library, "td_send", Libffi.VOID, Libffi.INT, Libffi.POINTER);
    receive = new JnaFunction(library, "td_receive", Libffi.POINTER, Libffi.DOUBLE);
    execute = new JnaFunction(library, "td_execute", Libffi.POINTER, Libffi.POINTER);
    log = JnaLog.of(library);
  }

  /** Loads TDLib, which stays in memory, as what JNA needs to call back does. */
  static JnaBoundary load(Path tdjson) {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader()); // JNA starts threads
    try {
      NativeLibrary library = JnaLibraries.open(tdjson.toString());
      JnaBoundary boundary = new JnaBoundary(library);
      JnaLibraries.leave(library);
      JnaLibraries.keepJna();
      return boundary;
    } catch (UnsatisfiedLinkError e) {
      throw LoadFailure.of(tdjson, e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  @Override
  public String name() {
    return "jna";
  }

  @Override
  public int createClientId() {
    return (int) createClientId.call(createClientId.arguments());
  }

  @Override
  public void send(int clientId, byte[] request, int length) {
    send.call(send.arguments(request, length).first(clientId));
  }

  @Override
  public boolean receive(double timeoutSeconds, ReceiveBuffer into) {
    long address = receive.call(receive.arguments().first(timeoutSeconds));
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
    long address = execute.call(execute.arguments(request, length));
    return address == 0 ? null : bytes(new Pointer(address));
  }

  @Override
  public void setLogMessageCallback(int maxVerbosityLevel, @Nullable LogMessageCallback callback) {
    LogSink.set(callback);
    log.set(maxVerbosityLevel, callback != null);
  }

  /** A copy of a C string. */
  static byte[] bytes(Pointer text) {
    return text.getByteArray(0, Requests.arrayLength(text.indexOf(0, (byte) 0)));
  }
}
