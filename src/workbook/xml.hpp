// XML parts of a workbook as events, read as they are unpacked. For workbook.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "workbook/archive.hpp"

namespace reach::workbook {

/// The attributes of one element.
class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}

  /// The attribute's value, empty where it is not there.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// That of `r:id`, which names a relationship.
  [[nodiscard]] std::string_view relationship() const;
  [[nodiscard]] bool is_true(std::string_view name) const;

 private:
  const char* const* pairs_;
};

/// What is told of a part. Elements are named without their namespace; those of namespaces that workbooks are not made
/// of are named by the empty text. `depth` of the root is 1.
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void start(std::size_t depth, std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::size_t, std::string_view) {}
  virtual void text(std::string_view) {}

  /// Ends the reading, in trouble.
  void give_up(Trouble why) {
    if (!trouble_) trouble_ = std::move(why);
  }
  /// Ends the reading: nothing more is wanted.
  void stop() { stopped_ = true; }
  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] const std::optional<Trouble>& trouble() const { return trouble_; }

 private:
  std::optional<Trouble> trouble_;
  bool stopped_ = false;
};

/// A part while it is read. In little memory, whatever the part holds: one that has a document type (and so could
/// define entities), endless tags or elements nested without end is refused.
class XmlPart {
 public:
  XmlPart(const Archive& archive, const Member& member, Visitor& visitor);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;
  ~XmlPart();

  enum class Step : unsigned char { more, end, trouble };
  /// Reads some 64 KB on.
  Step step(Trouble& why);
  /// Reads to the end; false in trouble.
  bool read(Trouble& why);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace reach::workbook
