# Script (cmake -P): lays out a native jar for each platform but HOST whose compiled TDLib can be fetched, below FOLDER,
# and says in a line for each what came of it. A platform that fails leaves nothing that could become a jar.
# The JNI library comes in where this machine has a compiler for the platform; otherwise the jar has TDLib alone.
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH native)
cmake_path(GET native PARENT_PATH source)
set(versions "-DTDLIB_VERSION=${TDLIB_VERSION}" "-DTDLIB_PREBUILT_VERSION=${TDLIB_PREBUILT_VERSION}")
if(TDJAVA_NPM)
  list(APPEND versions "-DTDJAVA_NPM=${TDJAVA_NPM}")
endif()

# What is wrong, in a line: npm's code for the package, or the beginning of CMake's complaint.
function(reason_in output variable)
  string(REGEX MATCH "npm pack ([^ ]+) failed" npm "${output}")
  set(spec "${CMAKE_MATCH_1}")
  if(npm AND output MATCHES "npm (ERR!|error) code ([A-Z0-9]+)")
    set(reason "npm cannot fetch ${spec} (${CMAKE_MATCH_2})")
  elseif(output MATCHES "CMake Error: ([^\n]+)" OR output MATCHES "CMake Error[^\n]*\n+([^\n]+)")
    string(STRIP "${CMAKE_MATCH_1}" reason)
  else()
    set(reason "${output}")
  endif()
  set(${variable} "${reason}" PARENT_SCOPE)
endfunction()

function(stage platform)
  set(folder "${FOLDER}/${platform}")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DPLATFORM=${platform}" "-DFOLDER=${folder}" ${versions}
      -P "${CMAKE_CURRENT_LIST_DIR}/StageTdlib.cmake"
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    file(REMOVE_RECURSE "${folder}/package")
    reason_in("${output}" reason)
    message(STATUS "${platform}: no jar: ${reason}")
    return()
  endif()
  string(REGEX MATCH "TDLib [0-9.]+" tdlib "${output}")

  execute_process(
    COMMAND "${CMAKE_COMMAND}" --preset "${platform}" -B "${folder}" -DBUILD_TESTING=OFF ${versions}
    COMMAND_ECHO NONE WORKING_DIRECTORY "${source}"
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result EQUAL 0)
    execute_process(
      COMMAND "${CMAKE_COMMAND}" --build "${folder}" --config Release --target tdjava_stage
      RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
      message(FATAL_ERROR "${platform}: the JNI library does not compile:\n${output}")
    endif()
    message(STATUS "${platform}: a jar with ${tdlib} and the JNI library")
  else()
    reason_in("${output}" reason)
    message(STATUS "${platform}: a jar with ${tdlib} alone, for the boundaries ffm and jna; "
      "the JNI library cannot be compiled here: ${reason}")
  endif()
endfunction()

foreach(platform IN ITEMS linux-x86_64 linux-aarch64 linux-x86_64-musl linux-aarch64-musl
    macos-x86_64 macos-aarch64 windows-x86_64)
  if(NOT platform STREQUAL HOST)
    stage(${platform})
  endif()
endforeach()
