// CLI11 without <iostream>, which it includes: an object in each file that includes it sets up streams and locales
// before `main`. reach uses nothing of CLI11 that prints, so it is enough that the streams are declared
// (docs/decisions). For cli.
#pragma once

#include <istream>
#include <ostream>

#if defined(__GLIBCXX__) && !defined(_GLIBCXX_IOSTREAM)  // another library's <iostream> is included as it is
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,cert-dcl58-cpp)
#define _GLIBCXX_IOSTREAM 1
namespace std {
extern istream cin;
extern ostream cout, cerr, clog;
}  // namespace std
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,cert-dcl58-cpp)
#endif

#include <CLI/CLI.hpp>
