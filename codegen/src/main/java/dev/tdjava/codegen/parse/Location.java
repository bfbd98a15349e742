package dev.tdjava.codegen.parse;

/** A line of a file, counted from 1. */
public record Location(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
