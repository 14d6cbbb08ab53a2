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

# utf8proc ships neither a CMake package nor a reason to link it dynamically: its archive is found by name.
find_path(UTF8PROC_INCLUDE utf8proc.h)
find_library(UTF8PROC_ARCHIVE libutf8proc.a)
if(NOT UTF8PROC_INCLUDE OR NOT UTF8PROC_ARCHIVE)
  message(FATAL_ERROR "utf8proc was not found: install libutf8proc-dev, or run ./setup.sh")
endif()
add_library(reach_utf8proc INTERFACE)
target_include_directories(reach_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
target_compile_definitions(reach_utf8proc INTERFACE UTF8PROC_STATIC)
target_link_libraries(reach_utf8proc INTERFACE ${UTF8PROC_ARCHIVE})

# zlib's archive, for the same reason: a shared library would be loaded at every start.
find_path(ZLIB_INCLUDE zlib.h)
find_library(ZLIB_ARCHIVE libz.a)
if(NOT ZLIB_INCLUDE OR NOT ZLIB_ARCHIVE)
  message(FATAL_ERROR "zlib was not found: install zlib1g-dev, or run ./setup.sh")
endif()
add_library(reach_zlib INTERFACE)
target_include_directories(reach_zlib SYSTEM INTERFACE ${ZLIB_INCLUDE})
target_link_libraries(reach_zlib INTERFACE ${ZLIB_ARCHIVE})
target_compile_definitions(reach_zlib INTERFACE ZLIB_CONST)  # what it reads it does not change

# libmd works out SHA-256, for the names of inputs in JSON.
find_path(LIBMD_INCLUDE sha2.h)
find_library(LIBMD_ARCHIVE libmd.a)
if(NOT LIBMD_INCLUDE OR NOT LIBMD_ARCHIVE)
  message(FATAL_ERROR "libmd was not found: install libmd-dev, or run ./setup.sh")
endif()
add_library(reach_libmd INTERFACE)
target_include_directories(reach_libmd SYSTEM INTERFACE ${LIBMD_INCLUDE})
target_link_libraries(reach_libmd INTERFACE ${LIBMD_ARCHIVE})

# expat reads workbooks (.xlsx). Without it reach is built without that, and says so where it is given one.
find_path(EXPAT_INCLUDE expat.h)
find_library(EXPAT_ARCHIVE libexpat.a)
if(REACH_WORKBOOKS AND EXPAT_INCLUDE AND EXPAT_ARCHIVE)
  set(REACH_EXPAT TRUE)
  add_library(reach_expat INTERFACE)
  target_include_directories(reach_expat SYSTEM INTERFACE ${EXPAT_INCLUDE})
  target_link_libraries(reach_expat INTERFACE ${EXPAT_ARCHIVE})
elseif(REACH_WORKBOOKS)
  message(STATUS "expat was not found, so workbooks are not read: install libexpat1-dev, or run ./setup.sh")
endif()

# libxlsxwriter writes workbooks. Debian has it as a shared library only, so its header is all that the build takes: the
# library is loaded when a workbook is written. Without it reach is built without that, and says so where it is asked.
set(REACH_XLSX AUTO CACHE STRING "Write workbooks (.xlsx): ON, OFF, or AUTO, where libxlsxwriter is found")
find_path(XLSXWRITER_INCLUDE xlsxwriter.h)
if(REACH_XLSX STREQUAL AUTO)
  set(REACH_WRITES_XLSX ${XLSXWRITER_INCLUDE})
  if(NOT XLSXWRITER_INCLUDE)
    message(STATUS "libxlsxwriter was not found, so workbooks are not written: install libxlsxwriter-dev, or run ./setup.sh")
  endif()
elseif(REACH_XLSX AND NOT XLSXWRITER_INCLUDE)
  message(FATAL_ERROR "libxlsxwriter was not found: install libxlsxwriter-dev, or run ./setup.sh")
else()
  set(REACH_WRITES_XLSX ${REACH_XLSX})
endif()

# ISA-L unpacks gzip archives some seven times as fast as zlib, which does it where there is no ISA-L. It is loaded when it
# is needed, too.
set(REACH_ISAL AUTO CACHE STRING "Unpack gzip by ISA-L, where the machine has it: ON, OFF, or AUTO, where its header is found")
find_path(ISAL_INCLUDE isa-l/igzip_lib.h)
if(REACH_ISAL STREQUAL AUTO)
  set(REACH_UNPACKS_BY_ISAL ${ISAL_INCLUDE})
  if(NOT ISAL_INCLUDE)
    message(STATUS "ISA-L was not found, so gzip is unpacked by zlib: install libisal-dev, or run ./setup.sh")
  endif()
elseif(REACH_ISAL AND NOT ISAL_INCLUDE)
  message(FATAL_ERROR "ISA-L was not found: install libisal-dev, or run ./setup.sh")
else()
  set(REACH_UNPACKS_BY_ISAL ${REACH_ISAL})
endif()

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
