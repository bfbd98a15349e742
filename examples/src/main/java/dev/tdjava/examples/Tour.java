package dev.tdjava.examples;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.tdjava.api.Chat;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.File;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.MessageLocation;
import dev.tdjava.api.MessagePoll;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateFile;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.api.functions.SearchPublicChat;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens in {@link DemoWorld}, as a client sees it. */
final class Tour {

  private static final long PAUSE_MILLIS = 250;
  private static final long CUT_MILLIS = 20;

  private final RxTdClient client;
  private final DemoWorld world;
  private final Screen screen;

  Tour(RxTdClient client, DemoWorld world, Screen screen) {
    this.client = client;
    this.world = world;
    this.screen = screen;
  }

  /** Others write, and each message comes as a record of its kind. */
  void messages() {
    screen.title("What others write, as they write it");
    List<Runnable> conversation = world.conversation();
    Completable writing =
        Flowable.fromIterable(conversation)
            .concatMapCompletable(
                writes -> Completable.fromRunnable(writes).delay(PAUSE_MILLIS, MILLISECONDS));
    incoming()
        .take(conversation.size())
        .concatMapSingle(this::describe)
        .mergeWith(writing)
        .blockingForEach(this::show);
  }

  /** A second client of this process is a bot. */
  void bot(RxTdClient botClient) {
    screen.title("A bot: a second client, logged in with its token, answers the first one");
    Disposable answering =
        new CoffeeBot(botClient).orders().subscribe(order -> screen.show("the bot got", order));
    Chat bot = client.send(new SearchPublicChat("coffee_bot")).blockingGet();
    Future<Message> answer =
        incoming().filter(it -> it.chatId() == bot.id()).firstOrError().toFuture();
    client.send(CoffeeBot.text(bot.id(), "2 espresso")).ignoreElement().blockingAwait();
    screen.show("Ada", "2 espresso");
    show(describe(Single.fromFuture(answer).blockingGet()).blockingGet());
    answering.dispose();
  }

  /** A large file comes in parts, and updates say how much there is of it. */
  void download() {
    screen.title("A file, from another data centre");
    Future<Message> announced =
        incoming().filter(it -> it.content() instanceof MessageDocument).firstOrError().toFuture();
    world.sendFilm();
    Message message = Single.fromFuture(announced).blockingGet();
    show(describe(message).blockingGet());
    File file = ((MessageDocument) message.content()).document().document();
    client
        .updates(UpdateFile.class)
        .map(UpdateFile::file)
        .filter(it -> it.id() == file.id())
        .mergeWith(client.send(new DownloadFile(file.id(), 1, 0, 0, false)))
        .takeUntil((File it) -> it.local().isDownloadingCompleted())
        .blockingForEach(
            it -> screen.progress("download", it.local().downloadedSize(), file.size()));
    screen.total(file.size(), "bytes");
  }

  /** TDLib connects again by itself, and fetches what it missed. */
  void cut() {
    screen.title("The connection is cut, again and again: TDLib comes back, and nothing is lost");
    Future<Message> missed = incoming().firstOrError().toFuture();
    // TDLib says nothing of a connection that is back within a third of a second.
    AtomicBoolean lost = new AtomicBoolean();
    Completable cutting =
        Flowable.interval(CUT_MILLIS, MILLISECONDS)
            .takeWhile(time -> !lost.get())
            .doOnNext(time -> world.cutConnections())
            .ignoreElements();
    client
        .connectionStates()
        .skip(1) // the one before
        .doOnNext(state -> screen.show("connection", state))
        .takeUntil(state -> state instanceof ConnectionStateReady)
        .concatMapCompletable(
            state ->
                Completable.fromRunnable(
                    () -> {
                      if (lost.compareAndSet(false, true)) {
                        world.writeMeanwhile();
                      }
                    }))
        .mergeWith(cutting)
        .blockingAwait();
    show(describe(Single.fromFuture(missed).blockingGet()).blockingGet());
  }

  private Flowable<Message> incoming() {
    return client
        .updates(UpdateNewMessage.class)
        .map(UpdateNewMessage::message)
        .filter(message -> !message.isOutgoing());
  }

  /** A message and where it stands. */
  private record Line(String who, String what) {}

  private void show(Line line) {
    screen.show(line.who(), line.what());
  }

  private Single<Line> describe(Message message) {
    return Single.zip(
        client.send(new GetChat(message.chatId())).map(Chat::title),
        message.senderId() instanceof MessageSenderUser user
            ? client.send(new GetUser(user.userId())).map(it -> it.firstName())
            : Single.just(""),
        (chat, sender) ->
            new Line(
                sender.isEmpty() || sender.equals(chat) ? chat : chat + ", " + sender,
                describeContent(message)));
  }

  private static String describeContent(Message message) {
    if (message.content() instanceof MessageText text) {
      return text.text().text();
    }
    if (message.content() instanceof MessagePoll poll) {
      return "Poll: " + poll.poll().question().text();
    }
    if (message.content() instanceof MessageLocation place) {
      return "Location: " + place.location().latitude() + ", " + place.location().longitude();
    }
    if (message.content() instanceof MessageDocument document) {
      return document.caption().text() + ": " + document.document().fileName();
    }
    return message.content().toString();
  }
}
