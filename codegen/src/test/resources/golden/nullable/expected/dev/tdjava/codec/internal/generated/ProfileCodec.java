// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Photo;
import dev.tdjava.api.Profile;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Profile}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class ProfileCodec implements ObjectCodec<Profile> {
  /**
   * The only one; it has no state.
   */
  public static final ProfileCodec INSTANCE = new ProfileCodec();

  private static final JsonKey TYPE_PROFILE = JsonKey.type("profile");

  private static final JsonKey KEY_NAME = JsonKey.field("name");

  private static final JsonKey KEY_PHOTO = JsonKey.field("photo");

  private static final JsonKey KEY_FIRST_PHOTO = JsonKey.field("first_photo");

  private ProfileCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Profile decode(JsonReader in) {
    return in.beginObject(TYPE_PROFILE) ? decodeProfile(in) : null;
  }

  private static Profile decodeProfile(JsonReader in) {
    String name = "";
    Photo photo = null;
    Photo firstPhoto = null;
    if (in.field(KEY_NAME)) {
      name = in.readString();
    }
    if (in.field(KEY_PHOTO)) {
      photo = PhotoCodec.decode(in);
    }
    if (in.field(KEY_FIRST_PHOTO)) {
      firstPhoto = PhotoCodec.decode(in);
    }
    while (in.more()) {
      switch (in.name()) {
        case "name" -> name = in.readString();
        case "photo" -> photo = PhotoCodec.decode(in);
        case "first_photo" -> firstPhoto = PhotoCodec.decode(in);
        default -> in.skip();
      }
    }
    return new Profile(name, photo, firstPhoto);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Profile value) {
    out.beginObject(TYPE_PROFILE);
    out.string(KEY_NAME, value.name());
    if (value.photo() != null) {
      out.key(KEY_PHOTO);
      PhotoCodec.encode(out, value.photo());
    }
    out.key(KEY_FIRST_PHOTO);
    PhotoCodec.encode(out, value.firstPhoto());
    out.endObject();
  }

  @Override
  public @Nullable Profile read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Profile value) {
    encode(out, value);
  }
}
