# TDLib as the npm packages @prebuilt-tdlib/<platform> bring it. npm checks the archive against the registry;
# the library itself is checked here, against a pin or against what the first download was.
include(TdlibPins)
block(PROPAGATE TDLIB_LIBRARY TDLIB_COMMIT)

set(home "${CMAKE_BINARY_DIR}/tdlib/${TDJAVA_PLATFORM}-${TDLIB_PREBUILT_VERSION}")
set(TDLIB_LIBRARY "${home}/${TDLIB_FILE}")
set(recorded "${home}/${TDLIB_FILE}.sha256")

# Downloads into a folder of its own and moves it into place when all is well: an interrupted run leaves nothing behind.
function(tdlib_download)
  # Windows has npm as npm.cmd; the plain name there is a shell script.
  find_program(TDJAVA_NPM NAMES npm.cmd npm DOC "npm, which fetches the compiled TDLib")
  if(NOT TDJAVA_NPM)
    message(FATAL_ERROR "npm was not found; it fetches the compiled TDLib. "
      "Install it (Debian: apt-get install npm), or use -DTDLIB_PROVIDER=system or source.")
  endif()
  set(work "${home}.part")
  file(REMOVE_RECURSE "${work}" "${home}")
  file(MAKE_DIRECTORY "${work}")
  set(spec "${TDLIB_NPM_PACKAGE}@${TDLIB_PREBUILT_VERSION}")
  message(STATUS "Fetching ${spec}")
  execute_process(
    COMMAND "${TDJAVA_NPM}" pack --loglevel=error --pack-destination "${work}" "${spec}"
    WORKING_DIRECTORY "${work}" RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  file(GLOB archive "${work}/*.tgz")
  if(NOT result EQUAL 0 OR NOT archive)
    message(FATAL_ERROR "npm pack ${spec} failed (${result}):\n${output}")
  endif()
  file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${work}")
  if(NOT EXISTS "${work}/package/${TDLIB_FILE}")
    message(FATAL_ERROR "${spec} has no ${TDLIB_FILE}.")
  endif()
  file(RENAME "${work}/package" "${home}")
  file(REMOVE_RECURSE "${work}")
  file(SHA256 "${TDLIB_LIBRARY}" sum)
  file(WRITE "${recorded}" "${sum}\n")
endfunction()

if(NOT EXISTS "${recorded}") # written last, so it stands for a whole download
  tdlib_download()
endif()

file(SHA256 "${TDLIB_LIBRARY}" actual)
if(TDLIB_PINNED_SHA256)
  set(expected "${TDLIB_PINNED_SHA256}")
  set(source "pinned in native/cmake/TdlibPins.cmake")
else()
  file(STRINGS "${recorded}" expected LIMIT_COUNT 1)
  set(source "recorded at the first download; none is pinned for ${TDJAVA_PLATFORM} ${TDLIB_PREBUILT_VERSION}")
  message(STATUS "SHA-256 of ${TDLIB_FILE} is ${actual} (${source})")
endif()
if(NOT actual STREQUAL expected)
  message(FATAL_ERROR "${TDLIB_LIBRARY} is not the expected one.\n"
    "  SHA-256 expected: ${expected} (${source})\n"
    "  SHA-256 found:    ${actual}\n"
    "Remove ${home} to fetch it again.")
endif()

# The package says which TDLib it was compiled from; the library itself does not know.
file(READ "${home}/package.json" package)
string(JSON TDLIB_COMMIT GET "${package}" tdlib commit)
string(JSON version GET "${package}" tdlib version)
if(NOT version STREQUAL TDLIB_VERSION)
  message(FATAL_ERROR "${TDLIB_NPM_PACKAGE}@${TDLIB_PREBUILT_VERSION} is TDLib ${version}, not ${TDLIB_VERSION}.")
endif()
endblock()
