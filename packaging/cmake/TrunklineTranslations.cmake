# SPDX-License-Identifier: GPL-3.0-or-later
# The console's texts in its languages. Only lrelease is needed: the package with Qt's own CMake functions for it brings much more.
find_program(TRUNKLINE_LRELEASE lrelease HINTS /usr/lib/qt6/bin REQUIRED)

# trunkline_translations(TARGET): translations/*.ts as :/translations/*.qm in that target.
function(trunkline_translations target)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
  set(folder ${CMAKE_BINARY_DIR}/translations)
  file(MAKE_DIRECTORY ${folder})
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_custom_command(OUTPUT ${folder}/${name}.qm DEPENDS ${source}
      COMMAND ${TRUNKLINE_LRELEASE} -silent ${source} -qm ${folder}/${name}.qm VERBATIM)
    list(APPEND made ${folder}/${name}.qm)
  endforeach()
  qt_add_resources(${target} translations PREFIX /translations BASE ${folder} FILES ${made})
endfunction()
