# The tdjson library that is installed on this machine, or the one given as TDLIB_SYSTEM_LIBRARY.
# Its version is not known before it runs; the test "loader" compares it with TDLIB_VERSION.

find_library(TDLIB_SYSTEM_LIBRARY NAMES tdjson DOC "The installed tdjson library")
if(NOT TDLIB_SYSTEM_LIBRARY)
  message(FATAL_ERROR "No tdjson library was found on this machine. "
    "Install TDLib ${TDLIB_VERSION}, or give -DTDLIB_SYSTEM_LIBRARY=<path>, or use -DTDLIB_PROVIDER=prebuilt.")
endif()
file(REAL_PATH "${TDLIB_SYSTEM_LIBRARY}" TDLIB_LIBRARY)
set(TDLIB_COMMIT unknown)
