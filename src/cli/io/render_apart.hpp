// Rendering by a library that crashes, or talks, where memory runs out. For cli/command.
#pragma once

#include <functional>
#include <string>

namespace reach::cli {

/// What `render` gives, done in a process of its own: libxlsxwriter ends the process where some of its allocations
/// fail; where others do, it leaves a part of the workbook out, and says so on standard error only. Empty where
/// `render` gives nothing, or anything was said; std::bad_alloc where memory was the reason. Where no other process can
/// be had, it is done in this one. Only while there is but one thread.
std::string render_apart(const std::function<std::string()>& render);

}  // namespace reach::cli
