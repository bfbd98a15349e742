package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** Logging in and out, by codes, passwords, QR codes and tokens, and the list of devices. */
public final class LoginTopic implements Topic {

  private final LoginCodes codes;

  public LoginTopic(LoginCodes codes) {
    this.codes = codes;
  }

  @Override
  public void serve(Methods methods) {
    new LoginMethods(codes).addTo(methods);
    new PasswordMethods().addTo(methods);
    new RecoveryMethods().addTo(methods);
    new QrLoginMethods().addTo(methods);
    new SessionMethods().addTo(methods);
    methods
        .refuse("auth.signIn", "email_verification")
        .refuse(
            "account.changeAuthorizationSettings",
            "encrypted_requests_disabled",
            "call_requests_disabled");
  }
}
