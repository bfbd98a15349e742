package dev.tdjava.codegen.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "npm is played by a shell script")
class NpmPackageTest {

  private static final String CONTENT = "  export type box = {\n".repeat(100);

  @TempDir private Path temp;
  private final List<String> log = new ArrayList<>();

  @Test
  void takesTheFileOutOfThePackage() throws IOException {
    Path archive = archive("package/README.md", "package/tdlib-types.d.ts");
    NpmPackage npm = npm("test \"$1 $2\" = 'pack types@1' && cp '" + archive + "' types-1.tgz");

    assertThat(npm.fetched()).isEmpty();
    assertThat(npm.fetch(log::add)).hasValueSatisfying(f -> assertThat(f).hasContent(CONTENT));
    assertThat(npm.fetched()).isPresent();
    assertThat(log).isEmpty();
  }

  @Test
  void asksNpmOnce() throws IOException {
    Path archive = archive("package/tdlib-types.d.ts");
    NpmPackage npm = npm("test ! -e types-1.tgz && cp '" + archive + "' types-1.tgz");

    assertThat(npm.fetch(log::add)).isPresent();
    assertThat(npm.fetch(log::add)).isPresent();
    assertThat(log).isEmpty();
  }

  @Test
  void tellsVersionsApart() throws IOException {
    Path archive = archive("package/tdlib-types.d.ts");
    assertThat(npm("cp '" + archive + "' types-1.tgz").fetch(log::add)).isPresent();

    assertThat(new NpmPackage("no-such-npm", "types@1", temp.resolve("prose")).fetched())
        .isPresent();
    assertThat(new NpmPackage("no-such-npm", "types@2", temp.resolve("prose")).fetched()).isEmpty();
  }

  @Test
  void goesOnWithoutNpm() {
    NpmPackage npm = new NpmPackage("no-such-npm", "types@1", temp.resolve("prose"));

    assertThat(npm.fetch(log::add)).isEmpty();
    assertThat(log)
        .singleElement()
        .asString()
        .startsWith("No prose for the Javadoc, going on without: ")
        .contains("no-such-npm")
        .doesNotContain("\n");
  }

  @Test
  void goesOnWhenNpmFails() throws IOException {
    assertThat(npm("echo 'network is unreachable'; exit 1").fetch(log::add)).isEmpty();
    assertThat(log).singleElement().asString().contains("npm pack failed, see ", "npm.log");
    assertThat(temp.resolve("prose/types@1/npm.log")).hasContent("network is unreachable");
  }

  @Test
  void goesOnWhenThePackageIsAnother() throws IOException {
    Path archive = archive("package/index.js");

    assertThat(npm("cp '" + archive + "' types-1.tgz").fetch(log::add)).isEmpty();
    assertThat(log).singleElement().asString().contains("no tdlib-types.d.ts in ");
  }

  private NpmPackage npm(String script) throws IOException {
    Path command = Files.writeString(temp.resolve("npm"), "#!/bin/sh\n" + script + "\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
    return new NpmPackage(command.toString(), "types@1", temp.resolve("prose"));
  }

  private Path archive(String... names) throws IOException {
    Path archive = temp.resolve("archive.tgz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      for (String name : names) {
        byte[] content = CONTENT.getBytes(StandardCharsets.US_ASCII);
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", content.length));
        out.write(header);
        out.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
      }
      out.write(new byte[1024]);
    }
    return archive;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
