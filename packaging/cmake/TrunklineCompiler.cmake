# SPDX-License-Identifier: GPL-3.0-or-later
# Flags, hardening and tools that every target shares. See packaging/docs/adr/0001-compiler.md.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  message(FATAL_ERROR "g++ ${CMAKE_CXX_COMPILER_VERSION} miscompiles co_await f([p]{ … }) (a heap-use-after-free with Asio). "
                      "Use clang++-19 (cmake --preset dev) or g++ 13 or newer.")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  message(FATAL_ERROR "clang++ ${CMAKE_CXX_COMPILER_VERSION} is too old for the coroutines used here; use clang++-19 (cmake --preset dev).")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_CXX_FLAGS_SANITIZE "-O1 -g1 -fno-omit-frame-pointer" CACHE STRING "" FORCE)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -DNDEBUG" CACHE STRING "" FORCE)
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1" CACHE STRING "" FORCE)

find_program(TRUNKLINE_CCACHE ccache)
if(TRUNKLINE_CCACHE)
  # Clang's precompiled headers carry time stamps unless told otherwise; these settings let ccache serve them.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${TRUNKLINE_CCACHE})
endif()

add_library(trunkline_flags INTERFACE)
target_compile_options(trunkline_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Werror
  -fstack-protector-strong -fcf-protection)
target_compile_definitions(trunkline_flags INTERFACE
  _GLIBCXX_ASSERTIONS BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED
  BOOST_ASIO_DISABLE_BOOST_ARRAY BOOST_ASIO_DISABLE_BOOST_BIND BOOST_ASIO_DISABLE_BOOST_REGEX)
if(CMAKE_BUILD_TYPE MATCHES "Release")
  target_compile_options(trunkline_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  target_compile_options(trunkline_flags INTERFACE -fpch-instantiate-templates "SHELL:-Xclang -fno-pch-timestamp")
  # Programs would get -fPIE and libraries -fPIC, but one precompiled header serves both: the last flag wins.
  target_compile_options(trunkline_flags INTERFACE -fPIC)
  find_program(TRUNKLINE_LLD NAMES ld.lld-19 ld.lld)
  if(TRUNKLINE_LLD)
    target_link_options(trunkline_flags INTERFACE --ld-path=${TRUNKLINE_LLD})
  endif()
endif()
target_link_options(trunkline_flags INTERFACE -pie -Wl,-z,relro,-z,now)
if(TRUNKLINE_SANITIZE)
  target_compile_options(trunkline_flags INTERFACE -fsanitize=${TRUNKLINE_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(trunkline_flags INTERFACE -fsanitize=${TRUNKLINE_SANITIZE})
endif()
if(TRUNKLINE_FUZZ)
  target_compile_options(trunkline_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
