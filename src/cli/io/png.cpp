#include "cli/io/png.hpp"

#include <array>

#include "cli/io/other_program.hpp"
#include "cli/io/output.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kProgram = "rsvg-convert";

}  // namespace

std::optional<std::string> png_of(std::string_view svg, const std::string& path, const Io& io, Diagnostics& findings) {
  const std::string program = find_program(kProgram, io);
  if (program.empty()) {
    cannot_write({path}, "a PNG is made by `rsvg-convert`, which is not installed here",
                 "install the package librsvg2-bin, or write an SVG: -o FILE.svg", findings);
    return std::nullopt;
  }
  const std::array<std::string, 4> arguments{std::string(kProgram), "--format=png", "--zoom=2", "--keep-aspect-ratio"};
  if (auto bytes = run_program(program, arguments, svg); bytes && !bytes->empty()) return bytes;
  cannot_write({path}, "`rsvg-convert` could not make a PNG", "write an SVG: -o FILE.svg", findings);
  return std::nullopt;
}

}  // namespace reach::cli
