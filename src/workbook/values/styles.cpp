#include "workbook/values/styles.hpp"

#include <charconv>
#include <map>
#include <string>

#include "workbook/archive/xml.hpp"
#include "workbook/values/rich_text.hpp"

namespace reach::workbook {
namespace {

std::uint32_t id_of(std::string_view text) {
  std::uint32_t id = 0;
  std::from_chars(text.data(), text.data() + text.size(), id);
  return id;
}

/// Reads `styleSheet/numFmts/numFmt`, `styleSheet/fonts/font/vertAlign` and `styleSheet/cellXfs/xf`.
class StylesReader : public Visitor {
 public:
  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (depth == 2) group_ = name;
    if (depth == 3) start_in_group(name, attributes);
    if (depth == 4 && group_ == "fonts" && name == "vertAlign" && !raised_fonts_.empty()) {
      raised_fonts_.back() = is_raised(attributes["val"]);
    }
  }

  Styles result() {
    for (std::size_t at = 0; at < fonts_.size(); ++at) {
      styles_.cells[at].raised = fonts_[at] < raised_fonts_.size() && raised_fonts_[fonts_[at]];
    }
    return std::move(styles_);
  }

 private:
  void start_in_group(std::string_view name, const Attributes& attributes) {
    if (group_ == "numFmts" && name == "numFmt") {
      add_format(id_of(attributes["numFmtId"]), NumberFormat(attributes["formatCode"]));
    } else if (group_ == "fonts" && name == "font") {
      raised_fonts_.push_back(false);
    } else if (group_ == "cellXfs" && name == "xf") {
      styles_.cells.push_back({format_of(id_of(attributes["numFmtId"])), false});
      fonts_.push_back(id_of(attributes["fontId"]));
    }
  }

  std::size_t add_format(std::uint32_t id, NumberFormat format) {
    styles_.formats.push_back(std::move(format));
    return indices_[id] = styles_.formats.size() - 1;
  }

  std::size_t format_of(std::uint32_t id) {
    const auto found = indices_.find(id);
    return found != indices_.end() ? found->second : add_format(id, builtin_format(id));
  }

  Styles styles_;
  std::string group_;
  std::map<std::uint32_t, std::size_t> indices_;  ///< of formats, by id
  std::vector<bool> raised_fonts_;
  std::vector<std::uint32_t> fonts_;  ///< of cell styles
};

}  // namespace

std::optional<Styles> read_styles(const Archive& archive, const Member& part, Trouble& why) {
  StylesReader reader;
  if (!XmlPart(archive, part, reader).read(why)) return std::nullopt;
  return reader.result();
}

}  // namespace reach::workbook
