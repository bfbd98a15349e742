package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides where native files come from: a folder that the user named, or jars on the class path.
 */
public final class NativeFiles {

  /** The property with the folder of native files that are used as they are. */
  public static final String LIBRARY_PATH_PROPERTY = "tdjava.library.path";

  /** The property with the folder where native files from jars are kept. */
  public static final String CACHE_PROPERTY = "tdjava.cache.dir";

  private static final Logger LOG = LoggerFactory.getLogger(NativeFiles.class);

  private NativeFiles() {}

  /** The native files of this process. */
  public static NativeLibraries locate() {
    Host host = Host.current();
    Platform platform = Platform.of(host);
    if (host.isTranslated()) {
      LOG.info(
          "This JVM was made for Intel and runs translated by Rosetta; one for aarch64 is faster");
    }
    String folder = System.getProperty(LIBRARY_PATH_PROPERTY);
    if (folder != null) {
      return new FolderLibraries(
          FileNames.path("The property " + LIBRARY_PATH_PROPERTY, folder).toAbsolutePath(),
          platform);
    }
    return new BundledLibraries(
        NativeFiles.class.getClassLoader(), platform, NativeCache.ofProcess(platform));
  }

  /**
   * Unpacks the native files of a platform into a folder, from where {@value
   * #LIBRARY_PATH_PROPERTY} takes them, readable by every user.
   *
   * @param platform as in the name of its jar; null for that of this JVM
   * @return the folder
   * @throws TdNativeException if the class path has none for it, or the folder cannot be written
   */
  public static Path unpack(String folder, @Nullable String platform) {
    Platform wanted = platform == null ? Platform.current() : Platform.named(platform);
    Path into = FileNames.path("The argument", folder).toAbsolutePath();
    BundledLibraries.unpack(NativeFiles.class.getClassLoader(), wanted, into);
    return into;
  }

  /** What a user can do about native files that are not good. */
  static String advice(Platform platform) {
    return "Add the dependency dev.tdjava:tdjava-native with the classifier "
        + platform.id()
        + ", or set -D"
        + LIBRARY_PATH_PROPERTY
        + "=<folder> to a folder with "
        + platform.fileName("tdjson")
        + " and "
        + platform.fileName("tdjava")
        + ".";
  }
}
