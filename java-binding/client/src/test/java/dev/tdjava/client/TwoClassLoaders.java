package dev.tdjava.client;

/** Starts clients in two class loaders that share nothing but the JVM's own classes. */
public final class TwoClassLoaders {

  private TwoClassLoaders() {}

  /** With an argument, the property that both share is lost meanwhile. */
  public static void main(String[] arguments) throws Exception {
    ClassLoader first = Redeployments.loader("first");
    ClassLoader second = Redeployments.loader("second");
    AutoCloseable client = (AutoCloseable) Redeployments.call(first, "open");
    if (arguments.length > 0) {
      System.clearProperty("tdjava.boundary.owner"); // as some test frameworks do
    }
    System.out.println("second beside the first: " + open(second));
    Redeployments.call(second, "execute");
    Redeployments.call(first, "execute");
    client.close();
    System.out.println("second after the first: " + open(second));
    System.out.println("first after the second: " + open(first));
    System.out.println("end");
  }

  private static String open(ClassLoader loader) throws Exception {
    try (AutoCloseable client = (AutoCloseable) Redeployments.call(loader, "open")) {
      return "works, as does " + client.getClass().getSimpleName();
    } catch (Exception e) {
      return String.valueOf(e);
    }
  }
}
