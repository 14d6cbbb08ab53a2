// Rendering with a library that may crash, or print messages, when memory runs out. For cli/command.
#pragma once

#include <functional>
#include <string>

namespace reach::cli {

/// Runs `render` in a separate process and returns its output. libxlsxwriter ends the process if some of its
/// allocations fail; if others do, it leaves out a part of the workbook and says so on standard error only. Returns an
/// empty string if `render` does or if anything was printed; throws std::bad_alloc if memory ran out. If no other
/// process can be started, `render` runs in this one. Call it only while there is a single thread.
std::string render_apart(const std::function<std::string()>& render);

}  // namespace reach::cli
