// Codes: the registry of forces. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo same_force{"same-force", Severity::error,
                                     "one police force under two names, or with the code of another"};

inline constexpr CodeInfo unknown_force{"unknown-force", Severity::warning,
                                        "a force that is not in the registry, and so has no code"};
inline constexpr CodeInfo not_the_ons_region{"not-the-ons-region", Severity::note,
                                             "a region with the name of an ONS region and other forces"};

}  // namespace reach::code
