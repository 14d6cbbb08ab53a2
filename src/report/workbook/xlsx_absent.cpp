// Replaces xlsx.cpp if reach is built without libxlsxwriter.
#include "report/renderers.hpp"

namespace reach::report {

std::optional<Obstacle> xlsx_obstacle(const Summary*, const Style&) {
  return Obstacle{"this reach was built without support for writing workbooks",
                  "install libxlsxwriter-dev and build reach again, or choose another format"};
}

std::string render_xlsx(const Summary&, const Style&) { return {}; }

}  // namespace reach::report
