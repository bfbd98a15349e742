# Script (cmake -P): the JNI library shows the world its two entry points, and needs nothing but an old libc.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND "${NM}" --dynamic --defined-only --format=posix "${LIBRARY}"
  OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" names "${symbols}")
list(TRANSFORM names REPLACE " .*" "")
list(REMOVE_ITEM names "")
list(SORT names)
if(NOT names STREQUAL "JNI_OnLoad;JNI_OnUnload")
  message(FATAL_ERROR "Exported symbols should be JNI_OnLoad and JNI_OnUnload, and are: ${names}")
endif()

execute_process(COMMAND "${READELF}" --dynamic --version-info --wide "${LIBRARY}"
  OUTPUT_VARIABLE facts COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "[][]" "" facts "${facts}") # brackets would join list elements
string(REGEX MATCHALL "Shared library: [^ \n]+" needed "${facts}")
list(TRANSFORM needed REPLACE ".*: " "")
list(FILTER needed EXCLUDE REGEX "^ld-linux") # part of libc: thread-local storage lives there
if(NOT needed STREQUAL "libc.so.6")
  message(FATAL_ERROR "The library should need libc.so.6 alone, and needs: ${needed}")
endif()

# TDLib's own baseline is glibc 2.22; ours must not be above it.
string(REGEX MATCHALL "GLIBC_[0-9.]+" versions "${facts}")
list(TRANSFORM versions REPLACE "GLIBC_" "")
foreach(version IN LISTS versions)
  if(version VERSION_GREATER 2.22)
    message(FATAL_ERROR "The library needs glibc ${version}; the oldest supported is 2.22.")
  endif()
endforeach()
message(STATUS "exports ${names}, needs ${needed}")
