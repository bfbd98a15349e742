package dev.tdjava.examples;

import dev.tdjava.rx.RxTdClient;

/** Telegram itself, where the user answers at the console. */
final class RealTelegram implements Telegram {

  private final Screen screen;

  RealTelegram(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void start(RxTdClient client) {
    client.start();
  }

  @Override
  public Answers answers() {
    return screen;
  }

  /** Nothing: what others write there is not for a demo to start. */
  @Override
  public void show(RxTdClient client) {}

  @Override
  public void farewell() {
    screen.say("The login is kept in ~/.tdjava-demo; run the demo again, and it asks for nothing.");
  }

  @Override
  public void close() {}
}
