package dev.tdjava.client;

import static java.util.stream.Collectors.toCollection;

import dev.tdjava.fixtures.ForkedJvm;
import java.io.File;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deploys an application some times in a row, and prints what is left of it then. */
public final class Redeployments {

  private static final long COLLECTING_SECONDS = 100;

  private Redeployments() {}

  /** An empty folder; how many times; and "shared" where JNA is in a class loader that stays. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    ClassLoader parent =
        arguments.length > 2
            ? new URLClassLoader("shared", urls(Redeployments::isJna), null)
            : null;
    Set<String> threadsBefore = threads();
    ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      loaders.add(deploy("deployment-" + i, parent, folder.resolve("database"), collected));
    }
    long deadline = System.nanoTime() + COLLECTING_SECONDS * 1_000_000_000;
    int count = 0;
    while (count < times && System.nanoTime() < deadline) {
      System.gc();
      endIdleThreadsOfJna();
      while (count < times && collected.remove(200) != null) {
        count++;
      }
    }
    for (WeakReference<ClassLoader> loader : loaders) {
      if (loader.get() != null) {
        System.out.println("not collected: " + loader.get().getName());
      }
    }
    System.out.println("collected " + count);
    Set<String> threads = threads();
    threads.removeAll(threadsBefore);
    System.out.println("threads " + threads);
    System.out.println("hooks " + hooks());
    System.out.println("claim " + System.getProperty("tdjava.boundary.owner"));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(folder.resolve("database")))
          .forEach(file -> System.out.println("file " + folder.relativize(file)));
    }
    // Whether TDLib still calls somebody: it would end the process.
    deploy("deployment-at-last", parent, folder.resolve("database"), collected);
    System.out.println("end");
  }

  private static WeakReference<ClassLoader> deploy(
      String name,
      @Nullable ClassLoader parent,
      Path database,
      ReferenceQueue<ClassLoader> collected)
      throws Exception {
    // Without Logback, which is half of what there is to load.
    Predicate<Path> wanted = path -> !isOf(path, "logback") && (parent == null || !isJna(path));
    ClassLoader loader = new URLClassLoader(name, urls(wanted), parent);
    Thread thread =
        new Thread(
            () -> {
              try {
                call(loader, "work", database.toString());
              } catch (Exception e) {
                e.printStackTrace(System.out);
              }
            });
    thread.setContextClassLoader(loader);
    thread.start();
    thread.join();
    call(loader, "execute"); // on a thread that outlives the deployment
    return new WeakReference<>(loader, collected);
  }

  /** A class loader that shares nothing with others but the JVM's own classes. */
  static ClassLoader loader(String name) throws MalformedURLException {
    return new URLClassLoader(name, urls(path -> true), null);
  }

  private static URL[] urls(Predicate<Path> wanted) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : List.of(ForkedJvm.classPath().split(File.pathSeparator))) {
      if (wanted.test(Path.of(entry))) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static boolean isJna(Path path) {
    return isOf(path, "jna");
  }

  private static boolean isOf(Path jar, String artifact) {
    return String.valueOf(jar.getFileName()).startsWith(artifact + "-");
  }

  /**
   * JNA's thread for clean-up ends by itself when it has had nothing to clean up for 30 s; that is
   * not waited for, but whether it has nothing is looked at.
   */
  private static void endIdleThreadsOfJna() throws ReflectiveOperationException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("JNA Cleaner") && hasNothingToCleanUp(thread)) {
        thread.interrupt();
      }
    }
  }

  private static boolean hasNothingToCleanUp(Thread thread) throws ReflectiveOperationException {
    Class<?> cleaner = thread.getClass().getEnclosingClass();
    Field first = cleaner.getDeclaredField("firstCleanable");
    first.setAccessible(true);
    return first.get(cleaner.getMethod("getCleaner").invoke(null)) == null;
  }

  /** Calls a method of {@link Deployment} in a class loader; what it throws is thrown. */
  static Object call(ClassLoader loader, String method, Object... arguments) throws Exception {
    Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    try {
      return loader
          .loadClass(Deployment.class.getName())
          .getMethod(method, types)
          .invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Without that of the JDK which waits for processes, of which JNA starts one. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.equals("process reaper"))
        .collect(toCollection(TreeSet::new));
  }

  /** By reflection, as the JVM does not tell; without that of java.util.logging, which JNA uses. */
  private static Set<String> hooks() throws ReflectiveOperationException {
    Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
    hooks.setAccessible(true);
    return ((Map<?, ?>) hooks.get(null))
        .keySet().stream()
            .map(hook -> ((Thread) hook).getName())
            .filter(name -> !name.equals("Logging-Cleaner"))
            .collect(toCollection(TreeSet::new));
  }
}
