package dev.tdjava.boundary;

import static java.util.Comparator.comparingInt;

import dev.tdjava.boundary.internal.FileNames;
import dev.tdjava.boundary.internal.NativeFiles;
import dev.tdjava.boundary.internal.UnfitLibrary;
import dev.tdjava.errors.TdNativeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads TDLib, once for a class loader. Several class loaders of a process have the same TDLib, but
 * one of them at a time may receive: TDLib has one queue of messages, which two would steal from
 * each other.
 *
 * <p>Properties of the JVM: {@value #BOUNDARY_PROPERTY} names the boundary to take; {@value
 * NativeFiles#LIBRARY_PATH_PROPERTY} is a folder with the native files to use as they are; {@value
 * NativeFiles#CACHE_PROPERTY} is the folder where native files from jars are kept.
 */
public final class Boundaries {

  /** The property that names a boundary, instead of the best that works. */
  public static final String BOUNDARY_PROPERTY = "tdjava.boundary";

  private static final Logger LOG = LoggerFactory.getLogger(Boundaries.class);
  private static final Map<String, Boundary> opened = new HashMap<>();
  private static @Nullable NativeLibraries libraries;
  private static @Nullable Boundary chosen;
  private static @Nullable TdNativeException failure;

  private Boundaries() {}

  /**
   * The boundary of this process, loaded at the first call. Any thread; one that is interrupted
   * loads it all the same, and stays interrupted.
   *
   * @throws TdNativeException if TDLib cannot be loaded. What cannot pass, such as files for
   *     another processor, is said again by each later call; after anything else the next call
   *     tries again, by the properties as they are then
   */
  @SuppressWarnings("StaticAssignmentOfThrowable") // later callers get it as the cause of their own
  public static synchronized Boundary get() {
    if (failure != null) {
      throw new TdNativeException(String.valueOf(failure.getMessage()), failure);
    }
    if (chosen == null) {
      try {
        chosen = uninterrupted(Boundaries::choose);
      } catch (TdNativeException e) {
        if (UnfitLibrary.isWhy(e)) {
          failure = e;
        }
        throw e;
      }
    }
    return chosen;
  }

  /**
   * The boundary of this name, for tests and measurements. All boundaries share one TDLib.
   *
   * @throws TdNativeException if there is none or it cannot be loaded
   */
  public static synchronized Boundary load(String name) {
    return uninterrupted(() -> named(name));
  }

  private static Boundary named(String name) {
    List<BoundaryProvider> providers = providers();
    for (BoundaryProvider provider : providers) {
      if (provider.name().equals(name)) {
        return open(provider);
      }
    }
    throw new TdNativeException(
        "There is no boundary named '"
            + name
            + "'; the class path has "
            + providers.stream().map(BoundaryProvider::name).collect(Collectors.joining(", "))
            + " (property "
            + BOUNDARY_PROPERTY
            + ")");
  }

  /**
   * The native files of this process: those that were loaded, or else those that would be loaded
   * now, by the properties as they are at this moment. Nothing is loaded by this. Any thread.
   *
   * @throws TdNativeException if there are none for this platform
   */
  public static synchronized NativeLibraries libraries() {
    return libraries != null ? libraries : NativeFiles.locate();
  }

  /**
   * Loads without heeding an interrupt. Our own files are read by streams that know of none, but a
   * class loader may read its jars by channels, which an interrupted thread closes.
   */
  private static Boundary uninterrupted(Supplier<Boundary> loading) {
    boolean interrupted = Thread.interrupted();
    try {
      return loading.get();
    } catch (TdNativeException e) {
      if (opened.isEmpty()) {
        libraries = null; // the next attempt may find others
      }
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Boundary choose() {
    String wanted = System.getProperty(BOUNDARY_PROPERTY);
    if (wanted != null) {
      return named(wanted);
    }
    settledLibraries().tdjson(); // without it, no boundary works and its message is the one to read
    TdNativeException first = null;
    for (BoundaryProvider provider : providers()) {
      try {
        return open(provider);
      } catch (TdNativeException e) {
        LOG.warn("TDLib cannot be called by {}: {}", provider.name(), e.getMessage());
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    throw first != null ? first : new TdNativeException("The class path has no boundary at all");
  }

  private static Boundary open(BoundaryProvider provider) {
    Boundary known = opened.get(provider.name());
    if (known != null) {
      return known;
    }
    Boundary boundary = provider.open(settledLibraries());
    LOG.debug("TDLib is called by {}", boundary.name());
    if (opened.isEmpty()) {
      FileNames.warnUnlessUtf8();
    }
    opened.put(provider.name(), boundary);
    return boundary;
  }

  /** They stay the same for an attempt to load, and for good when one has been successful. */
  private static NativeLibraries settledLibraries() {
    if (libraries == null) {
      libraries = NativeFiles.locate();
    }
    return libraries;
  }

  /** The best first. One that this JVM cannot even load, being too old for it, is left out. */
  private static List<BoundaryProvider> providers() {
    List<BoundaryProvider> found = new ArrayList<>();
    Iterator<BoundaryProvider> services =
        ServiceLoader.load(BoundaryProvider.class, Boundaries.class.getClassLoader()).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          break;
        }
        found.add(services.next());
      } catch (ServiceConfigurationError | LinkageError e) { // the latter from the class path
        LOG.debug("A boundary is left out", e);
      }
    }
    found.sort(comparingInt(BoundaryProvider::priority).reversed());
    return found;
  }
}
