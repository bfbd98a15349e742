package dev.tdjava.testdc.internal.topic.file;

import java.util.List;

/** Bytes in the spool, in pieces of one size of which only the last may be shorter. */
final class SpooledContent implements Content {

  private final Spool spool;
  private final List<Spool.Piece> pieces;
  private final int pieceSize;
  private final long size;

  SpooledContent(Spool spool, List<Spool.Piece> pieces) {
    this.spool = spool;
    this.pieces = List.copyOf(pieces);
    this.pieceSize = pieces.get(0).length();
    this.size = pieces.stream().mapToLong(Spool.Piece::length).sum();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] read(long offset, int length) {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - offset))];
    int done = 0;
    while (done < bytes.length) {
      long position = offset + done;
      Spool.Piece piece = pieces.get((int) (position / pieceSize));
      int inPiece = (int) (position % pieceSize);
      int count = Math.min(bytes.length - done, piece.length() - inPiece);
      spool.read(piece.position() + inPiece, bytes, done, count);
      done += count;
    }
    return bytes;
  }
}
