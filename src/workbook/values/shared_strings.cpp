#include "workbook/values/shared_strings.hpp"

#include <algorithm>

#include "workbook/archive/xml.hpp"

namespace reach::workbook {
namespace {

constexpr std::size_t kMostBytes = std::size_t{512} << 20;

class SharedStringsReader : public Visitor {
 public:
  SharedStrings strings;

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    in_item_ = depth > 2 ? in_item_ : depth == 2 && name == "si";
    if (depth == 2) reader_.begin_item();
    if (in_item_ && depth > 2) reader_.start(name, attributes);
  }
  void end(std::size_t depth, std::string_view name) override {
    if (!in_item_) return;
    if (depth > 2) return reader_.end(name);
    if (depth == 2) strings.add(reader_.item());
    in_item_ = false;
    if (strings.bytes() > kMostBytes) give_up(damaged("the workbook holds more text than can be read"));
  }
  void text(std::string_view some) override {
    if (in_item_ && !reader_.add(some)) give_up(damaged("the workbook holds a text longer than any cell can"));
  }

 private:
  RichTextReader reader_;
  bool in_item_ = false;
};

}  // namespace

std::optional<RichText> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  RichText found{std::string_view(texts_).substr(begin, ends_[index] - begin), {}};
  const auto runs = std::ranges::lower_bound(formatted_, index, {}, &Formatted::index);
  if (runs == formatted_.end() || runs->index != index) return found;
  const std::size_t first = runs == formatted_.begin() ? 0 : std::prev(runs)->runs_end;
  found.runs = std::span(runs_).subspan(first, runs->runs_end - first);
  return found;
}

void SharedStrings::add(const RichText& text) {
  texts_ += text.text;
  ends_.push_back(texts_.size());
  if (text.runs.empty()) return;
  runs_.insert(runs_.end(), text.runs.begin(), text.runs.end());
  formatted_.push_back({ends_.size() - 1, runs_.size()});
}

std::size_t SharedStrings::bytes() const {
  return texts_.size() + ends_.size() * sizeof(std::size_t) + runs_.size() * sizeof(Run) +
         formatted_.size() * sizeof(Formatted);
}

std::optional<SharedStrings> read_shared_strings(const Archive& archive, const Member& part, Trouble& why) {
  SharedStringsReader reader;
  if (!XmlPart(archive, part, reader).read(why)) return std::nullopt;
  return std::move(reader.strings);
}

}  // namespace reach::workbook
