package dev.tdjava.boundary;

class JnaBoundaryIT extends BoundaryContract {

  JnaBoundaryIT() {
    super("jna");
  }
}
