package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthenticationCodeType;
import dev.tdjava.api.AuthenticationCodeTypeCall;
import dev.tdjava.api.AuthenticationCodeTypeFirebaseAndroid;
import dev.tdjava.api.AuthenticationCodeTypeFirebaseIos;
import dev.tdjava.api.AuthenticationCodeTypeFlashCall;
import dev.tdjava.api.AuthenticationCodeTypeFragment;
import dev.tdjava.api.AuthenticationCodeTypeMissedCall;
import dev.tdjava.api.AuthenticationCodeTypeSms;
import dev.tdjava.api.AuthenticationCodeTypeSmsPhrase;
import dev.tdjava.api.AuthenticationCodeTypeSmsWord;
import dev.tdjava.api.AuthenticationCodeTypeTelegramMessage;

/** The ways in which codes are sent. */
final class CodeTypes {

  private CodeTypes() {}

  static int length(AuthenticationCodeType type) {
    if (type instanceof AuthenticationCodeTypeTelegramMessage message) {
      return message.length();
    }
    if (type instanceof AuthenticationCodeTypeSms sms) {
      return sms.length();
    }
    if (type instanceof AuthenticationCodeTypeCall call) {
      return call.length();
    }
    if (type instanceof AuthenticationCodeTypeMissedCall call) {
      return call.length();
    }
    if (type instanceof AuthenticationCodeTypeFragment fragment) {
      return fragment.length();
    }
    if (type instanceof AuthenticationCodeTypeFirebaseAndroid firebase) {
      return firebase.length();
    }
    if (type instanceof AuthenticationCodeTypeFirebaseIos firebase) {
      return firebase.length();
    }
    return 0;
  }

  /** How a code of that type comes, to follow "code". */
  static String words(AuthenticationCodeType type) {
    if (type instanceof AuthenticationCodeTypeTelegramMessage) {
      return "in Telegram on another device";
    }
    if (type instanceof AuthenticationCodeTypeSms) {
      return "by SMS";
    }
    if (type instanceof AuthenticationCodeTypeSmsWord word) {
      return "by SMS, a word that begins with " + word.firstLetter();
    }
    if (type instanceof AuthenticationCodeTypeSmsPhrase phrase) {
      return "by SMS, a phrase that begins with " + phrase.firstWord();
    }
    if (type instanceof AuthenticationCodeTypeCall) {
      return "by a call";
    }
    if (type instanceof AuthenticationCodeTypeFlashCall call) {
      return "as the number that calls, " + call.pattern();
    }
    if (type instanceof AuthenticationCodeTypeMissedCall call) {
      return "as the last digits of the number that calls, " + call.phoneNumberPrefix() + "…";
    }
    if (type instanceof AuthenticationCodeTypeFragment fragment) {
      return "at " + fragment.url();
    }
    return "in another way, " + type.typeName();
  }
}
