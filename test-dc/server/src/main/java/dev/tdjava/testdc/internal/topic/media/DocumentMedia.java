package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.tl.TlObject;

/** Documents in messages, told apart by their attributes. */
public final class DocumentMedia {

  private DocumentMedia() {}

  /** The {@code messageMediaDocument} for a document. */
  public static TlObject of(TlObject document, boolean spoiler) {
    boolean animated = has(document, "documentAttributeAnimated");
    boolean video = has(document, "documentAttributeVideo");
    boolean round = is(document, "documentAttributeVideo", "round_message");
    return TlObject.of(
        "messageMediaDocument",
        "spoiler",
        spoiler,
        "video",
        video && !animated,
        "round",
        round,
        "voice",
        is(document, "documentAttributeAudio", "voice"),
        "document",
        document);
  }

  /** The right in {@code chatBannedRights} that is about this kind of document. */
  public static String right(TlObject media) {
    TlObject document = media.findObject("document");
    if (document == null) {
      return "send_docs";
    } else if (media.isTrue("voice")) {
      return "send_voices";
    } else if (media.isTrue("round")) {
      return "send_roundvideos";
    } else if (has(document, "documentAttributeAnimated")) {
      return "send_gifs";
    } else if (has(document, "documentAttributeSticker")) {
      return "send_stickers";
    } else if (media.isTrue("video")) {
      return "send_videos";
    } else if (has(document, "documentAttributeAudio")) {
      return "send_audios";
    }
    return "send_docs";
  }

  private static boolean has(TlObject document, String attribute) {
    return document.<TlObject>getList("attributes").stream().anyMatch(one -> one.is(attribute));
  }

  private static boolean is(TlObject document, String attribute, String flag) {
    return document.<TlObject>getList("attributes").stream()
        .anyMatch(one -> one.is(attribute) && one.isTrue(flag));
  }
}
