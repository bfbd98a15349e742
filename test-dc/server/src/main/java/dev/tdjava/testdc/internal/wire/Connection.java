package dev.tdjava.testdc.internal.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's socket: packets in and out over whatever transport it chose, and the faults that can
 * be laid upon it. On the loop's thread only.
 */
public final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  /** The longest packet that is taken; parts of files are 512 kB. */
  public static final int MAX_PACKET = 2 << 20;

  /** Clients add this to the number of a test data centre. */
  private static final int TEST_DCS = 10_000;

  /** Bytes that {@link #send} needs free before a packet. */
  public static final int HEADROOM = 8;

  /** Bytes that {@link #send} needs free after a packet. */
  public static final int TAILROOM = 16;

  /** With so much unwritten the connection takes and reads no more until it is half of that. */
  private static final int HIGH_WATER = 1 << 20;

  private static final int LOW_WATER = HIGH_WATER / 2;

  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Loop loop;
  private final Listener listener;
  private final SocketChannel channel;
  private final String peer;
  private final int localDc;
  private final Input in = new Input();
  private final Output out;
  private final TransportDetector front = new TransportDetector(this);
  private final Framing.Frame frame = new Framing.Frame();
  private final Set<Long> sessionIds = new LinkedHashSet<>();
  private @Nullable SelectionKey key;
  private @Nullable Object attachment;
  private @Nullable CutPlan cut;
  private boolean open = true;
  private boolean closing;
  private boolean flushScheduled;
  private boolean wantsWritable;

  Connection(Loop loop, Listener listener, SocketChannel channel) throws IOException {
    this.loop = loop;
    this.listener = listener;
    this.channel = channel;
    out = new Output(loop, this::scheduleFlush);
    peer = String.valueOf(channel.getRemoteAddress());
    localDc =
        DcAddresses.of(((InetSocketAddress) channel.getLocalAddress()).getAddress().getAddress());
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  void register() throws IOException {
    key = loop.register(channel, SelectionKey.OP_READ, this::ready);
  }

  /** The client's address. */
  public String peer() {
    return peer;
  }

  /** The transport's name, for logs; "none" while it is not known. */
  public String transport() {
    Framing framing = front.framing();
    return framing == null
        ? "none"
        : front.obfuscation() == null ? framing.toString() : "obfuscated " + framing;
  }

  /**
   * The data centre the client meant: its header's, else its proxy target's, else the address's.
   */
  public int dc() {
    Obfuscation obfuscation = front.obfuscation();
    if (obfuscation != null) {
      int dc = Math.abs(obfuscation.dc());
      dc = dc > TEST_DCS ? dc - TEST_DCS : dc;
      if (listener.isDc(dc)) {
        return dc;
      }
    }
    return listener.isDc(front.socksDc()) ? front.socksDc() : listener.isDc(localDc) ? localDc : 1;
  }

  /** Whether the client means one of Telegram's test data centres. */
  public boolean isTest() {
    Obfuscation obfuscation = front.obfuscation();
    return obfuscation != null
        && Math.abs(obfuscation.dc()) > TEST_DCS
        && listener.isDc(Math.abs(obfuscation.dc()) - TEST_DCS);
  }

  /** Sessions that have sent something here, in that order. */
  public Set<Long> sessionIds() {
    return Collections.unmodifiableSet(sessionIds);
  }

  /** Remembers a session for {@link #sessionIds()}. */
  public void addSession(long id) {
    sessionIds.add(id);
  }

  /** What the packet handler keeps for this connection. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /** Keeps something for the packet handler. */
  public void attach(@Nullable Object attachment) {
    this.attachment = attachment;
  }

  /** False once it is closed or about to be. */
  public boolean isOpen() {
    return open && !closing;
  }

  /**
   * Whether there is room for another packet. When not, {@link PacketHandler#writable} will be
   * called.
   */
  public boolean canSend() {
    boolean room = isOpen() && !out.isSilent() && out.size() < HIGH_WATER;
    wantsWritable |= !room;
    return room;
  }

  /**
   * Sends the packet {@code data[from..to)}. The array is the connection's from now on, with {@link
   * #HEADROOM} free bytes before and {@link #TAILROOM} after the packet. Written at the turn's end.
   */
  public void send(byte[] data, int from, int to) {
    Framing framing = front.framing();
    if (!isOpen() || framing == null) {
      return;
    }
    CutPlan plan = cut;
    boolean last = plan != null && plan.isNow();
    if (last && plan != null && !plan.inside()) {
      closeWhenWritten();
      return;
    }
    ByteBuffer bytes = framing.wrap(data, from, to);
    if (last) {
      bytes.limit(bytes.position() + bytes.remaining() / 2);
    }
    sendRaw(obfuscate(bytes));
    if (last) {
      closeWhenWritten();
    }
  }

  /** Sends a copy of the packet. */
  public void send(byte[] packet) {
    byte[] data = new byte[HEADROOM + packet.length + TAILROOM];
    System.arraycopy(packet, 0, data, HEADROOM, packet.length);
    send(data, HEADROOM, HEADROOM + packet.length);
  }

  /** Sends a quick acknowledgement; the token's top bit is set here. */
  public void sendQuickAck(int token) {
    Framing framing = front.framing();
    if (isOpen() && framing != null) {
      sendRaw(obfuscate(framing.quickAck(token | 1 << 31)));
    }
  }

  /** Sends a transport error such as -404, and closes. */
  public void fail(int code) {
    send(new byte[] {(byte) code, (byte) (code >> 8), (byte) (code >> 16), (byte) (code >> 24)});
    closeWhenWritten();
  }

  private ByteBuffer obfuscate(ByteBuffer bytes) {
    Obfuscation obfuscation = front.obfuscation();
    if (obfuscation != null) {
      obfuscation.encrypt(bytes);
    }
    return bytes;
  }

  void sendRaw(ByteBuffer bytes) {
    out.add(bytes);
    scheduleFlush();
  }

  private void scheduleFlush() {
    if (!flushScheduled && open) {
      flushScheduled = true;
      loop.atTurnEnd(this::flush);
    }
  }

  private void flush() {
    flushScheduled = false;
    if (!open) {
      return;
    }
    try {
      boolean all = out.flush(channel);
      if (closing && out.size() == 0) {
        close();
        return;
      }
      interest(all ? 0 : SelectionKey.OP_WRITE);
    } catch (IOException e) {
      log.debug("{}: writing failed: {}", peer, e.toString());
      close();
      return;
    }
    if (out.size() <= LOW_WATER) {
      resume();
    }
  }

  private void resume() {
    if (wantsWritable && isOpen() && !out.isSilent()) {
      wantsWritable = false;
      listener.handler().writable(this);
    }
    if (in.size() > 0) {
      consume();
    }
  }

  private void interest(int write) {
    boolean reads = closing || out.size() < HIGH_WATER;
    if (key != null && key.isValid()) {
      key.interestOps(write | (reads ? SelectionKey.OP_READ : 0));
    }
  }

  private void ready(SelectionKey selected) {
    if (selected.isReadable()) {
      read();
    }
    if (open && selected.isValid() && selected.isWritable()) {
      flush();
    }
  }

  private void read() {
    ByteBuffer buffer = listener.readBuffer();
    int length;
    try {
      length = channel.read(buffer.clear());
    } catch (IOException e) {
      log.debug("{}: reading failed: {}", peer, e.toString());
      length = -1;
    }
    if (length < 0) {
      close();
    } else if (!closing) { // what comes after the end is read only to see the client's close
      int from = in.append(buffer.flip());
      Obfuscation obfuscation = front.obfuscation();
      if (obfuscation != null) {
        obfuscation.decrypt(in.data(), from, in.to());
      }
      consume();
    }
  }

  private void consume() {
    try {
      while (isOpen() && out.size() < HIGH_WATER && consumeOne()) {
        // each is handled where it is found
      }
    } catch (MalformedException e) {
      log.warn("{} ({}): {}; closing", peer, transport(), e.getMessage());
      closeWhenWritten();
    } catch (RuntimeException | Error e) {
      log.error("{} ({}): handling a packet failed; closing", peer, transport(), e);
      closeWhenWritten();
    }
    in.trim();
    if (open && out.size() >= HIGH_WATER) {
      scheduleFlush();
    }
  }

  private boolean consumeOne() {
    Framing framing = front.framing();
    if (framing == null) {
      return front.advance(in);
    }
    if (!framing.next(frame, in.data(), in.from(), in.to())) {
      return false;
    }
    in.consumeTo(frame.end);
    listener.handler().packet(this, in.data(), frame.from, frame.to, frame.quickAck);
    return true;
  }

  /** Closes when everything is written, or soon. */
  public void closeWhenWritten() {
    if (!isOpen()) {
      return;
    }
    closing = true;
    if (out.isSilent()) {
      close();
      return;
    }
    scheduleFlush();
    loop.after(LAST_WORDS, this::close); // a client that does not read must not keep it
  }

  /** Closes at once; what is not written is lost. */
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    Loop.closeQuietly(channel);
    out.clear();
    listener.closed(this);
  }

  /** Cuts the connection now, with a reset. */
  public void cut() {
    if (open) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        log.debug("{}: no reset: {}", peer, e.toString());
      }
    }
    close();
  }

  /** The n-th packet from now is not sent: the connection is closed instead. From 1. */
  public void cutAfterPackets(int n) {
    cut = new CutPlan(n, false);
  }

  /** Of the n-th packet from now only the first half is sent, then the connection is closed. */
  public void cutInsidePacket(int n) {
    cut = new CutPlan(n, true);
  }

  /** While silent it reads but sends nothing; what is due is sent when the silence ends. */
  public void silence(boolean silent) {
    out.silence(silent);
    if (!silent) {
      scheduleFlush();
    }
  }

  /** Delays everything that is sent from now on; zero ends that. The order stays. */
  public void delay(Duration delay) {
    out.delay(delay);
  }

  @Override
  public String toString() {
    return peer + " (" + transport() + ", dc " + dc() + ")";
  }
}
