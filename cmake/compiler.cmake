# How everything is compiled: warnings, sanitizers, and a binary that needs nothing but the C library.
add_library(reach_warnings INTERFACE)
target_compile_options(reach_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  $<$<BOOL:${REACH_WARNINGS_AS_ERRORS}>:-Werror>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)  # GCC 12 sees overlaps in std::string that are not there (its bug 105651)

# -O3 is for what reads rows (src/CMakeLists.txt); elsewhere it makes the program larger and its build longer, not faster.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
add_compile_options(-ffunction-sections -fdata-sections)
add_link_options(-Wl,--gc-sections)
if(CMAKE_BUILD_TYPE STREQUAL Release OR REACH_SANITIZE)
  # At a fixed address tables of pointers are constants, which are not written at a start (docs/decisions).
  string(APPEND CMAKE_CXX_FLAGS " -fno-pie")
  string(APPEND CMAKE_EXE_LINKER_FLAGS " -no-pie")
endif()
if(REACH_SANITIZE)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)  # a release cannot afford them (docs/decisions)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  find_program(REACH_LLD ld.lld)  # a quarter of the time of GNU's linker, with so many symbols
  if(REACH_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
else()  # the sanitizers intercept exceptions in the shared libraries only
  add_link_options(-static-libstdc++ -static-libgcc)
endif()
if(REACH_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL Clang)  # libFuzzer is clang's: one build serves tests and fuzzers
  set(REACH_FUZZ TRUE)
endif()

# How the program itself is linked in a release: what makes it start quickly (docs/decisions has the figures). Its
# folder links nothing else.
include(CheckLinkerFlag)
set(REACH_START_ORDER ${PROJECT_SOURCE_DIR}/cmake/start_order.ld)
check_linker_flag(CXX -Wl,-T,${REACH_START_ORDER} REACH_LINKER_ORDERS)  # other linkers than GNU's may not
macro(reach_link_for_start program)
  if(CMAKE_BUILD_TYPE STREQUAL Release AND NOT REACH_SANITIZE)
    # The usual libraries without libm, of which optimised code uses nothing.
    target_link_options(${program} PRIVATE -nodefaultlibs)
    set(CMAKE_CXX_STANDARD_LIBRARIES "-Wl,-Bstatic -lstdc++ -lgcc -lgcc_eh -Wl,-Bdynamic -lc")
    target_link_options(${program} PRIVATE -Wl,-z,relro -Wl,-z,now)
    if(REACH_LINKER_ORDERS)
      target_link_options(${program} PRIVATE -Wl,-T,${REACH_START_ORDER} -s)  # symbols would be a seventh of the file
      set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${REACH_START_ORDER})
    endif()
  endif()
endmacro()

# A function of a header is in many objects, and the linker takes the first it meets: with these modules first, that of
# optimised code, not that of tests or of messages. Halves the time of property tests.
function(reach_link_first target)
  list(TRANSFORM ARGN REPLACE "(.+)" "$<TARGET_FILE:reach_\\1>")
  target_link_options(${target} PRIVATE LINKER:--whole-archive ${ARGN} LINKER:--no-whole-archive)
endfunction()
