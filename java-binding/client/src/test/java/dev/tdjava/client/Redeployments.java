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
import java.util.stream.Stream;

/** Deploys an application ten times in a row, and prints what is left of it then. */
public final class Redeployments {

  private static final int TIMES = 10;
  private static final long COLLECTING_SECONDS = 100;

  private Redeployments() {}

  /** The argument is an empty folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Set<String> threadsBefore = threads();
    ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 1; i <= TIMES; i++) {
      loaders.add(deploy(i, folder.resolve("database"), collected));
    }
    long deadline = System.nanoTime() + COLLECTING_SECONDS * 1_000_000_000;
    int count = 0;
    while (count < TIMES && System.nanoTime() < deadline) {
      System.gc();
      while (collected.remove(2_000) != null) {
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
    deploy(TIMES + 1, folder.resolve("database"), collected);
    System.out.println("end");
  }

  private static WeakReference<ClassLoader> deploy(
      int number, Path database, ReferenceQueue<ClassLoader> collected) throws Exception {
    ClassLoader loader = loader("deployment-" + number);
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
    List<String> entries = List.of(ForkedJvm.classPath().split(File.pathSeparator));
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(entries.get(i)).toUri().toURL();
    }
    return new URLClassLoader(name, urls, null);
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

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
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
