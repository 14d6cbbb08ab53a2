// Names of channels that say that they are parts of another: `New users` beside `Users`. For load.
#pragma once

#include <string>
#include <string_view>

namespace reach {

/// The key of the whole that the name says it is a part of: `user` for `New users`, `Unique users` and `Users to date`;
/// empty if the name says nothing like that. `whole_key` is the key of the name itself: `user` for `Users`.
std::string part_of_key(std::string_view name);
/// Whether a name only says that it is a part, but not of what: `Unique`, `New`.
bool is_part_alone(std::string_view name);
std::string whole_key(std::string_view name);

}  // namespace reach
