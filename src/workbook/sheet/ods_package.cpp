#include "workbook/sheet/ods_package.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "workbook/archive/xml.hpp"
#include "workbook/ods/ods_styles.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kContentPart = "content.xml";
constexpr std::string_view kStylesPart = "styles.xml";
constexpr std::string_view kManifestPart = "META-INF/manifest.xml";

/// Looks for the parts that are encrypted.
class ManifestReader : public Visitor {
 public:
  bool encrypted = false;

  void start(std::size_t, std::string_view name, const Attributes&) override {
    encrypted = encrypted || name == "encryption-data";
  }
};

/// Reads the styles of a part, and the names of its sheets.
class OdsPartReader : public Visitor {
 public:
  struct Table {
    std::string name, style;
  };

  OdsPartReader(OdsStylesReader& styles, std::string_view group) : styles_(styles), group_(group) {}

  bool is_workbook = false;
  std::vector<Table> tables;

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    constexpr std::size_t kGroupDepth = 2;
    if (depth == kGroupDepth) in_styles_ = name == group_;
    if (depth > kGroupDepth && in_styles_) styles_.start(depth - kGroupDepth, name, attributes);
    if (depth == kGroupDepth) in_body_ = name == "body";
    if (!in_body_) return;
    if (depth == kGroupDepth + 1) {
      is_workbook = name == "spreadsheet";
      if (!is_workbook) stop();
    }
    if (depth != kGroupDepth + 2 || name != "table") return;
    tables.push_back(
        {std::string(attributes.in(space::table, "name")), std::string(attributes.in(space::table, "style-name"))});
    if (tables.size() > kMostSheets) give_up(damaged("the workbook has more sheets than can be read"));
  }
  void end(std::size_t depth, std::string_view name) override {
    if (in_styles_ && depth > 2) styles_.end(depth - 2, name);
    if (in_styles_ && depth == 2) in_styles_ = false;
  }
  void text(std::string_view some) override {
    if (in_styles_) styles_.text(some);
  }

 private:
  OdsStylesReader& styles_;
  std::string_view group_;
  bool in_styles_ = false;
  bool in_body_ = false;
};

}  // namespace

bool has_encrypted_parts(const Archive& archive) {
  const Member* const manifest = archive.find(kManifestPart);
  ManifestReader reader;
  Trouble none;  // a manifest that cannot be read says nothing
  return manifest != nullptr && XmlPart(archive, *manifest, reader).read(none) && reader.encrypted;
}

bool is_open_document(const Archive& archive) {
  return archive.find(kContentPart) != nullptr ||
         (archive.find(kManifestPart) != nullptr && archive.find("mimetype") != nullptr);
}

std::optional<Package> read_ods(const Archive& archive, PackageFault& fault, Trouble& why) {
  fault = PackageFault::no_workbook;
  if (has_encrypted_parts(archive)) {
    why = {"this workbook is encrypted: it opens only with its password",
           "open it with its password and save it without one"};
    return std::nullopt;
  }
  OdsStylesReader styles;
  const Member* const content = archive.find(kContentPart);
  const Member* const shared = archive.find(kStylesPart);
  fault = PackageFault::trouble;
  if (shared != nullptr) {
    OdsPartReader reader(styles, "styles");
    if (!XmlPart(archive, *shared, reader).read(why)) return std::nullopt;
    styles.end_part();
  }
  OdsPartReader reader(styles, "automatic-styles");
  if (content != nullptr && !XmlPart(archive, *content, reader).read(why)) return std::nullopt;
  if (!reader.is_workbook) {
    fault = PackageFault::no_workbook;
    why = {"this is an OpenDocument file, but not a workbook (.ods)", "ask for the figures as a workbook or as CSV"};
    return std::nullopt;
  }
  styles.end_part();
  const auto named = std::make_shared<const OdsStyles>(styles.result());
  Package package;
  package.ods = named;
  for (std::size_t at = 0; at < reader.tables.size(); ++at) {
    constexpr std::string_view kCopy = "ta_extref";  // LibreOffice keeps cells of other files in sheets of this style
    const OdsPartReader::Table& table = reader.tables[at];
    if (table.style == kCopy) continue;
    const std::string name = table.name.empty() ? fmt::format("Sheet{}", at + 1) : table.name;
    package.sheets.push_back({name, content, named->hidden.contains(table.style), at, named});
  }
  return package;
}

}  // namespace reach::workbook
