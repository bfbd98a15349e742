/* A well-formed library without any of TDLib's functions. */
int not_tdlib(void);

int not_tdlib(void) { return 0; }
