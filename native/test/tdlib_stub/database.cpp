// As in Debian's TDLib, C++ includes SQLCipher by this name.
extern "C" {
#include <sqlcipher/sqlite3.h>
int database_stub(void);
}

int database_stub(void) { return sqlite3_stub(); }
