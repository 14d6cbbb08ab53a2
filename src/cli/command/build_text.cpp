#include "cli/command/build_text.hpp"

#include <fmt/core.h>

#include "load/fast/edges.hpp"

namespace reach::cli {
namespace {

#if defined(__clang__)
constexpr const char* kCompiler = "clang " __clang_version__;
#else
constexpr const char* kCompiler = "GCC " __VERSION__;
#endif

}  // namespace

std::string build_text() {
  return fmt::format("compiler: {}\nlibraries: {}\ninstructions: {}\nJSON schema: version 1\n", kCompiler,
                     REACH_LIBRARIES, edge_finders().back().name);
}

}  // namespace reach::cli
