package dev.tdjava.testdc.internal.topic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileStoreTest {

  private static final int PART = 64 * 1024;

  private final FileStore store = new FileStore();

  @AfterEach
  void close() {
    store.close();
  }

  private static TlObject input(int parts, String md5) {
    return TlObject.of("inputFile", "id", 7L, "parts", parts, "name", "x", "md5_checksum", md5);
  }

  private static void refuses(String error, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RpcError.class).hasMessage(error);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @Test
  void partsInAnyOrderAreOneFile() {
    byte[] all = bytes(3 * PART + 5);
    for (int part : new int[] {3, 1, 0, 2, 1}) {
      store.savePart(
          1,
          7,
          part,
          -1,
          Arrays.copyOfRange(all, part * PART, Math.min(all.length, (part + 1) * PART)));
    }

    Content content = store.uploaded(1, input(4, ""));

    assertThat(content.readAll()).isEqualTo(all);
    assertThat(content.read(PART - 3, 10)).isEqualTo(Arrays.copyOfRange(all, PART - 3, PART + 7));
    assertThat(content.read(all.length, 10)).isEmpty();
  }

  @Test
  void anUploadThatIsNotWholeIsRefused() {
    store.savePart(1, 7, 0, -1, bytes(PART));
    store.savePart(1, 7, 2, -1, bytes(100));

    refuses("FILE_PART_1_MISSING", () -> store.uploaded(1, input(3, "")));
    refuses("FILE_PARTS_INVALID", () -> store.uploaded(1, input(2, "")));
    refuses("FILE_PART_0_MISSING", () -> store.uploaded(2, input(3, "")));
  }

  @Test
  void theChecksumMustBeRight() {
    store.savePart(1, 7, 0, -1, "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    refuses(
        "MD5_CHECKSUM_INVALID",
        () -> store.uploaded(1, input(1, "00000000000000000000000000000000")));
    assertThat(store.uploaded(1, input(1, "5d41402abc4b2a76b9719d911017c592")).size()).isEqualTo(5);
  }

  @Test
  void partsThatBreakTheRulesAreRefused() {
    refuses("FILE_PART_EMPTY", () -> store.savePart(1, 7, 0, -1, new byte[0]));
    refuses("FILE_PART_TOO_BIG", () -> store.savePart(1, 7, 0, -1, new byte[512 * 1024 + 1]));
    refuses("FILE_PART_INVALID", () -> store.savePart(1, 7, -1, -1, new byte[1]));
    refuses("FILE_PARTS_INVALID", () -> store.savePart(1, 7, 3, 3, new byte[1024]));
    refuses("FILE_PART_SIZE_INVALID", () -> store.savePart(1, 7, 0, 3, new byte[3 * 1024]));
  }

  @Test
  void aReferenceGrowsOld() {
    StoredFile file =
        store.addDocument(Content.of(new byte[5]), null, "text/plain", List.of(), 1, 0);
    TlObject location =
        TlObject.of(
            "inputDocumentFileLocation",
            "id",
            file.id(),
            "access_hash",
            file.tl().getLong("access_hash"),
            "file_reference",
            file.tl().getBytes("file_reference"));

    assertThat(store.require(location, "WRONG")).isSameAs(file);
    store.expireReferences();
    refuses("FILE_REFERENCE_EXPIRED", () -> store.require(location, "WRONG"));
    location.put("file_reference", file.tl().getBytes("file_reference"));
    assertThat(store.require(location, "WRONG")).isSameAs(file);
    refuses(
        "FILE_REFERENCE_INVALID",
        () -> store.require(location.copy().put("file_reference", new byte[3]), "WRONG"));
    refuses("WRONG", () -> store.require(location.copy().put("access_hash", 1L), "WRONG"));
  }

  @Test
  void generatedBytesDependOnTheirPositionAlone() {
    Content content = Content.generated(10_000_000_000L, 1);

    byte[] many = content.read(4_999_999_990L, 100);

    assertThat(content.read(4_999_999_993L, 50)).isEqualTo(Arrays.copyOfRange(many, 3, 53));
    assertThat(content.read(9_999_999_999L, 50)).hasSize(1);
  }
}
