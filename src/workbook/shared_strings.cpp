#include "workbook/shared_strings.hpp"

#include "workbook/string_text.hpp"
#include "workbook/xml.hpp"

namespace reach::workbook {
namespace {

constexpr std::size_t kMostBytes = std::size_t{512} << 20;

class Reader : public Visitor {
 public:
  SharedStrings strings;

  void start(std::size_t depth, std::string_view name, const Attributes&) override {
    in_item_ = depth > 2 ? in_item_ : depth == 2 && name == "si";
    if (depth == 2) item_.clear();
    if (in_item_ && depth > 2) own_.start(name);
  }
  void end(std::size_t depth, std::string_view name) override {
    if (!in_item_) return;
    if (depth > 2) return own_.end(name);
    if (depth == 2) strings.add(unescaped(item_));
    in_item_ = false;
    if (strings.bytes() > kMostBytes) give_up(damaged("the workbook holds more text than can be read"));
  }
  void text(std::string_view some) override {
    if (!in_item_ || !own_.in_text()) return;
    item_ += some;
    if (item_.size() > kMostText) give_up(damaged("the workbook holds a text longer than any cell can"));
  }

 private:
  std::string item_;
  TextOfItem own_;
  bool in_item_ = false;
};

}  // namespace

std::optional<SharedStrings> read_shared_strings(const Archive& archive, const Member& part, Trouble& why) {
  Reader reader;
  if (!XmlPart(archive, part, reader).read(why)) return std::nullopt;
  return std::move(reader.strings);
}

}  // namespace reach::workbook
