// Folding that ignores compatibility variants of characters: `Ｔ` is `t`. For every module.
#pragma once

#include <string>
#include <string_view>

namespace reach {

/// The text after NFKC and case folding: `Ｔ` is `t`, `ﬁ` is `fi`. ASCII white space is folded as in fold_name. O(n).
std::string fold_compatible(std::string_view name);

}  // namespace reach
