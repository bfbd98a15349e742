package dev.tdjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TdlibVersionTest {

  @TempDir private Path temp;

  @Test
  void isInTheName() throws IOException {
    assertThat(TdlibVersion.of(temp.resolve("td_api-1.8.61.tl"))).isEqualTo("1.8.61");
  }

  @Test
  void isInTheSourceTree() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("td/generate/scheme"));
    Files.writeString(temp.resolve("td/CMakeLists.txt"), "add_library(tdlib)");
    Files.writeString(
        temp.resolve("CMakeLists.txt"), "project(TDLib VERSION 1.8.11 LANGUAGES CXX C)");

    assertThat(TdlibVersion.of(folder.resolve("td_api.tl"))).isEqualTo("1.8.11");
  }

  @Test
  void mustBeGivenWhereNothingTells() {
    assertThatThrownBy(() -> TdlibVersion.of(temp.resolve("td_api.tl")))
        .hasMessageContaining("use --tdlib-version");
  }
}
