package dev.tdjava.telegram.text;

import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeMentionName;
import dev.tdjava.api.TextEntityTypeTextUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a link's address makes of a text, by TDLib's rules. */
final class Links {

  private static final List<String> SCHEMES = List.of("tg", "ton", "tonsite");
  private static final long MAX_USER_ID = (1L << 40) - 1;

  private Links() {}

  /** A mention or a link with the address as TDLib writes it, or null if TDLib refuses it. */
  static @Nullable TextEntityType typeOf(String url) {
    long userId = userId(url);
    if (userId != 0) {
      return new TextEntityTypeMentionName(userId);
    }
    String checked = checked(url);
    return checked == null ? null : new TextEntityTypeTextUrl(checked);
  }

  static boolean isLink(TextEntityType type) {
    return type instanceof TextEntityTypeTextUrl || type instanceof TextEntityTypeMentionName;
  }

  /** The address that makes a mention or a link of a text, or null if nothing does. */
  static @Nullable String addressOf(TextEntityType type) {
    if (type instanceof TextEntityTypeMentionName mention) {
      return isUserId(mention.userId()) ? "tg://user?id=" + mention.userId() : null;
    }
    boolean link = type instanceof TextEntityTypeTextUrl url && typeOf(url.url()) != null;
    return link ? ((TextEntityTypeTextUrl) type).url() : null;
  }

  static boolean isUserId(long id) {
    return id > 0 && id <= MAX_USER_ID;
  }

  /** The id in the address of a custom emoji, or 0. */
  static long emojiId(String url) {
    String query = query(Ascii.lowerCase(url), "emoji");
    return query == null ? 0 : id(query);
  }

  private static long userId(String url) {
    String query = query(Ascii.lowerCase(url), "user");
    long id = query == null ? 0 : id(query);
    return isUserId(id) ? id : 0;
  }

  /** What follows the question mark in tg://host?…, or null if it is another address. */
  private static @Nullable String query(String url, String host) {
    if (!Ascii.startsWith(url, 0, "tg:")) {
      return null;
    }
    int at = url.startsWith("//", 3) ? 5 : 3;
    if (!Ascii.startsWith(url, at, host)) {
      return null;
    }
    at += host.length();
    if (Ascii.at(url, at) == '/') {
      at++;
    }
    if (Ascii.at(url, at) != '?') {
      return null;
    }
    int end = url.indexOf('#', at);
    return url.substring(at + 1, end < 0 ? url.length() : end);
  }

  private static long id(String query) {
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith("id=") || parameter.equals("id")) {
        return number(parameter.equals("id") ? "" : parameter.substring(3));
      }
    }
    return 0;
  }

  /** The number, or 0 if it is not written as TDLib would write it. */
  static long number(String text) {
    try {
      long number = Long.parseLong(text);
      return Long.toString(number).equals(text) ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable String checked(String url) {
    for (String scheme : SCHEMES) {
      if (Ascii.startsWith(url, 0, scheme + ":")) {
        int from = scheme.length() + 1;
        return ofScheme(scheme, url.substring(url.startsWith("//", from) ? from + 2 : from));
      }
    }
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null || (!parsed.ipv6() && parsed.host().indexOf('.') < 0)) {
      return null;
    }
    return parsed.toString();
  }

  private static @Nullable String ofScheme(String scheme, String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null
        || Ascii.startsWith(url, 0, "http://")
        || parsed.https()
        || !parsed.user().isEmpty()
        || parsed.port() != 0
        || parsed.ipv6()) {
      return null;
    }
    for (int i = 0; i < parsed.host().length(); i++) {
      char c = parsed.host().charAt(i);
      boolean dot = c == '.' && scheme.equals("tonsite");
      if (!Ascii.isLetterOrDigit(c) && c != '-' && c != '_' && !dot) {
        return null;
      }
    }
    String rest = parsed.rest().startsWith("/?") ? parsed.rest().substring(1) : parsed.rest();
    return scheme + "://" + parsed.host() + rest;
  }
}
