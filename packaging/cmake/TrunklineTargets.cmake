# SPDX-License-Identifier: GPL-3.0-or-later
# The few shapes of target there are, so that each folder's list stays a list.

# trunkline_library(NAME SOURCES … [DEPS …] [NO_PCH]): a static library of one folder.
function(trunkline_library name)
  cmake_parse_arguments(ARG "NO_PCH" "" "SOURCES;DEPS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC trunkline_flags ${ARG_DEPS})
  if(NOT ARG_NO_PCH)
    target_precompile_headers(${name} REUSE_FROM trunkline_pch)
  endif()
endfunction()

# trunkline_program(NAME SOURCES … [DEPS …]): an executable in build/<preset>/bin.
function(trunkline_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE trunkline_flags ${ARG_DEPS})
  target_precompile_headers(${name} REUSE_FROM trunkline_pch)
endfunction()

# trunkline_test(NAME LABEL unit|integration|… SOURCES … [DEPS …] [TIMEOUT seconds]): one GoogleTest program, one CTest entry.
function(trunkline_test name)
  cmake_parse_arguments(ARG "NO_PCH" "LABEL;TIMEOUT" "SOURCES;DEPS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 60)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE trunkline_flags ${ARG_DEPS} GTest::gtest GTest::gmock GTest::gtest_main)
  if(NOT ARG_NO_PCH AND TARGET trunkline_pch)
    target_precompile_headers(${name} REUSE_FROM trunkline_pch)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT})
endfunction()

# trunkline_fuzzer(NAME CORPUS folder SOURCES … [DEPS …]): a libFuzzer program; with TRUNKLINE_FUZZ off, the same file replays
# tests/fuzz/corpus/<folder> as a CTest. Called from a folder of tests/fuzz.
function(trunkline_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS" "SOURCES;DEPS" ${ARGN})
  if(NOT ARG_CORPUS OR NOT IS_DIRECTORY ${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${ARG_CORPUS})
    message(FATAL_ERROR "${name}: CORPUS must name a folder of tests/fuzz/corpus")
  endif()
  add_executable(${name} ${ARG_SOURCES})
  add_dependencies(fuzzers ${name})
  file(WRITE ${CMAKE_BINARY_DIR}/fuzz/${name} ${ARG_CORPUS})  # ./dev fuzz reads which targets there are
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE trunkline_flags ${ARG_DEPS})
  if(TRUNKLINE_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp)
    add_test(NAME ${name}_corpus COMMAND ${name} ${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${ARG_CORPUS})
    set_tests_properties(${name}_corpus PROPERTIES LABELS fuzz TIMEOUT 60)
  endif()
endfunction()

# What every target with Qt is compiled with. The server's precompiled header is never used for them.
set(TRUNKLINE_QT_DEFINITIONS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
  QT_USE_QSTRINGBUILDER)

# trunkline_qt_library(NAME SOURCES … [DEPS …] [PRIVATE_DEPS …]): a static library of the console, with Qt Core.
function(trunkline_qt_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;PRIVATE_DEPS" ${ARGN})
  trunkline_library(${name} NO_PCH SOURCES ${ARG_SOURCES} DEPS Qt6::Core ${ARG_DEPS})
  target_link_libraries(${name} PRIVATE ${ARG_PRIVATE_DEPS})
  target_compile_definitions(${name} PUBLIC ${TRUNKLINE_QT_DEFINITIONS})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()

# trunkline_qt_test(NAME LABEL console|gui|… SOURCES … [DEPS …] [TIMEOUT seconds] [LAUNCHER script]): one Qt Test program, one CTest
# entry. It runs without a display, away from the session bus and key store of whoever starts it, and in a zone and locale that are the
# same everywhere; a launcher gets the program as its argument.
function(trunkline_qt_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT;LAUNCHER" "SOURCES;DEPS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 60)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE trunkline_flags ${ARG_DEPS} Qt6::Test)
  target_compile_definitions(${name} PRIVATE ${TRUNKLINE_QT_DEFINITIONS})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  set(runtime ${CMAKE_BINARY_DIR}/runtime/${name})
  file(MAKE_DIRECTORY ${runtime})
  file(CHMOD ${runtime} DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  # -silent: what failed, without a line for each thing that the platform without a screen cannot do.
  add_test(NAME ${name} COMMAND ${ARG_LAUNCHER} $<TARGET_FILE:${name}> -silent)
  set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_RUNTIME_DIR=${runtime};DBUS_SESSION_BUS_ADDRESS=disabled:;TZ=America/New_York;LC_ALL=C.UTF-8")
endfunction()
