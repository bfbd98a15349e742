package dev.tdjava.benchmarks;

import dev.tdjava.codec.internal.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Updates as TDLib prints them: ASCII, no white space, fields in the order of the schema. */
public enum Sample {
  /** A message of a group: text with three entities, a reply, a reaction. */
  NEW_MESSAGE_LATIN("updateNewMessage.latin"),
  /** The same in Cyrillic, six bytes a letter. */
  NEW_MESSAGE_CYRILLIC("updateNewMessage.cyrillic"),
  /** A user with a photo and a Cyrillic name. */
  USER("updateUser"),
  /** A chat's place in a list. */
  CHAT_POSITION("updateChatPosition"),
  /** An option of TDLib. */
  OPTION("updateOption");

  private final String file;

  Sample(String file) {
    this.file = file + ".json";
  }

  /** The JSON. */
  public String json() {
    try (InputStream in = Sample.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON in an array that is longer by {@link JsonReader#SLACK}. */
  public byte[] bytes() {
    byte[] ascii = json().getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(ascii, ascii.length + JsonReader.SLACK);
  }
}
