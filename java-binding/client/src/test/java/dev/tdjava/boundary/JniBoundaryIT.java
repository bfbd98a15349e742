package dev.tdjava.boundary;

class JniBoundaryIT extends BoundaryContract {

  JniBoundaryIT() {
    super("jni");
  }
}
