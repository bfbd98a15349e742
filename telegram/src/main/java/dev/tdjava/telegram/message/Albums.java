package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Notification;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.processors.UnicastProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts the messages of an album together. Nothing says which one is the last: an album ends with
 * the next message of its chat that is not of it, with the stream, or when a while has passed.
 */
final class Albums {

  private static final class Album {
    private final List<Message> parts = new ArrayList<>();
    private Disposable timer = Disposable.disposed();
  }

  private final UnicastProcessor<IncomingMessage> whole = UnicastProcessor.create();
  private final Queue<Notification<IncomingMessage>> ready = new ConcurrentLinkedQueue<>();
  private final AtomicInteger handing = new AtomicInteger();
  private final Map<Long, Album> open = new HashMap<>();
  private final Duration pause;

  private Albums(Duration pause) {
    this.pause = pause;
  }

  /** Gives each message by itself, and each album as one. */
  static Flowable<IncomingMessage> together(Flowable<Message> messages, Duration pause) {
    return Flowable.defer(
        () -> {
          Albums albums = new Albums(pause);
          Disposable upstream =
              messages.subscribe(
                  albums::next,
                  failure -> albums.end(Notification.createOnError(failure)),
                  () -> albums.end(Notification.createOnComplete()));
          return albums.whole.doOnCancel(
              () -> {
                upstream.dispose();
                albums.stop();
              });
        });
  }

  private void next(Message message) {
    synchronized (this) {
      long chat = message.chatId();
      Album album = open.get(chat);
      if (album != null && album.parts.get(0).mediaAlbumId() != message.mediaAlbumId()) {
        close(chat, album);
        album = null;
      }
      if (message.mediaAlbumId() == 0) {
        ready.add(Notification.createOnNext(new IncomingMessage(List.of(message))));
      } else {
        add(chat, album == null ? new Album() : album, message);
      }
    }
    handOver();
  }

  private void add(long chat, Album album, Message message) {
    open.put(chat, album);
    album.parts.add(message);
    album.timer.dispose();
    album.timer =
        Schedulers.computation()
            .scheduleDirect(() -> late(chat, album), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void late(long chat, Album album) {
    synchronized (this) {
      if (open.get(chat) == album) {
        close(chat, album);
      }
    }
    handOver();
  }

  private void close(long chat, Album album) {
    album.timer.dispose();
    open.remove(chat);
    ready.add(Notification.createOnNext(new IncomingMessage(List.copyOf(album.parts))));
  }

  private void end(Notification<IncomingMessage> last) {
    synchronized (this) {
      new HashMap<>(open).forEach(this::close);
      ready.add(last);
    }
    handOver();
  }

  private synchronized void stop() {
    open.values().forEach(album -> album.timer.dispose());
    open.clear();
  }

  /** One thread at a time hands over, in order, and without the monitor. */
  private void handOver() {
    if (handing.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      for (var next = ready.poll(); next != null; next = ready.poll()) {
        IncomingMessage message = next.getValue();
        Throwable failure = next.getError();
        if (message != null) {
          whole.onNext(message);
        } else if (failure != null) {
          whole.onError(failure);
        } else {
          whole.onComplete();
        }
      }
      seen = handing.addAndGet(-seen);
    } while (seen != 0);
  }
}
