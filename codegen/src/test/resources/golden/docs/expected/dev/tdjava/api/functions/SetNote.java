// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.Note;
import dev.tdjava.api.Shape;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Changes the note.
 *
 * @param note The note
 * @param shape A shape; pass null if none
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1set_note.html">TDLib's setNote</a>
 */
@Generated("dev.tdjava.codegen")
public record SetNote(Note note, @Nullable Shape shape) implements TdFunction<Note> {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param note the value for the {@code note} component
   * @param shape the value for the {@code shape} component
   */
  public SetNote {
    Values.required(note, "SetNote.note");
  }

  @Override
  public String typeName() {
    return "setNote";
  }
}
