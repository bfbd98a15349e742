package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Native files in a jar on the class path, laid into the cache to be loaded from there. */
final class BundledLibraries implements NativeLibraries {

  private final ClassLoader loader;
  private final Platform platform;
  private final NativeCache cache;
  private @Nullable NativeDescription description;
  private @Nullable Path tdjson;
  private @Nullable Path jni;

  BundledLibraries(ClassLoader loader, Platform platform, NativeCache cache) {
    this.loader = loader;
    this.platform = platform;
    this.cache = cache;
  }

  @Override
  public synchronized Path tdjson() {
    if (tdjson == null) {
      NativeDescription files = description();
      tdjson = unpacked(files.tdjsonFile(), files.tdjsonSha256());
    }
    return tdjson;
  }

  @Override
  public synchronized Path jni() {
    if (jni == null) {
      NativeDescription files = description();
      String file = files.jniFile();
      String sha256 = files.jniSha256();
      if (file == null || sha256 == null) {
        throw new TdNativeException(
            "The native jar for "
                + platform.id()
                + " has TDLib and no JNI library ("
                + files.origin()
                + " names none), because it was packed where none could be compiled. TDLib can be"
                + " called without one: on JDK 22 or newer by dev.tdjava:tdjava-ffm, else by JNA.");
      }
      jni = unpacked(file, sha256);
    }
    return jni;
  }

  /** Unpacks what the jar of a platform has, and what describes it, for everybody to read. */
  static void unpack(ClassLoader loader, Platform platform, Path folder) {
    BundledLibraries jar = new BundledLibraries(loader, platform, new NativeCache(folder));
    NativeDescription files = jar.description();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        WriteAccess.readableByAll(folder);
      } else if (!WriteAccess.isOnlyForOwner(
          folder)) { // it may be /tmp, which is not ours to change
        throw new IOException("others than its owner can write there; name a folder of its own");
      }
      jar.unpack(folder, files.tdjsonFile(), files.tdjsonSha256());
      if (files.jniFile() != null && files.jniSha256() != null) {
        jar.unpack(folder, files.jniFile(), files.jniSha256());
      }
      String name = NativeDescription.FILE;
      try (InputStream in = jar.source(name).open()) {
        String sum = Sha256.copy(Objects.requireNonNull(in, name), OutputStream.nullOutputStream());
        jar.unpack(folder, name, sum);
      }
    } catch (IOException e) {
      throw new TdNativeException(
          "The native files for " + platform.id() + " cannot be unpacked into " + folder + ": " + e,
          e);
    }
  }

  private void unpack(Path folder, String name, String sha256) throws IOException {
    Path file = folder.resolve(name);
    Unpacking.put(file, sha256, source(name));
    WriteAccess.readableByAll(file);
  }

  private Path unpacked(String name, String sha256) {
    Path file = cache.file(name, sha256, source(name));
    LibraryImage.check(file, platform);
    return file;
  }

  private NativeCache.Source source(String name) {
    String resource = folder(platform) + name;
    return new NativeCache.Source() {
      @Override
      public @Nullable InputStream open() {
        return loader.getResourceAsStream(resource);
      }

      @Override
      public String toString() {
        URL url = loader.getResource(resource);
        return url == null ? "class path resource " + resource : url.toString();
      }
    };
  }

  private NativeDescription description() {
    if (description == null) {
      String resource = folder(platform) + NativeDescription.FILE;
      InputStream stream = loader.getResourceAsStream(resource);
      if (stream == null) {
        throw missing(resource);
      }
      description = NativeDescription.read(String.valueOf(loader.getResource(resource)), stream);
    }
    return description;
  }

  private TdNativeException missing(String resource) {
    List<String> others = new ArrayList<>();
    for (Platform other : Platform.values()) {
      if (loader.getResource(folder(other) + NativeDescription.FILE) != null) {
        others.add(other.id());
      }
    }
    return new TdNativeException(
        "TDLib's native files for "
            + platform.id()
            + " were not found: the class path has no "
            + resource
            + (others.isEmpty() ? "" : " (it has those for " + String.join(", ", others) + ")")
            + ", and the property "
            + NativeFiles.LIBRARY_PATH_PROPERTY
            + " is not set. "
            + NativeFiles.advice(platform));
  }

  private static String folder(Platform platform) {
    return "META-INF/tdjava/native/" + platform.id() + "/";
  }
}
