package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One process has TDLib once; the second class loader learns so instead of a dead process. */
class TwoClassLoadersIT {

  /** Loads TDLib in two class loaders that share nothing but the JVM's own classes. */
  static final class LoadTwice {
    private LoadTwice() {}

    public static void main(String[] arguments) throws Exception {
      URL[] classPath = urls();
      System.out.println("first: " + load(new URLClassLoader("first", classPath, null)));
      if (arguments.length > 0) {
        System.clearProperty("tdjava.boundary.owner"); // as some test frameworks do
      }
      System.out.println("second: " + load(new URLClassLoader("second", classPath, null)));
      System.out.println("end");
    }

    private static String load(ClassLoader loader) throws Exception {
      try {
        Object boundary =
            loader.loadClass(Boundaries.class.getName()).getMethod("get").invoke(null);
        return "loaded " + boundary.getClass().getSimpleName();
      } catch (InvocationTargetException e) {
        return String.valueOf(e.getCause());
      }
    }

    private static URL[] urls() throws MalformedURLException {
      List<String> entries = List.of(ForkedJvm.classPath().split(File.pathSeparator));
      URL[] urls = new URL[entries.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = Path.of(entries.get(i)).toUri().toURL();
      }
      return urls;
    }
  }

  @Test
  void theSecondIsToldWhoHasIt() throws Exception {
    assertRefused(run(List.of()));
  }

  @Test
  void byJnaToo() throws Exception {
    Result result = run(List.of("-Dtdjava.boundary=jna"));
    assertThat(result.output()).contains("first: loaded JnaBoundary");
    assertThat(result.output())
        .contains("second: dev.tdjava.errors.TdNativeException: TDLib is already loaded");
  }

  @Test
  void evenWhenThePropertyIsGone() throws Exception {
    assertRefused(run(List.of(), "clear"));
  }

  private static void assertRefused(Result result) {
    assertThat(result.output())
        .contains("first: loaded JniBoundary")
        .contains(
            "second: dev.tdjava.errors.TdNativeException: TDLib is already loaded by another class loader")
        .contains("common class path")
        .endsWith("end\n");
    assertThat(result.exitCode()).isZero();
  }

  private static Result run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    return ForkedJvm.start(LoadTwice.class, options, arguments).await();
  }
}
