// The sheets of an .ods. For workbook.
#pragma once

#include <optional>

#include "workbook/sheet/package.hpp"

namespace reach::workbook {

/// Whether an archive is some OpenDocument file: it has content of that kind.
bool is_open_document(const Archive& archive);

/// Whether parts of an OpenDocument file open only with a password.
bool has_encrypted_parts(const Archive& archive);

/// Reads the sheets of an .ods, with their styles. `fault` and `why` as for read_package. O(size of its content).
std::optional<Package> read_ods(const Archive& archive, PackageFault& fault, Trouble& why);

}  // namespace reach::workbook
