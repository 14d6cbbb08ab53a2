#include "workbook/ods/ods_styles.hpp"

#include <algorithm>
#include <utility>

namespace reach::workbook {
namespace {

constexpr std::size_t kMostParents = 16;

/// Whether `style:text-position` raises or lowers a text: `super 58%`, `-33% 58%`; not `0% 100%`.
bool is_off_the_line(std::string_view position) {
  const auto first = position.substr(0, position.find(' '));
  return first.starts_with("super") || first.starts_with("sub") ||
         first.find_first_of("123456789") != std::string_view::npos;
}

/// `0cm`, `0.000in`.
bool is_without_size(std::string_view length) {
  return length.starts_with('0') && length.find_first_of("123456789") == std::string_view::npos;
}

template <typename Value>
void put(TextMap<Value>& map, const std::string& name, Value value) {
  map.insert_or_assign(name, value);
}

}  // namespace

OdsStylesReader::OdsStylesReader() {
  Styles& styles = result_.styles;
  const auto add = [&](std::string_view code) {
    styles.formats.emplace_back(code);
    styles.cells.push_back({styles.formats.size() - 1, false});
    return static_cast<std::uint32_t>(styles.cells.size() - 1);
  };
  add("");
  result_.date = add("yyyy-mm-dd");
  result_.clock = add("hh:mm:ss");
  result_.percentage = add("0%");
  for (std::uint32_t decimals = 1; decimals <= kMostPercentageDecimals; ++decimals) {
    add("0." + std::string(decimals, '0') + '%');
  }
}

void OdsStylesReader::start(std::size_t depth, std::string_view name, const Attributes& attributes) {
  if (depth == 1) {
    in_format_ = is_data_style(name);
    family_.clear();
    if (in_format_) format_.begin(name, attributes);
    if (name == "style") begin_style(attributes);
  } else if (in_format_) {
    format_.start(name, attributes);
  } else if (depth == 2 && !family_.empty()) {
    set_property(name, attributes);
  }
}

void OdsStylesReader::begin_style(const Attributes& attributes) {
  family_ = attributes.in(space::style, "family");
  name_ = attributes.in(space::style, "name");
  if (family_ != "table-cell") return;
  put(own_by_name_, name_, own_.size());
  own_.push_back({name_, std::string(attributes.in(space::style, "parent-style-name")),
                  std::string(attributes.in(space::style, "data-style-name")), std::nullopt});
}

void OdsStylesReader::set_property(std::string_view name, const Attributes& attributes) {
  const auto position = attributes.in(space::style, "text-position");
  if (name == "text-properties" && !position.empty()) {
    const bool raised = is_off_the_line(position);
    if (family_ == "table-cell") own_.back().raised = raised;
    if (family_ == "text" && raised) result_.raised.insert(name_);
  }
  const bool hidden =
      (name == "table-properties" && attributes.in(space::table, "display") == "false") ||
      (name == "table-row-properties" && is_without_size(attributes.in(space::style, "row-height"))) ||
      (name == "table-column-properties" && is_without_size(attributes.in(space::style, "column-width")));
  if (hidden) result_.hidden.insert(name_);
}

void OdsStylesReader::end(std::size_t depth, std::string_view name) {
  if (!in_format_) return;
  if (depth > 1) return format_.end(name);
  in_format_ = false;
  data_.push_back(format_.result());
  put(data_by_name_, data_.back().name, data_.size() - 1);
}

void OdsStylesReader::text(std::string_view some) {
  if (in_format_) format_.text(some);
}

/// The code of a format with those that its conditions name.
std::string OdsStylesReader::code_of(const DataStyle& style) const {
  std::vector<std::pair<std::string, std::string>> conditional;
  for (const DataStyle::Map& map : style.maps) {
    const auto found = data_by_name_.find(map.style);
    if (found != data_by_name_.end()) conditional.emplace_back(map.condition, data_[found->second].code);
  }
  return joined_code(conditional, style.code);
}

CellStyle OdsStylesReader::resolved(const OwnStyle& style, std::size_t depth) const {
  CellStyle inherited;
  const auto own = own_by_name_.find(style.parent);
  const auto earlier = result_.cells.find(style.parent);
  if (own != own_by_name_.end() && depth < kMostParents) {
    inherited = resolved(own_[own->second], depth + 1);
  } else if (earlier != result_.cells.end()) {
    inherited = result_.styles.cells[earlier->second];
  }
  const auto format = formats_.find(style.format);
  return {format != formats_.end() ? format->second : inherited.format, style.raised.value_or(inherited.raised)};
}

void OdsStylesReader::end_part() {
  for (const DataStyle& style : data_) {
    put(formats_, style.name, result_.styles.formats.size());
    result_.styles.formats.emplace_back(code_of(style));
  }
  std::vector<CellStyle> cells;
  for (const OwnStyle& style : own_) cells.push_back(resolved(style, 0));
  for (std::size_t at = 0; at < own_.size(); ++at) {
    result_.styles.cells.push_back(cells[at]);
    put(result_.cells, own_[at].name, static_cast<std::uint32_t>(result_.styles.cells.size() - 1));
  }
  data_.clear();
  own_.clear();
  data_by_name_.clear();
  own_by_name_.clear();
}

}  // namespace reach::workbook
