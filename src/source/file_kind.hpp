// What a file is, if its first bytes show that it is not a table of figures. For source and load.
#pragma once

#include <string_view>

namespace reach {

/// A kind of file that is not a table.
struct FileKind {
  std::string_view name;    ///< `a Parquet file`
  std::string_view remedy;  ///< what to do to get a table
};

/// The kind of a file by its first bytes (some kilobytes, or all); null if it may be a table. Judges the content, never
/// the name. O(length).
const FileKind* file_kind(std::string_view head);

/// The same by the signatures alone: text in a markup language is not recognised.
const FileKind* signed_kind(std::string_view head);

/// Whether a text begins like JSON: an object, or a list of objects, lists or texts. A line of a table may begin with a
/// bracket, but not in this way.
bool begins_json(std::string_view head);

}  // namespace reach
