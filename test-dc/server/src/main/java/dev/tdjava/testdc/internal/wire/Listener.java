package dev.tdjava.testdc.internal.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listening sockets: 127.0.0.1, and 127.0.0.n for each further data centre where the system has
 * that address. On the loop's thread only.
 */
public final class Listener {
  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final int BACKLOG = 1024;
  private static final int READ_BUFFER = 1 << 18;

  private final Loop loop;
  private final int dcs;
  private final PacketHandler handler;
  private final List<ServerSocketChannel> sockets = new ArrayList<>();
  private final Set<Connection> connections = new LinkedHashSet<>();
  private final ByteBuffer readBuffer = ByteBuffer.allocate(READ_BUFFER); // one thread, one buffer
  private int port;

  /** For data centres 1 to {@code dcs}. */
  public Listener(Loop loop, int dcs, PacketHandler handler) {
    this.loop = loop;
    this.dcs = dcs;
    this.handler = handler;
  }

  /**
   * Binds to the address and the port (0 for any free one), and to 127.0.0.n.
   *
   * @throws IllegalArgumentException for an address that is not this machine's own loopback
   */
  public void open(InetAddress address, int wantedPort) throws IOException {
    if (!address.isLoopbackAddress()) {
      throw new IllegalArgumentException(address + " is not a loopback address");
    }
    loop.releaseClosed(); // an earlier listener may just have given up this port
    port = bind(address, wantedPort);
    for (int dc = 2; dc <= dcs; dc++) {
      InetAddress more = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) dc});
      try {
        bind(more, port);
      } catch (IOException e) {
        log.debug("Data centre {} has no address of its own: {}: {}", dc, more, e.toString());
      }
    }
  }

  private int bind(InetAddress address, int wantedPort) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      socket.bind(new InetSocketAddress(address, wantedPort), BACKLOG);
      loop.register(socket, SelectionKey.OP_ACCEPT, key -> accept(socket));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    sockets.add(socket);
    return ((InetSocketAddress) socket.getLocalAddress()).getPort();
  }

  private void accept(ServerSocketChannel socket) throws IOException {
    for (SocketChannel channel = socket.accept(); channel != null; channel = socket.accept()) {
      try {
        Connection connection = new Connection(loop, this, channel);
        connection.register();
        connections.add(connection);
        log.debug("{}: connected", connection.peer());
      } catch (IOException e) {
        log.debug("A connection was gone at once: {}", e.toString());
        channel.close();
      }
    }
  }

  /** The port; 0 before {@link #open}. */
  public int port() {
    return port;
  }

  /** The open connections, oldest first. */
  public List<Connection> connections() {
    return List.copyOf(connections);
  }

  /** Stops listening and cuts all connections. */
  public void close() {
    sockets.forEach(Loop::closeQuietly);
    sockets.clear();
    connections().forEach(Connection::cut);
  }

  boolean isDc(int dc) {
    return dc >= 1 && dc <= dcs;
  }

  PacketHandler handler() {
    return handler;
  }

  ByteBuffer readBuffer() {
    return readBuffer;
  }

  void closed(Connection connection) {
    connections.remove(connection);
    log.debug("{}: closed", connection.peer());
    handler.closed(connection);
  }
}
