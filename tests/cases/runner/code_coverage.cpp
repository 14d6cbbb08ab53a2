#include "code_coverage.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/list.hpp"
#include "golden_case.hpp"

namespace reach::cases {
namespace {

struct Exception {
  Code code;
  std::string_view reason;  ///< why no golden case can show it, and what proves it instead
};

constexpr std::array kExceptions = std::to_array<Exception>({
    {code::too_many_figures, "needs an input of hundreds of megabytes: tests/unit/aggregate"},
    {code::document_changed, "needs an editor that saves during the run: tests/binary/update.sh, tests/unit/cli"},
});

bool is_exception(Code code) {
  return std::any_of(kExceptions.begin(), kExceptions.end(), [code](const Exception& e) { return e.code == code; });
}

std::string all_output(const std::filesystem::path& cases) {
  std::string text;
  for (const std::filesystem::path& area : find_cases(cases)) {
    for (const std::filesystem::path& folder : find_cases(area)) {
      text += read_file(folder / "out") + read_file(folder / "err");
    }
  }
  return text;
}

}  // namespace

std::string uncovered_codes(const std::filesystem::path& cases) {
  const std::string output = all_output(cases);
  std::string report;
  for (const Code code : all_codes()) {
    const bool shown = output.find(fmt::format("[{}]", code.name())) != std::string::npos;
    if (!shown && !is_exception(code))
      report += fmt::format("no golden case shows [{}]: {}\n", code.name(), code.summary());
    if (shown && is_exception(code)) report += fmt::format("[{}] has a case and needs no exception\n", code.name());
  }
  return report;
}

}  // namespace reach::cases
