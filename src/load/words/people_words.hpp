// What the name of a channel says about the people in it: whether they can be added up, and whether another channel
// also contains them. For load.
#pragma once

#include <string>
#include <string_view>

namespace reach {

/// The key of the whole of which the name says it is a part: `user` for `New users`, `Unique users` and `Users to
/// date`; empty if the name does not say that it is a part. `whole_key` is the key of the name itself: `user` for
/// `Users`.
std::string part_of_key(std::string_view name);
/// Whether a name only says that it is a part, but not of what: `Unique`, `New`.
bool is_part_alone(std::string_view name);
std::string whole_key(std::string_view name);

/// Whether a channel counts people, each once: `Active users`, `Unique pageviews`, `Visitors`.
bool counts_people(std::string_view channel);

/// Whether a channel counts events, so that a total is always the sum: `Sessions`, `Views`, `Clicks`.
bool counts_happenings(std::string_view channel);

}  // namespace reach
