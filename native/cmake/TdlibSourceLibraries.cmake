# What TDLib needs in order to be compiled: gperf, OpenSSL and zlib. (PHP only adds documentation to its C++ headers.)

# Whether static libraries can become part of a shared one: Debian's OpenSSL can, its zlib is compiled without -fPIC.
function(tdlib_is_relocatable result)
  if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
    set(${result} TRUE PARENT_SCOPE)
    return()
  endif()
  file(WRITE "${CMAKE_BINARY_DIR}/tdlib/empty.c" "void tdjava_empty(void);\nvoid tdjava_empty(void) {}\n")
  try_compile(links "${CMAKE_BINARY_DIR}/tdlib/relocatable" SOURCES "${CMAKE_BINARY_DIR}/tdlib/empty.c"
    LINK_OPTIONS -shared LINK_LIBRARIES -Wl,--whole-archive ${ARGN} -Wl,--no-whole-archive)
  set(${result} ${links} PARENT_SCOPE)
  unset(links CACHE)
endfunction()

# Looks for a package as static libraries, then as shared ones. TDLib's own build is given what was found, so that it
# looks for nothing itself. To choose another one, say where it is: CMAKE_PREFIX_PATH, OPENSSL_ROOT_DIR, ZLIB_ROOT.
macro(tdlib_find_package package prefix hint)
  foreach(static IN ITEMS ON OFF)
    set(${prefix}_USE_STATIC_LIBS ${static})
    foreach(variable IN ITEMS ${ARGN})
      unset(${variable})
      unset(${variable} CACHE)
    endforeach()
    find_package(${package} QUIET)
    set(usable ${${prefix}_FOUND})
    if(static AND usable)
      tdlib_is_relocatable(usable ${${prefix}_LIBRARIES})
    endif()
    if(usable)
      break()
    endif()
  endforeach()
  if(NOT usable)
    message(FATAL_ERROR "TDLib needs ${package}, which was not found. ${hint}")
  endif()
  message(STATUS "${package} for TDLib: ${${prefix}_LIBRARIES}")
  list(APPEND arguments "-D${prefix}_USE_STATIC_LIBS=${static}")
  foreach(variable IN ITEMS ${prefix}_INCLUDE_DIR ${ARGN})
    if(${variable})
      list(APPEND arguments "-D${variable}=${${variable}}")
    endif()
  endforeach()
endmacro()

# Compiles the SQLCipher that fetch-tdlib puts into Debian's tree, and leads TDLib's find_package(sqlcipher) to it.
function(tdlib_compile_sqlcipher result)
  set(source "${TDLIB_SOURCE_DIR}/sqlcipher")
  add_library(tdlib_sqlcipher STATIC EXCLUDE_FROM_ALL "${source}/sqlite3.c")
  set_target_properties(tdlib_sqlcipher PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_compile_definitions(tdlib_sqlcipher PRIVATE NDEBUG SQLITE_HAS_CODEC SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1
    SQLITE_ENABLE_FTS5 SQLITE_OMIT_LOAD_EXTENSION SQLCIPHER_CRYPTO_OPENSSL)
  target_compile_options(tdlib_sqlcipher PRIVATE -w) # SQLite's code is not ours to mend
  target_link_libraries(tdlib_sqlcipher PRIVATE OpenSSL::Crypto)

  set(folder "${CMAKE_BINARY_DIR}/tdlib/sqlcipher")
  file(GENERATE OUTPUT "${folder}/sqlcipher-config.cmake" CONTENT
"add_library(sqlcipher STATIC IMPORTED GLOBAL)
set_target_properties(sqlcipher PROPERTIES IMPORTED_LOCATION \"$<TARGET_FILE:tdlib_sqlcipher>\"
  INTERFACE_LINK_LIBRARIES \"${OPENSSL_CRYPTO_LIBRARY}\")
")
  file(COPY "${source}/sqlite3.h" DESTINATION "${folder}/include/sqlcipher")
  # Other parts of TDLib than those that link it include its header.
  set(${result} "-Dsqlcipher_DIR=${folder}" "-DCMAKE_CXX_STANDARD_INCLUDE_DIRECTORIES=${folder}/include" PARENT_SCOPE)
endfunction()

# TDLib needs SQLite's module FTS5 for its message database, and Debian 12's SQLCipher has been compiled without.
function(tdlib_check_sqlcipher)
  string(CONCAT remedy "With sqlite3.c and sqlite3.h of a newer one in ${TDLIB_SOURCE_DIR}/sqlcipher it would be "
    "compiled; build-scripts/fetch-tdlib makes such a tree.")
  find_library(TDJAVA_SQLCIPHER sqlcipher DOC "The SQLite of Debian's TDLib")
  if(NOT TDJAVA_SQLCIPHER)
    message(FATAL_ERROR "This TDLib needs SQLCipher, which was not found. Debian 13: apt-get install libsqlcipher-dev. ${remedy}")
  endif()
  file(STRINGS "${TDJAVA_SQLCIPHER}" fts5 REGEX "fts5" LIMIT_COUNT 1)
  if(NOT fts5)
    message(FATAL_ERROR "${TDJAVA_SQLCIPHER} has no FTS5, without which TDLib refuses use_message_database. ${remedy}")
  endif()
endfunction()

# Sets a variable to the CMake arguments that choose them in TDLib's own build.
function(tdlib_source_libraries result)
  find_program(TDJAVA_GPERF gperf DOC "gperf, which TDLib is generated with")
  if(NOT TDJAVA_GPERF)
    message(FATAL_ERROR "TDLib needs gperf, which was not found. Debian: apt-get install gperf")
  endif()
  set(arguments "-DGPERF_EXECUTABLE=${TDJAVA_GPERF}")
  tdlib_find_package(OpenSSL OPENSSL "Debian: apt-get install libssl-dev"
    OPENSSL_SSL_LIBRARY OPENSSL_CRYPTO_LIBRARY)
  tdlib_find_package(ZLIB ZLIB "Debian: apt-get install zlib1g-dev"
    ZLIB_LIBRARY_RELEASE ZLIB_LIBRARY_DEBUG ZLIB_LIBRARY)

  # Debian's TDLib has no SQLite of its own and looks for SQLCipher.
  file(STRINGS "${TDLIB_SOURCE_DIR}/CMakeLists.txt" sqlcipher REGEX "find_package *\\(sqlcipher" LIMIT_COUNT 1)
  if(sqlcipher AND EXISTS "${TDLIB_SOURCE_DIR}/sqlcipher/sqlite3.c")
    tdlib_compile_sqlcipher(sqlcipher_arguments)
    list(APPEND arguments ${sqlcipher_arguments})
  elseif(sqlcipher)
    tdlib_check_sqlcipher()
  endif()
  set(${result} "${arguments}" PARENT_SCOPE)
endfunction()
