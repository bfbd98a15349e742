# TDLib compiled from a source tree of any version, by its own CMake and as a build of its own: it takes
# CMAKE_SOURCE_DIR for its own folder. That build writes generated files into the tree too, so the tree must be
# writable, and belong to one build at a time. It uses ccache by itself where it finds it.
include(ExternalProject)
include(TdlibSourceLibraries)

option(TDJAVA_LTO "Compile TDLib with link-time optimisation" OFF)

if(TDLIB_SOURCE_DIR STREQUAL "")
  message(FATAL_ERROR "TDLIB_PROVIDER=source needs -DTDLIB_SOURCE_DIR=<a TDLib source tree> "
    "(with Maven: -Dtdlib.source.dir=…). build-scripts/build-tdlib can fetch one.")
endif()
if(EXISTS "${TDLIB_SOURCE_DIR}/CMakeLists.txt")
  file(STRINGS "${TDLIB_SOURCE_DIR}/CMakeLists.txt" tdlib_project REGEX "^project\\(TDLib VERSION [0-9.]+" LIMIT_COUNT 1)
endif()
if(NOT tdlib_project)
  message(FATAL_ERROR "TDLIB_SOURCE_DIR is ${TDLIB_SOURCE_DIR}, and that is no TDLib source tree: "
    "there is no CMakeLists.txt with project(TDLib VERSION …) in it.")
endif()
string(REGEX REPLACE ".*VERSION ([0-9.]+).*" "\\1" TDLIB_VERSION "${tdlib_project}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${TDLIB_SOURCE_DIR}/CMakeLists.txt")

# From git, if the tree is a repository of its own; else from the log that Debian adds to the tree; else "unknown".
block(PROPAGATE TDLIB_COMMIT)
set(TDLIB_COMMIT unknown)
find_program(TDJAVA_GIT git DOC "git, which tells the commit of TDLib's source tree")
if(TDJAVA_GIT AND EXISTS "${TDLIB_SOURCE_DIR}/.git")
  execute_process(COMMAND "${TDJAVA_GIT}" rev-parse HEAD WORKING_DIRECTORY "${TDLIB_SOURCE_DIR}"
    OUTPUT_VARIABLE head OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE result)
  if(result EQUAL 0)
    set(TDLIB_COMMIT "${head}")
  endif()
elseif(EXISTS "${TDLIB_SOURCE_DIR}/ChangeLog")
  file(STRINGS "${TDLIB_SOURCE_DIR}/ChangeLog" newest LIMIT_COUNT 1)
  if(newest MATCHES "\\(([0-9a-f]+)\\) *$")
    set(TDLIB_COMMIT "${CMAKE_MATCH_1}")
  endif()
endif()
endblock()

tdlib_source_libraries(tdlib_arguments)

# How this build was told to compile is how TDLib is compiled.
foreach(variable IN ITEMS CMAKE_TOOLCHAIN_FILE CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_MAKE_PROGRAM
    CMAKE_OSX_ARCHITECTURES CMAKE_OSX_DEPLOYMENT_TARGET TDJAVA_SYSROOT)
  if(${variable})
    list(APPEND tdlib_arguments "-D${variable}=${${variable}}")
  endif()
endforeach()
set(tdlib_link_flags "${CMAKE_SHARED_LINKER_FLAGS}")
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  # Stripped; and an OpenSSL inside must neither give symbols nor take those of another one in the process.
  string(APPEND tdlib_link_flags " -s -Wl,--exclude-libs,ALL")
endif()

# The largest files of TDLib take more than 2 GB each, so it is never compiled with more jobs than processors.
cmake_host_system_information(RESULT tdlib_jobs QUERY NUMBER_OF_LOGICAL_CORES)

set(tdlib_build "${CMAKE_BINARY_DIR}/tdlib/build")
set(tdlib_folder "${tdlib_build}")
get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(multi_config)
  string(APPEND tdlib_folder "/Release")
endif()
set(TDLIB_LIBRARY "${tdlib_folder}/${CMAKE_SHARED_LIBRARY_PREFIX}tdjson${CMAKE_SHARED_LIBRARY_SUFFIX}")

# Programs of TDLib's own make some of its sources. They must run here, so they are compiled for this machine first.
set(tdlib_needs "")
if(CMAKE_CROSSCOMPILING)
  list(APPEND tdlib_needs tdlib_generators)
  set(tdlib_generators_build "${CMAKE_BINARY_DIR}/tdlib/generators")
  ExternalProject_Add(tdlib_generators
    PREFIX "${CMAKE_BINARY_DIR}/tdlib/generators_steps"
    SOURCE_DIR "${TDLIB_SOURCE_DIR}"
    BINARY_DIR "${tdlib_generators_build}"
    CMAKE_ARGS -DCMAKE_BUILD_TYPE=Release "-DGPERF_EXECUTABLE=${TDJAVA_GPERF}" "-DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}"
    BUILD_COMMAND "${CMAKE_COMMAND}" -E env --unset=MAKEFLAGS
      "${CMAKE_COMMAND}" --build "${tdlib_generators_build}" --target prepare_cross_compiling --parallel ${tdlib_jobs}
    BUILD_ALWAYS ON # as below
    INSTALL_COMMAND ""
    USES_TERMINAL_BUILD ON)
endif()

if(TARGET tdlib_sqlcipher)
  list(APPEND tdlib_needs tdlib_sqlcipher)
endif()

set(TDLIB_TARGET tdlib)
ExternalProject_Add(tdlib
  DEPENDS ${tdlib_needs}
  PREFIX "${CMAKE_BINARY_DIR}/tdlib/steps"
  SOURCE_DIR "${TDLIB_SOURCE_DIR}"
  BINARY_DIR "${tdlib_build}"
  CMAKE_ARGS -DCMAKE_BUILD_TYPE=Release "-DTD_ENABLE_LTO=${TDJAVA_LTO}" "-DCMAKE_SHARED_LINKER_FLAGS=${tdlib_link_flags}"
    ${tdlib_arguments}
  # A make around this one would have its own number of jobs in MAKEFLAGS.
  BUILD_COMMAND "${CMAKE_COMMAND}" -E env --unset=MAKEFLAGS
    "${CMAKE_COMMAND}" --build "${tdlib_build}" --config Release --target tdjson --parallel ${tdlib_jobs}
  BUILD_ALWAYS ON # whether something in the tree has changed is known to TDLib's own build
  BUILD_BYPRODUCTS "${TDLIB_LIBRARY}"
  INSTALL_COMMAND ""
  USES_TERMINAL_BUILD ON)
