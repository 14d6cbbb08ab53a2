// The style and the script of pages, with their hashes, from page.css and page.js. For report/page.
#pragma once

#include <string_view>

namespace reach::report {

/// The text between the tags, and its SHA-256 in base64, by which a content security policy allows it (W3C, CSP Level
/// 3, section 2.3.1).
struct PageAsset {
  std::string_view text;
  std::string_view sha256;
};

extern const PageAsset kPageStyle;
extern const PageAsset kPageScript;

}  // namespace reach::report
