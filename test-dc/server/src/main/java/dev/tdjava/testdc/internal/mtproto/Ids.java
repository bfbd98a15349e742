package dev.tdjava.testdc.internal.mtproto;

/** Constructor ids that are read and written by hand, because they stand around or between all. */
final class Ids {
  static final int VECTOR = 0x1cb5c415;

  // handshake
  static final int REQ_PQ = 0x60469778;
  static final int REQ_PQ_MULTI = 0xbe7e8ef1;
  static final int RES_PQ = 0x05162463;
  static final int P_Q_INNER_DATA = 0x83c95aec;
  static final int P_Q_INNER_DATA_DC = 0xa9f55f95;
  static final int P_Q_INNER_DATA_TEMP = 0x3c6a84d4;
  static final int P_Q_INNER_DATA_TEMP_DC = 0x56fddf88;
  static final int REQ_DH_PARAMS = 0xd712e4be;
  static final int SERVER_DH_PARAMS_OK = 0xd0e8075c;
  static final int SERVER_DH_INNER_DATA = 0xb5890dba;
  static final int SET_CLIENT_DH_PARAMS = 0xf5045f1f;
  static final int CLIENT_DH_INNER_DATA = 0x6643b654;
  static final int DH_GEN_OK = 0x3bcbf734;
  static final int DH_GEN_RETRY = 0x46dc1fb9;
  static final int DH_GEN_FAIL = 0xa69dae02;

  // service messages
  static final int MSG_CONTAINER = 0x73f1f8dc;
  static final int GZIP_PACKED = 0x3072cfa1;
  static final int MSGS_ACK = 0x62d6b459;
  static final int BAD_MSG_NOTIFICATION = 0xa7eff811;
  static final int BAD_SERVER_SALT = 0xedab447b;
  static final int NEW_SESSION_CREATED = 0x9ec20908;
  static final int PING = 0x7abe77ec;
  static final int PING_DELAY_DISCONNECT = 0xf3427b8c;
  static final int PONG = 0x347773c5;
  static final int HTTP_WAIT = 0x9299359f;
  static final int GET_FUTURE_SALTS = 0xb921bd04;
  static final int FUTURE_SALTS = 0xae500895;
  static final int MSGS_STATE_REQ = 0xda69fb52;
  static final int MSGS_STATE_INFO = 0x04deb57d;
  static final int MSGS_ALL_INFO = 0x8cc0d131;
  static final int MSG_DETAILED_INFO = 0x276d3ec6;
  static final int MSG_NEW_DETAILED_INFO = 0x809db6df;
  static final int MSG_RESEND_REQ = 0x7d861a08;
  static final int MSG_RESEND_ANS_REQ = 0x8610baeb;
  static final int RPC_DROP_ANSWER = 0x58e4a740;
  static final int RPC_ANSWER_UNKNOWN = 0x5e2ad36e;
  static final int RPC_ANSWER_DROPPED_RUNNING = 0xcd78e586;
  static final int RPC_ANSWER_DROPPED = 0xa43ad8b7;
  static final int DESTROY_SESSION = 0xe7512126;
  static final int DESTROY_SESSION_OK = 0xe22045fc;
  static final int DESTROY_SESSION_NONE = 0x62d350c9;
  static final int DESTROY_AUTH_KEY = 0xd1435160;
  static final int DESTROY_AUTH_KEY_OK = 0xf660e1d4;
  static final int RPC_RESULT = 0xf35c6d01;
  static final int RPC_ERROR = 0x2144ca19;

  // functions of every layer that wrap another or concern keys
  static final int INVOKE_WITH_LAYER = 0xda9b0d0d;
  static final int INIT_CONNECTION = 0xc1cd5ea9;
  static final int INVOKE_AFTER_MSG = 0xcb9f372d;
  static final int INVOKE_AFTER_MSGS = 0x3dc4b4f0;
  static final int INVOKE_WITHOUT_UPDATES = 0xbf9459b7;
  static final int MESSAGE_RANGE = 0x0ae30253;
  static final int BIND_TEMP_AUTH_KEY = 0xcdd42a05;
  static final int DROP_TEMP_AUTH_KEYS = 0x8e48a188;
  static final int BIND_AUTH_KEY_INNER = 0x75a3f765;
  static final int UPDATES_TOO_LONG = 0xe317af7e;
  static final int BOOL_TRUE = 0x997275b5;

  private Ids() {}
}
