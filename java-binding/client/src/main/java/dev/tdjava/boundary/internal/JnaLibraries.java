package dev.tdjava.boundary.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Libraries that the system keeps in memory, so that JNA need not: while it has one open, its
 * thread for clean-up runs, which keeps JNA's class loader.
 */
final class JnaLibraries {

  private static final Logger LOG = LoggerFactory.getLogger(JnaLibraries.class);

  private static final int RTLD_NOW = 2;
  private static final int RTLD_NODELETE = 0x1000;
  private static final int RTLD_LOCAL_MACOS = 4; // 0 on Linux
  private static final int RTLD_NODELETE_MACOS = 0x80;

  /** Where the system cannot be told to keep them. */
  private static final List<NativeLibrary> OPEN = new CopyOnWriteArrayList<>();

  private JnaLibraries() {}

  /** Opens it with local visibility: TDLib exports OpenSSL's symbols, which others may have too. */
  static NativeLibrary open(String path) {
    Platform platform = Platform.current();
    if (platform.isWindows()) {
      return NativeLibrary.getInstance(path);
    }
    int flags =
        platform.isMacos()
            ? RTLD_NOW | RTLD_LOCAL_MACOS | RTLD_NODELETE_MACOS
            : RTLD_NOW | RTLD_NODELETE;
    return NativeLibrary.getInstance(path, Map.of(Library.OPTION_OPEN_FLAGS, flags));
  }

  /** Has JNA forget a library that was opened here. */
  @SuppressWarnings("deprecation") // the name of old versions of JNA
  static void leave(NativeLibrary library) {
    if (Platform.current().isWindows()) {
      OPEN.add(library);
    } else {
      library.dispose();
    }
  }

  /** JNA's own library, which a class loader that goes would take away from under TDLib's calls. */
  static void keepJna() {
    String path = System.getProperty("jnidispatch.path"); // set by JNA
    if (path == null || Lifetime.isForGood(Native.class.getClassLoader())) {
      return;
    }
    try { // by the name under which it was loaded, as the file is gone
      leave(open(new File(path).getCanonicalPath()));
    } catch (IOException | UnsatisfiedLinkError e) { // such as on musl, which keeps all libraries
      LOG.debug("{} may be removed from memory", path, e);
    }
  }
}
