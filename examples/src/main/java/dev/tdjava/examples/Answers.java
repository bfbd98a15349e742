package dev.tdjava.examples;

/** Who answers what a login asks: someone at the console, or a program. */
interface Answers {

  String PHONE_NUMBER = "Phone number";
  String CODE = "Code from Telegram";

  /** Answers a question such as {@link #PHONE_NUMBER}. */
  String ask(String question);

  /** The same for what nobody should see. */
  default String askSecret(String question) {
    return ask(question);
  }
}
