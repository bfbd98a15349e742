package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Logins;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.mtproto.Call;
import dev.tdjava.testdc.internal.mtproto.RpcHandler;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each call to its method, and the method's answer to the caller. */
public final class RpcServer implements RpcHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final World world;
  private final Logins logins;
  private final List<Topic> topics;
  private final Methods methods;
  private final CallFaults faults = new CallFaults();
  private final CallLog log = new CallLog();
  private Runnable afterEach = () -> {};

  public RpcServer(World world, Logins logins, List<Topic> topics) {
    this.world = world;
    this.logins = logins;
    this.topics = topics;
    this.methods = Methods.of(topics);
  }

  public CallFaults faults() {
    return faults;
  }

  public CallLog log() {
    return log;
  }

  /** What to do after each call, for those who wait until something has happened. */
  public void afterEach(Runnable task) {
    afterEach = task;
  }

  @Override
  public void handle(Call call) {
    Login login = logins.find(call.session().key());
    // Updates go to sessions that are for more than files.
    if (login != null && !call.request().name().startsWith("upload.")) {
      login.used(call.session(), world.now());
    }
    CallFaults.Fault fault = faults.take(call.request().name());
    if (fault == null) {
      serve(call);
    } else if (fault.delay().isZero()) {
      serve(call, fault);
    } else {
      world.after(fault.delay(), () -> serve(call, fault));
    }
  }

  private void serve(Call call, CallFaults.Fault fault) {
    RpcError error = fault.error();
    if (error == null) {
      serve(call);
    } else {
      fail(call, error);
      afterEach.run();
    }
  }

  private void serve(Call call) {
    try {
      answer(call);
    } catch (RpcError e) {
      if (e.part() != null) {
        log.notServed(call.request().name() + " with " + e.part());
      }
      fail(call, e);
    } catch (RuntimeException | Error e) { // an error too leaves nobody waiting
      LOG.error("{} failed; the data centre has a mistake there", call.request().name(), e);
      // A client would repeat a 500 for ever.
      fail(call, RpcError.bad("INTERNAL_SERVER_ERROR"));
    } finally {
      afterEach.run();
    }
  }

  private void answer(Call call) {
    String name = call.request().name();
    Method method = methods.find(name);
    if (method == null) {
      if (logins.find(call.session().key()) == null && !name.matches("(auth|help)\\..*")) {
        throw logins.refusal(call.session().key());
      }
      log.notServed(name);
      throw RpcError.bad("METHOD_NOT_SERVED");
    }
    methods.check(call.request());
    Request request = new Request(world, logins, topics, call);
    Object result = method.call(request);
    if (result == null && !request.isLater()) {
      throw new TlException(name + " has no answer");
    }
    world.send(request.delivery());
    if (result != null) {
      call.answer(result);
    }
    log(call, null);
  }

  private void fail(Call call, RpcError error) {
    log(call, error.code() + " " + error.name());
    call.fail(error.code(), error.name());
  }

  private void log(Call call, @Nullable String error) {
    answered(call.session(), call.request().name(), error);
  }

  @Override
  public void answered(Session session, String method, @Nullable String error) {
    Login login = logins.find(session.key());
    log.add(method, login == null ? 0 : login.user().id(), error);
    LOG.debug(
        "{} {}: {}",
        login == null ? "nobody" : login.user(),
        method,
        error == null ? "done" : error);
  }

  @Override
  public void sessionClosed(Session session) {
    logins.forget(session);
  }

  @Override
  public void keyDestroyed(AuthKey key) {
    logins.forget(key);
  }
}
