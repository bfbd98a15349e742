package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM with the class path of this one, for what ends a JVM.
 *
 * @param exitCode its exit code; 128 and the signal's number where a signal ended it
 * @param output what it wrote to both of its streams
 */
record Jvm(int exitCode, String output) {

  /** Runs {@code main} and waits for its end. */
  static Jvm run(Class<?> main, List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xcheck:jni");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + File.createTempFile("hs_err", ".log"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = read(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s", output).isTrue();
    return new Jvm(process.exitValue(), output);
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
