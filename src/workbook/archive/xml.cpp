#include "workbook/archive/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <new>

#include <fmt/core.h>

#include "workbook/archive/unpacking.hpp"

namespace reach::workbook {
namespace {

constexpr std::size_t kXmlRead = std::size_t{64} << 10;
constexpr std::size_t kMostDepth = 64;
constexpr XML_Index kLongestTag = XML_Index{1} << 20;
constexpr char kJoint = '|';  // between a namespace and a name

/// The namespaces of elements in workbooks (ECMA-376, transitional and strict; OpenDocument).
constexpr auto kNamespaces = std::to_array<std::string_view>({
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    space::table,
    space::text,
    space::style,
    space::number,
    space::office,
    space::manifest,
    space::word,
    space::strict_word,
    space::alternatives,
});

constexpr auto kRelationships = std::to_array<std::string_view>({
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships|id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships|id",
});

std::string_view local_name(std::string_view name) {
  const std::size_t joint = name.rfind(kJoint);
  if (joint == std::string_view::npos) return {};
  const bool known = std::ranges::find(kNamespaces, name.substr(0, joint)) != kNamespaces.end();
  return known ? name.substr(joint + 1) : std::string_view();
}

/// Whether an allocation by expat failed in this thread; expat itself does not always report that.
thread_local bool refused_memory = false;

void* checked(void* memory) {
  refused_memory = refused_memory || memory == nullptr;
  return memory;
}

constexpr XML_Memory_Handling_Suite kMemory{
    [](std::size_t size) { return checked(std::malloc(size)); },
    [](void* old, std::size_t size) { return checked(std::realloc(old, size)); },
    [](void* memory) { std::free(memory); },  // not its address, which would have to be filled in at every start
};

XML_Parser make_parser() {
  constexpr char kJointText[] = {kJoint, '\0'};
  refused_memory = false;
  const XML_Parser parser = XML_ParserCreate_MM(nullptr, &kMemory, kJointText);
  if (parser == nullptr) throw std::bad_alloc();
  return parser;
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return {};
}

std::string_view Attributes::in(std::string_view space, std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view full = pair[0];
    const bool same = full.size() == space.size() + 1 + name.size() && full[space.size()] == kJoint &&
                      full.ends_with(name) && full.starts_with(space);
    if (same) return pair[1];
  }
  return "";  // not null: it may be looked up in a table
}

std::string_view Attributes::relationship() const {
  for (const std::string_view name : kRelationships) {
    if (const auto id = (*this)[name]; !id.empty()) return id;
  }
  return {};
}

bool Attributes::is_true(std::string_view name) const {
  const auto value = (*this)[name];
  return value == "1" || value == "true" || value == "on";
}

struct XmlPart::Parser {
  Parser(const Archive& archive, const Member& part, Visitor& told)
      : member(part), unpacking(archive, part), visitor(told), expat(make_parser()) {
    XML_SetUserData(expat, this);
    XML_SetElementHandler(
        expat,
        [](void* self, const char* name, const char** attributes) {
          told_of(self, [&](Parser& parser) { parser.start(name, attributes); });
        },
        [](void* self, const char* name) { told_of(self, [&](Parser& parser) { parser.end(name); }); });
    XML_SetCharacterDataHandler(expat, [](void* self, const char* text, int length) {
      told_of(self, [&](Parser& parser) { parser.text({text, static_cast<std::size_t>(length)}); });
    });
    XML_SetStartDoctypeDeclHandler(expat, [](void* self, const char*, const char*, const char*, int) {
      told_of(self, [](Parser& parser) { parser.refuse_document_type(); });
    });
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { XML_ParserFree(expat); }

  /// The callbacks for expat; exceptions must not pass through expat itself.
  template <typename Tell>
  static void told_of(void* self, const Tell& tell) {
    auto& parser = *static_cast<Parser*>(self);
    if (parser.out_of_memory) return;
    try {
      tell(parser);
    } catch (const std::bad_alloc&) {
      parser.out_of_memory = true;
      XML_StopParser(parser.expat, XML_FALSE);
    }
  }
  void start(const char* name, const char** attributes) {
    if (halted()) return;
    if (++depth > kMostDepth) visitor.give_up(damaged(fmt::format("{} nests its elements without end", member.name)));
    if (!halted()) visitor.start(depth, local_name(name), Attributes(attributes));
    halt_if_asked();
  }
  void end(const char* name) {
    if (halted()) return;
    visitor.end(depth--, local_name(name));
    halt_if_asked();
  }
  void text(std::string_view some) {
    if (halted()) return;
    visitor.text(some);
    halt_if_asked();
  }
  void refuse_document_type() {
    visitor.give_up({fmt::format("{} has a document type, which could draw in other files", member.name),
                     "workbooks have none: open it and save it again as .xlsx"});
    halt_if_asked();
  }

  [[nodiscard]] bool halted() const { return visitor.stopped() || visitor.trouble(); }
  void halt_if_asked() {
    if (halted()) XML_StopParser(expat, XML_FALSE);
  }

  const Member& member;
  Unpacking unpacking;
  Visitor& visitor;
  XML_Parser expat;
  XML_Index fed = 0;
  std::size_t depth = 0;
  bool out_of_memory = false;
};

XmlPart::XmlPart(const Archive& archive, const Member& member, Visitor& visitor)
    : parser_(std::make_unique<Parser>(archive, member, visitor)) {}
XmlPart::~XmlPart() = default;

XmlPart::Step XmlPart::step(Trouble& why) {
  Parser& parser = *parser_;
  const auto fail = [&](Trouble trouble) {
    why = std::move(trouble);
    return Step::trouble;
  };
  if (parser.fed == 0 && !is_modest(parser.member, why)) return Step::trouble;
  void* const buffer = XML_GetBuffer(parser.expat, static_cast<int>(kXmlRead));
  if (buffer == nullptr) throw std::bad_alloc();
  const std::ptrdiff_t got = parser.unpacking.read({static_cast<char*>(buffer), kXmlRead});
  if (got < 0) return fail(damaged(fmt::format("the workbook is damaged: {} cannot be unpacked", parser.member.name)));
  parser.fed += got;
  refused_memory = false;
  const bool read = XML_ParseBuffer(parser.expat, static_cast<int>(got), got == 0) == XML_STATUS_OK;
  if (parser.out_of_memory || (!read && refused_memory)) throw std::bad_alloc();
  if (parser.visitor.trouble()) return fail(*parser.visitor.trouble());
  if (parser.visitor.stopped()) return Step::end;
  if (!read || parser.fed - XML_GetCurrentByteIndex(parser.expat) > kLongestTag) {
    return fail(damaged(fmt::format("the workbook is damaged: {} is not sound XML", parser.member.name)));
  }
  return got == 0 ? Step::end : Step::more;
}

bool XmlPart::read(Trouble& why) {
  Step at = Step::more;
  while (at == Step::more) at = step(why);
  return at == Step::end;
}

}  // namespace reach::workbook
