// fmt's own code, compiled once. Debian ships libfmt as a shared library only, which would bring a shared libstdc++ and
// 0.6 ms of start-up; header-only would cost seconds in every file. All other files include <fmt/core.h>.
#define FMT_STATIC_THOUSANDS_SEPARATOR ','
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
}  // namespace detail
FMT_END_NAMESPACE
