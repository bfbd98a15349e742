package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.files.FileStore;

/** Uploading and downloading. */
public final class FileTopic implements Topic {

  private final FileStore files;

  public FileTopic(FileStore files) {
    this.files = files;
  }

  @Override
  public void serve(Methods methods) {
    new FileMethods(files).addTo(methods);
  }
}
