package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The emoji that one can react with. */
public final class ReactionCatalog {

  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("👍", "Thumbs Up");
    TITLES.put("👎", "Thumbs Down");
    TITLES.put("❤", "Red Heart");
    TITLES.put("🔥", "Fire");
    TITLES.put("🥰", "Smiling Face with Hearts");
    TITLES.put("👏", "Clapping Hands");
    TITLES.put("😁", "Beaming Face");
    TITLES.put("🤔", "Thinking Face");
    TITLES.put("🤯", "Exploding Head");
    TITLES.put("😱", "Screaming Face");
    TITLES.put("😢", "Crying Face");
    TITLES.put("🎉", "Party Popper");
    TITLES.put("🤩", "Star-Struck");
    TITLES.put("🙏", "Folded Hands");
    TITLES.put("👌", "OK Hand");
    TITLES.put("💯", "Hundred Points");
  }

  /** Documents have numbers above those of all others, five for each reaction. */
  private static final long FIRST_DOCUMENT = 0x5EAC_0000_0000L;

  private static final int DOCUMENTS_EACH = 5;

  private ReactionCatalog() {}

  /** A reaction by its emoji. */
  public static TlObject reaction(String emoji) {
    return TlObject.of("reactionEmoji", "emoticon", plain(emoji));
  }

  /** The emoji without the selector of its colourful form, as reactions have it. */
  private static String plain(String emoji) {
    return emoji.replace("\uFE0F", "");
  }

  /** The reaction as it is compared and kept. */
  public static TlObject normalized(TlObject reaction) {
    return reaction.is("reactionEmoji") ? reaction(reaction.getString("emoticon")) : reaction;
  }

  static boolean has(TlObject reaction) {
    return reaction.is("reactionEmoji") && TITLES.containsKey(reaction.getString("emoticon"));
  }

  /** All reactions, the usual ones first. */
  public static List<TlObject> all() {
    return TITLES.keySet().stream().map(ReactionCatalog::reaction).toList();
  }

  /** The {@code availableReaction} objects. Nobody can load what their documents stand for. */
  public static List<TlObject> available() {
    List<TlObject> available = new ArrayList<>();
    TITLES.forEach(
        (emoji, title) -> {
          long document = FIRST_DOCUMENT + (long) available.size() * DOCUMENTS_EACH;
          available.add(
              TlObject.of(
                  "availableReaction",
                  "reaction",
                  emoji,
                  "title",
                  title,
                  "static_icon",
                  sticker(document, emoji, "image/webp"),
                  "appear_animation",
                  sticker(document + 1, emoji, "application/x-tgsticker"),
                  "select_animation",
                  sticker(document + 2, emoji, "application/x-tgsticker"),
                  "activate_animation",
                  sticker(document + 3, emoji, "application/x-tgsticker"),
                  "effect_animation",
                  sticker(document + 4, emoji, "application/x-tgsticker")));
        });
    return available;
  }

  private static TlObject sticker(long id, String emoji, String mimeType) {
    return TlObject.of(
        "document",
        "id",
        id,
        "access_hash",
        ~id,
        "file_reference",
        new byte[] {1},
        "date",
        1,
        "mime_type",
        mimeType,
        "size",
        1024L,
        "dc_id",
        1,
        "attributes",
        List.of(
            TlObject.of("documentAttributeImageSize", "w", 512, "h", 512),
            TlObject.of(
                "documentAttributeSticker",
                "alt",
                emoji,
                "stickerset",
                TlObject.of("inputStickerSetEmpty"))));
  }
}
