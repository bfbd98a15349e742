package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.client.Redeployments;
import dev.tdjava.client.TwoClassLoaders;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What holds for class loaders that take TDLib after one another, by every boundary. */
final class ClassLoaders {

  private ClassLoaders() {}

  /** One has clients; the other is told so until they are closed, and may execute all the while. */
  static void takeTurns(String boundary, String... arguments) throws Exception {
    Result result =
        ForkedJvm.start(TwoClassLoaders.class, List.of("-Dtdjava.boundary=" + boundary), arguments)
            .await();
    assertThat(result.output())
        .contains(
            "second beside the first: dev.tdjava.errors.TdNativeException: TDLib is in use by"
                + " another class loader")
        .contains("Close all clients of the other first", "common class path")
        .contains("second after the first: works")
        .contains("first after the second: works")
        .endsWith("end\n");
    assertThat(result.exitCode()).isZero();
    if (arguments.length > 0) {
      return; // without the property, the second's request has taken the log away
    }
    // What the second executes beside the first's clients is logged where all else is, and once.
    assertThat(result.output().lines().filter(line -> line.contains("of second"))).hasSize(1);
    assertThat(result.output().lines().filter(line -> line.contains("of first"))).hasSize(1);
  }

  /** Ten deployments after one another leave nothing behind. */
  static void leaveNothing(String boundary, Path folder) throws Exception {
    leaveNothing(boundary, folder, 10);
  }

  /** So many do; more that {@link Redeployments} is to know may follow. */
  static void leaveNothing(String boundary, Path folder, int times, String... more)
      throws Exception {
    Path cache = folder.resolve("cache");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> options = new ArrayList<>();
    options.add("-Dtdjava.boundary=" + boundary);
    options.add("-Dtdjava.cache.dir=" + cache);
    options.add("-Djava.io.tmpdir=" + temporary);
    options.add("-Djna.tmpdir=" + temporary);
    options.add("-XX:SoftRefLRUPolicyMSPerMB=0"); // soft references are the collector's to clear
    options.add("--add-opens=java.base/java.lang=ALL-UNNAMED"); // for the shutdown hooks
    List<String> arguments = new ArrayList<>(List.of(folder.toString(), "" + times));
    arguments.addAll(List.of(more));
    Result result =
        ForkedJvm.start(Redeployments.class, options, arguments.toArray(String[]::new)).await(180);
    assertThat(result.output().lines().filter(("worked by " + boundary)::equals))
        .hasSize(times + 1);
    assertThat(result.output())
        .doesNotContain("not collected")
        .contains("collected " + times + "\n", "threads []\n", "hooks []\n", "claim null\n")
        .endsWith("end\n");
    assertThat(result.output().lines().filter(line -> line.startsWith("file ")))
        .allMatch(line -> line.matches("file cache/[0-9a-f]{32}/libtd(json|java)\\..*"))
        .hasSizeLessThanOrEqualTo(2);
    assertThat(result.exitCode()).isZero();
  }
}
