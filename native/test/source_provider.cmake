# Script (cmake -P): the provider "source" compiles the tree in tdlib_stub and packs it like any other TDLib.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
set(stub "${WORK}/stub")
set(root "${WORK}/root")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/tdlib_stub/" DESTINATION "${stub}")
file(MAKE_DIRECTORY "${WORK}/objects" "${root}/lib")

# OpenSSL and zlib of our own, so that the machine's do not matter. zlib is compiled as on Debian, without -fPIC.
file(WRITE "${root}/include/openssl/ssl.h" "")
file(WRITE "${root}/include/openssl/opensslv.h" "#define OPENSSL_VERSION_STR \"3.9.9\"\n")
file(WRITE "${root}/include/zlib.h" "#define ZLIB_VERSION \"1.9.9\"\n")
function(compile name option code)
  file(WRITE "${WORK}/objects/${name}.c" "${code}\n")
  execute_process(COMMAND "${CC}" ${option} -c "${name}.c" -o "${name}.o"
    WORKING_DIRECTORY "${WORK}/objects" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${AR}" rcs "${root}/lib/lib${name}.a" "${name}.o"
    WORKING_DIRECTORY "${WORK}/objects" COMMAND_ERROR_IS_FATAL ANY)
endfunction()
compile(ssl -fPIC "int SSL_stub(void) { return 1; }")
compile(crypto -fPIC "int CRYPTO_stub(void) { return 1; }")
compile(z -fno-pic "extern int zlib_value; int zlib_stub(void) { return zlib_value; } int zlib_value = 1;")
execute_process(COMMAND "${CC}" -shared -fPIC z.c -o "${root}/lib/libz.so"
  WORKING_DIRECTORY "${WORK}/objects" COMMAND_ERROR_IS_FATAL ANY)

# One build folder, so that the compilers are asked about themselves once; each time without what was said before.
set(build "${WORK}/build")
set(configure "${CMAKE_COMMAND}" -B "${build}" -UTDLIB_SOURCE_DIR -UTDJAVA_GPERF -UTDJAVA_SQLCIPHER -UCMAKE_FIND_USE_* -UCMAKE_DISABLE_FIND_*
  -S "${PROJECT}" -G "${GENERATOR}" "-DCMAKE_MAKE_PROGRAM=${MAKE_PROGRAM}"
  "-DCMAKE_C_COMPILER=${CC}" "-DCMAKE_CXX_COMPILER=${CXX}" -DTDLIB_PROVIDER=source)
set(provided "-DTDLIB_SOURCE_DIR=${stub}" "-DTDJAVA_GPERF=${CMAKE_COMMAND}"
  "-DCMAKE_PREFIX_PATH=${root}" "-DOPENSSL_ROOT_DIR=${root}")

function(refuses message)
  execute_process(COMMAND ${configure} ${ARGN}
    OUTPUT_QUIET ERROR_VARIABLE error RESULT_VARIABLE result)
  string(REGEX REPLACE "[ \n]+" " " error "${error}")
  string(FIND "${error}" "${message}" place)
  if(result EQUAL 0 OR place EQUAL -1)
    message(FATAL_ERROR "Expected a refusal with '${message}', and got: ${result} ${error}")
  endif()
endfunction()

function(expect what found)
  if(NOT found MATCHES "${what}")
    message(FATAL_ERROR "Expected '${what}' in: ${found}")
  endif()
endfunction()

refuses("needs -DTDLIB_SOURCE_DIR=<a TDLib source tree>")
refuses("is no TDLib source tree" "-DTDLIB_SOURCE_DIR=${root}")
refuses("is no TDLib source tree" "-DTDLIB_SOURCE_DIR=${PROJECT}")
refuses("apt-get install gperf" "-DTDLIB_SOURCE_DIR=${stub}"
  -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF -DCMAKE_FIND_USE_SYSTEM_ENVIRONMENT_PATH=OFF)
refuses("apt-get install libssl-dev" ${provided} -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON)
refuses("apt-get install zlib1g-dev" ${provided} -DCMAKE_DISABLE_FIND_PACKAGE_ZLIB=ON)
refuses("needs SQLCipher, which was not found" ${provided} -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF)
compile(sqlcipher -fPIC "int sqlite3_stub(void) { return 1; }")
refuses("libsqlcipher.a has no FTS5" ${provided})
file(WRITE "${stub}/sqlcipher/sqlite3.h" "int sqlite3_stub(void);\n")
file(WRITE "${stub}/sqlcipher/sqlite3.c" "int sqlite3_stub(void) { return 2; }\n")

execute_process(COMMAND ${configure} ${provided} -DTDJAVA_LTO=ON
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" --parallel 2
  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
file(READ "${build}/tdlib/build/seen.txt" seen)
expect("type=Release\nlto=ON\n" "${seen}")
expect("gperf=${CMAKE_COMMAND}\n" "${seen}")
expect("ssl=${root}/lib/libssl.a\n" "${seen}") # static where it can be
expect("zlib=${root}/lib/libz.so\n" "${seen}")

file(GLOB folder "${build}/package/*/META-INF/tdjava/native/*")
file(READ "${folder}/native.properties" properties)
file(SHA256 "${folder}/libtdjson.so" sum)
expect("tdlib.version=9.9.9\ntdlib.commit=0123abcd9\ntdjson.file=libtdjson.so\ntdjson.sha256=${sum}\n" "${properties}")
execute_process(COMMAND "${NM}" --dynamic --defined-only "${folder}/libtdjson.so"
  OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
expect(" td_execute\n" "${symbols}")
if(symbols MATCHES "SSL_stub|sqlite3_stub")
  message(FATAL_ERROR "The symbols of a static library are exported: ${symbols}")
endif()
execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${build}" -R "^loader$" --no-tests=error --output-on-failure
  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)

# A change in the tree reaches the package.
file(READ "${stub}/td_json_client.c" code)
string(REPLACE "9.9.9" "9.9.8" code "${code}")
file(WRITE "${stub}/td_json_client.c" "${code}")
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 "${folder}/libtdjson.so" changed)
file(READ "${folder}/native.properties" properties)
expect("tdjson.sha256=${changed}\n" "${properties}")
if(changed STREQUAL sum)
  message(FATAL_ERROR "The package still has the TDLib of before the change.")
endif()

# Cross-compiled, as if to another kind of machine: what generates sources is compiled by another build, and runs first.
if(PROCESSOR STREQUAL "x86_64")
  set(other aarch64)
else()
  set(other x86_64)
endif()
file(WRITE "${WORK}/toolchain.cmake" "set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR ${other})\n")
set(cross "${WORK}/cross")
list(TRANSFORM configure REPLACE "^${build}$" "${cross}")
execute_process(COMMAND ${configure} ${provided} "-DCMAKE_TOOLCHAIN_FILE=${WORK}/toolchain.cmake"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${cross}" --parallel 2
  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT EXISTS "${stub}/generated.c" OR NOT EXISTS "${cross}/tdlib/build/libtdjson.so")
  message(FATAL_ERROR "The cross build left no library: ${output}")
endif()

# Nothing can run it here, so no test tries to.
execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${cross}" --show-only
  OUTPUT_VARIABLE tests COMMAND_ERROR_IS_FATAL ANY)
expect(": library\n" "${tests}")
if(tests MATCHES ": (loads|loader|raw_loop_[a-z]+)\n")
  message(FATAL_ERROR "A test would run what was compiled for another machine: ${tests}")
endif()
