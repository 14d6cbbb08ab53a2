#include "workbook/sheet/package.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "workbook/archive/xml.hpp"
#include "workbook/sheet/ods_package.hpp"

namespace reach::workbook {
namespace {

struct Relationship {
  std::string id;
  std::string kind;  ///< the last word of the relationship's type: `worksheet`
  std::string target;
};

/// `xl` and `worksheets/sheet1.xml` → `xl/worksheets/sheet1.xml`; a target that begins with `/` ignores the folder. A
/// target outside the archive gives an empty name.
std::string part_name(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target) : fmt::format("{}/{}", folder, target);
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const auto step = std::string_view(path).substr(at, end - at);
    at = end + 1;
    if (step == ".." && steps.empty()) return {};
    if (step == "..")
      steps.pop_back();
    else if (!step.empty() && step != ".")
      steps.push_back(step);
  }
  std::string name;
  for (const auto step : steps) name += (name.empty() ? "" : "/") + std::string(step);
  return name;
}

std::string_view folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

class RelationshipReader : public Visitor {
 public:
  std::vector<Relationship> found;

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (depth != 2 || name != "Relationship" || attributes["TargetMode"] == "External") return;
    const auto type = attributes["Type"];
    found.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                     std::string(attributes["Target"])});
  }
};

/// Reads the relationships of a part, which may have none. Returns false after a fault.
bool read_relationships(const Archive& archive, std::string_view part, std::vector<Relationship>& found, Trouble& why) {
  const auto folder = folder_of(part);
  const auto file = part.substr(folder.empty() ? 0 : folder.size() + 1);
  const auto* member = archive.find(fmt::format("{}{}_rels/{}.rels", folder, folder.empty() ? "" : "/", file));
  if (member == nullptr) return true;
  RelationshipReader reader;
  if (!XmlPart(archive, *member, reader).read(why)) return false;
  found = std::move(reader.found);
  return true;
}

struct SheetName {
  std::string name, relationship;
  bool hidden = false;
};

/// Reads `workbook/workbookPr`, `workbook/sheets/sheet` and `workbook/calcPr`.
class WorkbookReader : public Visitor {
 public:
  std::vector<SheetName> sheets;
  Package package;
  bool is_workbook = false;

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (depth == 1) {
      is_workbook = name == "workbook";
      if (!is_workbook) stop();
    }
    if (depth == 2) in_sheets_ = name == "sheets";
    if (depth == 2 && name == "workbookPr" && attributes.is_true("date1904")) package.epoch = Epoch::y1904;
    if (depth == 2 && name == "calcPr") package.stale = says_stale(attributes);
    if (depth != 3 || !in_sheets_ || name != "sheet") return;
    const auto state = attributes["state"];
    sheets.push_back({std::string(attributes["name"]), std::string(attributes.relationship()),
                      state == "hidden" || state == "veryHidden"});
    if (sheets.size() > kMostSheets) give_up(damaged("the workbook has more sheets than can be read"));
  }

 private:
  static bool says_stale(const Attributes& calculation) {
    const bool by_hand = calculation["calcMode"] == "manual" && calculation["calcOnSave"] == "0";
    return calculation.is_true("fullCalcOnLoad") || calculation["calcCompleted"] == "0" || by_hand;
  }

  bool in_sheets_ = false;
};

/// Another kind of file that a zip archive with this member is.
struct Other {
  std::string_view member, message, hint;
};
constexpr auto kOthers = std::to_array<Other>({
    {"xl/workbook.bin", "this is a binary workbook (.xlsb), which is not read",
     "save it as .xlsx, or the sheet as CSV UTF-8"},
    {"word/document.xml", "this is a Word document, not a workbook", "ask for the figures as a workbook or as CSV"},
    {"index/document.iwa", "this is a Numbers document, which is not read",
     "export it as .xlsx, or the sheet as CSV UTF-8"},
    {"ppt/presentation.xml", "this is a presentation, not a workbook", "ask for the figures as a workbook or as CSV"},
});

Trouble what_else(const Archive& archive) {
  for (const Other& other : kOthers) {
    if (archive.find(other.member) != nullptr) return {std::string(other.message), std::string(other.hint)};
  }
  return {"this is a zip archive, not a workbook", "unpack it, and name the file in it that holds the figures"};
}

/// The name of the part that is the workbook; empty if the archive does not name one.
std::string find_main(const std::vector<Relationship>& of_archive) {
  const auto found = std::ranges::find(of_archive, "officeDocument", &Relationship::kind);
  return found == of_archive.end() ? std::string() : part_name("", found->target);
}

void place_parts(const Archive& archive, std::string_view folder, const std::vector<Relationship>& relationships,
                 const std::vector<SheetName>& sheets, Package& package) {
  const auto part = [&](const Relationship& of) { return archive.find(part_name(folder, of.target)); };
  for (const Relationship& of : relationships) {
    if (of.kind == "sharedStrings") package.strings = part(of);
    if (of.kind == "styles") package.styles = part(of);
  }
  for (const SheetName& sheet : sheets) {
    const auto of = std::ranges::find(relationships, sheet.relationship, &Relationship::id);
    const bool table = of != relationships.end() && of->kind == "worksheet";
    package.sheets.push_back({.name = sheet.name, .part = table ? part(*of) : nullptr, .hidden = sheet.hidden});
  }
}

}  // namespace

std::optional<Package> read_package(const Archive& archive, PackageFault& fault, Trouble& why) {
  fault = PackageFault::trouble;
  std::vector<Relationship> relationships;
  if (!read_relationships(archive, "", relationships, why)) return std::nullopt;
  const std::string main = find_main(relationships);
  const Member* const workbook = main.empty() || main.ends_with(".bin") ? nullptr : archive.find(main);
  WorkbookReader reader;
  if (workbook != nullptr && !XmlPart(archive, *workbook, reader).read(why)) return std::nullopt;
  if (!reader.is_workbook && is_open_document(archive)) return read_ods(archive, fault, why);
  if (!reader.is_workbook) {
    fault = PackageFault::no_workbook;
    why = what_else(archive);
    return std::nullopt;
  }
  relationships.clear();
  if (!read_relationships(archive, main, relationships, why)) return std::nullopt;
  place_parts(archive, folder_of(main), relationships, reader.sheets, reader.package);
  return std::move(reader.package);
}

}  // namespace reach::workbook
