/* TDLib's five functions, of which one knows its version. */
int td_create_client_id(void);
void td_send(int client_id, const char *request);
const char *td_receive(double timeout);
const char *td_execute(const char *request);
void td_set_log_message_callback(int max_verbosity_level, void (*callback)(int, const char *));

int SSL_stub(void);
int zlib_stub(void);
int database_stub(void);

int td_create_client_id(void) { return SSL_stub() + zlib_stub() + database_stub(); }

void td_send(int client_id, const char *request) {
  (void)client_id;
  (void)request;
}

const char *td_receive(double timeout) {
  (void)timeout;
  return 0;
}

const char *td_execute(const char *request) {
  (void)request;
  return "{\"@type\":\"optionValueString\",\"value\":\"9.9.9\"}";
}

void td_set_log_message_callback(int max_verbosity_level, void (*callback)(int, const char *)) {
  (void)max_verbosity_level;
  (void)callback;
}
