# Lays the two libraries out as the native jar has them: META-INF/tdjava/native/<platform>/ with native.properties,
# which tells names and checksums, and a manifest with the same facts.

set(root "${CMAKE_BINARY_DIR}/package/${TDJAVA_PLATFORM}")
set(folder "${root}/META-INF/tdjava/native/${TDJAVA_PLATFORM}")
set(manifest "${CMAKE_BINARY_DIR}/package/${TDJAVA_PLATFORM}.MF")

add_custom_command(
  OUTPUT "${folder}/${TDLIB_FILE}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
  COMMAND "${CMAKE_COMMAND}" -E copy "${TDLIB_LIBRARY}" "${folder}/${TDLIB_FILE}"
  DEPENDS ${TDLIB_TARGET} "${TDLIB_LIBRARY}" VERBATIM)

add_custom_command(
  OUTPUT "${folder}/native.properties" "${manifest}"
  COMMAND "${CMAKE_COMMAND}" -E copy "$<TARGET_FILE:tdjava>" "${folder}/"
  COMMAND "${CMAKE_COMMAND}"
    "-DPLATFORM=${TDJAVA_PLATFORM}" "-DFOLDER=${folder}" "-DMANIFEST=${manifest}"
    "-DTDLIB_VERSION=${TDLIB_VERSION}" "-DTDLIB_COMMIT=${TDLIB_COMMIT}"
    "-DTDLIB_FILE=${TDLIB_FILE}" "-DJNI_FILE=$<TARGET_FILE_NAME:tdjava>"
    -P "${CMAKE_SOURCE_DIR}/native/cmake/DescribeNatives.cmake"
  DEPENDS tdjava "${folder}/${TDLIB_FILE}" "${CMAKE_SOURCE_DIR}/native/cmake/DescribeNatives.cmake" VERBATIM)

add_custom_target(tdjava_stage ALL DEPENDS "${folder}/native.properties" "${manifest}")
set_property(GLOBAL PROPERTY TDJAVA_STAGE_FOLDER "${folder}")

foreach(text LICENSE NOTICE)
  if(EXISTS "${CMAKE_SOURCE_DIR}/${text}")
    configure_file("${CMAKE_SOURCE_DIR}/${text}" "${root}/META-INF/${text}" COPYONLY)
  endif()
endforeach()
