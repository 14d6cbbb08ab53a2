# The packages reach stands on: Debian's own, found here, with the name to install where one is missing.
function(reach_need package target debian)
  find_package(${package} QUIET ${ARGN})
  if(NOT TARGET ${target})
    message(FATAL_ERROR "${package} was not found: install ${debian}, or run ./setup.sh")
  endif()
  set(${package}_VERSION ${${package}_VERSION} PARENT_SCOPE)
endfunction()

reach_need(CLI11 CLI11::CLI11 libcli11-dev)
reach_need(fmt fmt::fmt-header-only libfmt-dev)
reach_need(nlohmann_json nlohmann_json::nlohmann_json nlohmann-json3-dev)
if(REACH_TESTS)
  reach_need(Catch2 Catch2::Catch2WithMain catch2)
endif()

# A C library without a CMake package is found by its header and its archive: a shared library would be loaded at every
# start. `reach_NAME` is to be linked. NEED is REQUIRED, or OPTIONAL: there is a `reach_NAME` only where both are.
function(reach_archive name need header archive debian)
  string(TOUPPER ${name} prefix)
  find_path(${prefix}_INCLUDE ${header})
  find_library(${prefix}_ARCHIVE ${archive})
  if(${prefix}_INCLUDE AND ${prefix}_ARCHIVE)
    add_library(reach_${name} INTERFACE)
    target_include_directories(reach_${name} SYSTEM INTERFACE ${${prefix}_INCLUDE})
    target_link_libraries(reach_${name} INTERFACE ${${prefix}_ARCHIVE})
    target_compile_definitions(reach_${name} INTERFACE ${ARGN})
  elseif(need STREQUAL REQUIRED)
    message(FATAL_ERROR "${name} was not found: install ${debian}, or run ./setup.sh")
  endif()
endfunction()

reach_archive(utf8proc REQUIRED utf8proc.h libutf8proc.a libutf8proc-dev UTF8PROC_STATIC)
reach_archive(zlib REQUIRED zlib.h libz.a zlib1g-dev ZLIB_CONST)  # what zlib reads it does not change
reach_archive(libmd REQUIRED sha2.h libmd.a libmd-dev)  # SHA-256, for the names of inputs in JSON
# expat reads workbooks. Without it reach is built without that, and says so where it is given one.
if(REACH_WORKBOOKS)
  reach_archive(expat OPTIONAL expat.h libexpat.a libexpat1-dev)
endif()
if(TARGET reach_expat)
  set(REACH_EXPAT TRUE)
elseif(REACH_WORKBOOKS)
  message(STATUS "expat was not found, so workbooks are not read: install libexpat1-dev, or run ./setup.sh")
endif()

# A library that is loaded where it is needed: its header is all that the build takes. Without it reach is built without
# what it does, and says so where it is asked. SWITCH is ON, OFF, or AUTO: where the header is found.
function(reach_loaded library switch result header debian without)
  find_path(${result}_INCLUDE ${header})
  if(${switch} STREQUAL AUTO)
    set(${result} ${${result}_INCLUDE} PARENT_SCOPE)
    if(NOT ${result}_INCLUDE)
      message(STATUS "${library} was not found, so ${without}: install ${debian}, or run ./setup.sh")
    endif()
  elseif(${switch} AND NOT ${result}_INCLUDE)
    message(FATAL_ERROR "${library} was not found: install ${debian}, or run ./setup.sh")
  else()
    set(${result} ${${switch}} PARENT_SCOPE)
  endif()
endfunction()

set(REACH_XLSX AUTO CACHE STRING "Write workbooks (.xlsx): ON, OFF, or AUTO, where libxlsxwriter is found")
reach_loaded(libxlsxwriter REACH_XLSX REACH_WRITES_XLSX xlsxwriter.h libxlsxwriter-dev "workbooks are not written")

# ISA-L unpacks gzip archives some seven times as fast as zlib.
set(REACH_ISAL AUTO CACHE STRING "Unpack gzip by ISA-L, where the machine has it: ON, OFF, or AUTO, where its header is found")
reach_loaded(ISA-L REACH_ISAL REACH_UNPACKS_BY_ISAL isa-l/igzip_lib.h libisal-dev "gzip is unpacked by zlib")

# What `reach --version -v` says: the packages and their versions, as they were found.
set(REACH_LIBRARIES "CLI11 ${CLI11_VERSION}, fmt ${fmt_VERSION}, nlohmann/json ${nlohmann_json_VERSION}, utf8proc, zlib, libmd")
foreach(each "EXPAT:expat" "WRITES_XLSX:libxlsxwriter" "UNPACKS_BY_ISAL:ISA-L")
  string(REPLACE ":" ";" each ${each})
  list(GET each 0 switch)
  list(GET each 1 library)
  if(REACH_${switch})
    string(APPEND REACH_LIBRARIES ", ${library}")
  endif()
endforeach()

# fmt's headers only: its code is compiled once, in src/text/fmt_code.cpp (docs/decisions says why).
get_target_property(FMT_INCLUDE fmt::fmt-header-only INTERFACE_INCLUDE_DIRECTORIES)
add_library(reach_fmt INTERFACE)
target_include_directories(reach_fmt SYSTEM INTERFACE ${FMT_INCLUDE})
