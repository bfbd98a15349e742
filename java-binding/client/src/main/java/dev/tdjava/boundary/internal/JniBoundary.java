package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.LogMessageCallback;
import dev.tdjava.boundary.ReceiveBuffer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The boundary by JNI; its native half is {@code native/src/jni_boundary.cpp}. */
final class JniBoundary implements Boundary {

  static final String NAME = "jni";

  /** Tells the native half where its classes are, which a relocated jar has in another package. */
  private static final String PACKAGE_PROPERTY = "tdjava.jni.package";

  /** What every JVM says of a file that it has loaded for another class loader. */
  private static final String OTHER_LOADER = "already loaded in another classloader";

  private JniBoundary() {}

  /** Loads the JNI library, which loads TDLib itself, out of sight of the process's other code. */
  static JniBoundary load(Path jni, Path tdjson) {
    try {
      load(jni);
    } catch (UnsatisfiedLinkError e) {
      if (!String.valueOf(e.getMessage()).contains(OTHER_LOADER)) {
        throw LoadFailure.of(jni, e.getMessage(), e);
      }
      loadCopy(jni);
    }
    byte[] path = tdjson.toString().getBytes(fileNames());
    byte[] failure;
    try {
      failure = open(path);
    } catch (UnsatisfiedLinkError e) { // a relocated copy of tdjava has loaded it in this loader
      loadCopy(jni);
      failure = open(path);
    }
    if (failure != null) {
      throw LoadFailure.of(tdjson, new String(failure, fileNames()), null);
    }
    return new JniBoundary();
  }

  private static void load(Path jni) {
    synchronized (PACKAGE_PROPERTY) { // a literal is one object for all class loaders
      System.setProperty(PACKAGE_PROPERTY, JniBoundary.class.getPackageName().replace('.', '/'));
      try {
        System.load(jni.toString());
      } finally {
        System.clearProperty(PACKAGE_PROPERTY);
      }
    }
  }

  private static void loadCopy(Path jni) {
    try {
      OwnCopy.load(jni, JniBoundary::load);
    } catch (IOException | UnsatisfiedLinkError e) {
      throw LoadFailure.of(
          jni,
          "another class loader has loaded it, and no copy of it can be loaded for this one: " + e,
          e);
    }
  }

  /** How the C library wants names of files; on Windows the native half takes UTF-8. */
  private static Charset fileNames() {
    return Platform.current().isWindows()
        ? StandardCharsets.UTF_8
        : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int createClientId() {
    return createClientId0();
  }

  @Override
  public void send(int clientId, byte[] request, int length) {
    Requests.check(request, length);
    send0(clientId, request, length);
  }

  @Override
  public boolean receive(double timeoutSeconds, ReceiveBuffer into) {
    int room = into.capacity();
    long length = receive0(timeoutSeconds, into.bytes(), room);
    if (length == 0) {
      return false;
    }
    int taken = into.take(length);
    if (length > room) {
      copyPending0(into.bytes(), taken);
    }
    return true;
  }

  @Override
  public byte @Nullable [] execute(byte[] request, int length) {
    Requests.check(request, length);
    return execute0(request, length);
  }

  @Override
  public void setLogMessageCallback(int maxVerbosityLevel, @Nullable LogMessageCallback callback) {
    LogSink.set(callback);
    setLog0(maxVerbosityLevel, callback != null);
  }

  /** Null when TDLib is loaded, else why it is not. */
  private static native byte @Nullable [] open(byte[] path);

  private static native int createClientId0();

  private static native void send0(int clientId, byte[] request, int length);

  /** The length of what came; where that is more than {@code room}, nothing was copied yet. */
  private static native long receive0(double timeoutSeconds, byte[] into, int room);

  /** Copies the last bytes of what {@link #receive0} left. */
  private static native void copyPending0(byte[] into, int length);

  private static native byte @Nullable [] execute0(byte[] request, int length);

  private static native void setLog0(int maxVerbosityLevel, boolean wanted);
}
