# Compiling TDLib together with the JNI library is not there yet; this file is its place.
# It will take -DTDLIB_SOURCE_DIR and set what Tdlib.cmake promises.
message(FATAL_ERROR "TDLIB_PROVIDER=source is not there yet. "
  "Compile TDLib yourself and use -DTDLIB_PROVIDER=system -DTDLIB_SYSTEM_LIBRARY=<your libtdjson>.")
