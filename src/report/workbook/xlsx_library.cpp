#include "report/workbook/xlsx_library.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>

namespace reach::report {
namespace {

template <typename Function>
bool find(void* library, const char* name, Function& into) {
  into = reinterpret_cast<Function>(dlsym(library, name));
  return into != nullptr;
}

/// Finds all functions; false if one is missing.
bool find_all(void* at, XlsxLibrary& into) {
  return find(at, "workbook_new", into.workbook_new) && find(at, "lxw_workbook_free", into.workbook_free) &&
         find(at, "workbook_set_properties", into.set_properties) &&
         find(at, "workbook_add_worksheet", into.add_worksheet) && find(at, "workbook_add_format", into.add_format) &&
         find(at, "workbook_close", into.close) && find(at, "worksheet_write_string", into.write_string) &&
         find(at, "worksheet_write_number", into.write_number) && find(at, "worksheet_write_url", into.write_url) &&
         find(at, "worksheet_set_column", into.set_column) && find(at, "worksheet_set_row", into.set_row) &&
         find(at, "worksheet_add_table", into.add_table) && find(at, "lxw_rowcol_to_range", into.range_name) &&
         find(at, "worksheet_set_landscape", into.set_landscape) && find(at, "worksheet_set_paper", into.set_paper) &&
         find(at, "worksheet_fit_to_pages", into.fit_to_pages) && find(at, "worksheet_repeat_rows", into.repeat_rows) &&
         find(at, "format_set_font_name", into.font_name) && find(at, "format_set_font_size", into.font_size) &&
         find(at, "format_set_bold", into.bold) && find(at, "format_set_underline", into.underline) &&
         find(at, "format_set_font_color", into.font_color) && find(at, "format_set_align", into.align) &&
         find(at, "format_set_text_wrap", into.text_wrap) && find(at, "format_set_num_format", into.num_format);
}

/// Whether the loader's message says that memory ran out; the message is empty if memory is even scarcer.
bool lacks_memory(const char* reason) {
  if (reason == nullptr) return true;
  static constexpr auto kWords = std::to_array<std::string_view>({
      "cannot create ",  // followed by what the loader keeps for a library: a descriptor, a list
      "cannot allocate",
      "Cannot allocate",
      "out of memory",
  });
  return std::ranges::any_of(kWords, [reason](std::string_view words) {
    return std::string_view(reason).find(words) != std::string_view::npos;
  });
}

/// Loads the library by a name with its ABI version, which must match the structs of xlsxwriter.h.
XlsxLibrary* load(XlsxLibrary& into) {
  void* library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (library != nullptr && find_all(library, into)) return &into;
  if (lacks_memory(dlerror())) throw std::bad_alloc();
  return nullptr;
}

}  // namespace

const XlsxLibrary* xlsx_library() {
  static XlsxLibrary functions{};
  static const XlsxLibrary* const loaded = load(functions);
  return loaded;
}

}  // namespace reach::report
