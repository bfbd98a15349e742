package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;

/** How far a message is that is being sent. */
public sealed interface SendStage {

  /** It stands in the chat, with an id that only this client knows. */
  record Pending(Message message) implements SendStage {}

  /** The server has it. */
  record Acknowledged(Message message) implements SendStage {}

  /**
   * It was sent; the last stage.
   *
   * @param message with its final id
   */
  record Sent(Message message) implements SendStage {}
}
