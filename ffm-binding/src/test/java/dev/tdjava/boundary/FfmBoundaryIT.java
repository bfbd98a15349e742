package dev.tdjava.boundary;

class FfmBoundaryIT extends BoundaryContract {

  FfmBoundaryIT() {
    super("ffm");
  }
}
