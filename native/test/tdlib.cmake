# Tests with TDLib itself.

# A library that loads and is not TDLib.
add_library(not_tdlib MODULE not_tdlib.c)
target_link_libraries(not_tdlib PRIVATE tdjava_compiler)

add_executable(loader_test loader_test.cpp)
target_link_libraries(loader_test PRIVATE tdjava_loader ${CMAKE_DL_LIBS})
add_test(NAME loader COMMAND loader_test
  "${TDLIB_LIBRARY}" "${TDLIB_VERSION}" "$<TARGET_FILE:not_tdlib>" "${CMAKE_CURRENT_SOURCE_DIR}/not_tdlib.c")

foreach(workload IN ITEMS storm echo roundtrip execute)
  add_test(NAME raw_loop_${workload} COMMAND "${CMAKE_COMMAND}"
    "-DRAW_LOOP=${CMAKE_CROSSCOMPILING_EMULATOR};$<TARGET_FILE:raw_loop>" "-DTDLIB=${TDLIB_LIBRARY}" -DWORKLOAD=${workload}
    "-DDATABASE=${CMAKE_CURRENT_BINARY_DIR}/raw_loop_${workload}"
    -P "${CMAKE_CURRENT_SOURCE_DIR}/raw_loop.cmake")
endforeach()
add_test(NAME raw_loop_usage COMMAND raw_loop "${TDLIB_LIBRARY}" "${CMAKE_CURRENT_BINARY_DIR}" dance 50)
set_property(TEST raw_loop_usage PROPERTY PASS_REGULAR_EXPRESSION "unknown workload dance")
