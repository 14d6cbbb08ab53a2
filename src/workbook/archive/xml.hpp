// XML parts of a workbook as events, parsed while they are unpacked. For workbook.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "workbook/archive/archive.hpp"

namespace reach::workbook {

/// The namespaces of OpenDocument (ISO/IEC 26300-1, 1.4); and that of LibreOffice, which marks errors.
namespace space {
inline constexpr std::string_view office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr std::string_view table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr std::string_view text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr std::string_view style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
inline constexpr std::string_view number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
inline constexpr std::string_view manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
inline constexpr std::string_view calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
/// Those of WordprocessingML (ECMA-376), transitional and strict, and of the alternatives in such documents.
inline constexpr std::string_view word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view strict_word = "http://purl.oclc.org/ooxml/wordprocessingml/main";
inline constexpr std::string_view alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006";
}  // namespace space

/// The attributes of one element.
class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}

  /// The value of an attribute; empty if there is no such attribute.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// The value of an attribute in a namespace, as in an .ods, where all are.
  [[nodiscard]] std::string_view in(std::string_view space, std::string_view name) const;
  /// The value of `r:id`, which names a relationship.
  [[nodiscard]] std::string_view relationship() const;
  [[nodiscard]] bool is_true(std::string_view name) const;

 private:
  const char* const* pairs_;
};

/// Receives the elements of a part. Names have no namespace; an element in a namespace that workbooks do not use has an
/// empty name. The `depth` of the root is 1.
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void start(std::size_t depth, std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::size_t, std::string_view) {}
  virtual void text(std::string_view) {}

  /// Stops reading, with a fault.
  void give_up(Trouble why) {
    if (!trouble_) trouble_ = std::move(why);
  }
  /// Stops reading, because nothing more is needed.
  void stop() { stopped_ = true; }
  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] const std::optional<Trouble>& trouble() const { return trouble_; }

 private:
  std::optional<Trouble> trouble_;
  bool stopped_ = false;
};

/// A part while it is being read. Uses little memory, whatever the part contains: rejects a document type (which could
/// define entities), endless tags, and endless nesting.
class XmlPart {
 public:
  XmlPart(const Archive& archive, const Member& member, Visitor& visitor);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;
  ~XmlPart();

  enum class Step : unsigned char { more, end, trouble };
  /// Reads about 64 KB more.
  Step step(Trouble& why);
  /// Reads to the end; returns false after a fault.
  bool read(Trouble& why);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace reach::workbook
