#include "workbook/styles.hpp"

#include <charconv>
#include <cstdint>
#include <map>
#include <string>

#include "workbook/xml.hpp"

namespace reach::workbook {
namespace {

std::uint32_t id_of(std::string_view text) {
  std::uint32_t id = 0;
  std::from_chars(text.data(), text.data() + text.size(), id);
  return id;
}

/// `styleSheet/numFmts/numFmt` and `styleSheet/cellXfs/xf`.
class Reader : public Visitor {
 public:
  std::vector<Shown> shown;

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (depth == 2) group_ = name;
    if (depth != 3) return;
    if (group_ == "numFmts" && name == "numFmt") {
      formats_[id_of(attributes["numFmtId"])] = read_format(attributes["formatCode"]);
    } else if (group_ == "cellXfs" && name == "xf") {
      const std::uint32_t id = id_of(attributes["numFmtId"]);
      const auto found = formats_.find(id);
      shown.push_back(found != formats_.end() ? found->second : builtin_format(id));
    }
  }

 private:
  std::string group_;
  std::map<std::uint32_t, Shown> formats_;
};

}  // namespace

std::optional<std::vector<Shown>> read_styles(const Archive& archive, const Member& part, Trouble& why) {
  Reader reader;
  if (!XmlPart(archive, part, reader).read(why)) return std::nullopt;
  return std::move(reader.shown);
}

}  // namespace reach::workbook
