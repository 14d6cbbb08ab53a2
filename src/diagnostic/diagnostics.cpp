// The collector.
#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <reach/diagnostic.hpp>

namespace reach {
namespace {

/// Printed in full are a few of each severity; a million snippets would only take memory.
constexpr std::size_t kSnippets = 1000;

std::size_t index(Severity severity) { return static_cast<std::size_t>(severity); }

bool is_warning(const Diagnostic& diagnostic) { return info(diagnostic.code).severity == Severity::warning; }

bool is_among(std::span<const Code> codes, Code code) { return std::ranges::find(codes, code) != codes.end(); }

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  std::size_t& count = counts_[index(info(diagnostic.code).severity)];
  if (++count > kSnippets) {
    diagnostic.place.snippet = std::string();
    diagnostic.place.caret_length = 0;
  }
  diagnostic.allowed = is_warning(diagnostic) && (diagnostic.allowed || is_among(allowed_codes_, diagnostic.code));
  allowed_ += diagnostic.allowed ? 1U : 0U;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::forget(const Diagnostic& diagnostic) {
  --counts_[index(info(diagnostic.code).severity)];
  allowed_ -= diagnostic.allowed ? 1U : 0U;
}

void Diagnostics::allow_in(std::string_view file, std::span<const Code> codes) {
  for (Diagnostic& diagnostic : all_) {
    if (diagnostic.allowed || diagnostic.place.file != file || !is_warning(diagnostic)) continue;
    diagnostic.allowed = is_among(codes, diagnostic.code);
    allowed_ += diagnostic.allowed ? 1U : 0U;
  }
}

std::vector<Diagnostic> Diagnostics::cut(std::size_t first) {
  const auto begin = all_.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Diagnostic> gone(std::make_move_iterator(begin), std::make_move_iterator(all_.end()));
  all_.erase(begin, all_.end());
  for (const Diagnostic& diagnostic : gone) forget(diagnostic);
  return gone;
}

void Diagnostics::keep_about(std::string_view baseline, std::string_view comparison) {
  std::erase_if(all_, [&](const Diagnostic& diagnostic) {
    const Severity severity = info(diagnostic.code).severity;
    const std::string& about = diagnostic.about;
    const bool dropped = severity != Severity::error && !about.empty() && about != baseline && about != comparison;
    if (dropped) forget(diagnostic);
    return dropped;
  });
}

std::size_t Diagnostics::count(Severity severity) const {
  const std::size_t own = counts_[index(severity)];
  if (!strict_ || severity == Severity::note) return own;
  return severity == Severity::error ? own + counts_[index(Severity::warning)] - allowed_ : allowed_;
}

Severity Diagnostics::severity(const Diagnostic& diagnostic) const {
  const Severity own = info(diagnostic.code).severity;
  return strict_ && own == Severity::warning && !diagnostic.allowed ? Severity::error : own;
}

std::vector<const Diagnostic*> Diagnostics::in_order() const {
  std::unordered_map<std::string_view, std::size_t> ranks;
  for (const Diagnostic& diagnostic : all_) ranks.try_emplace(diagnostic.place.file, ranks.size());

  struct Key {
    std::size_t file;
    const Diagnostic* diagnostic;
  };
  std::vector<Key> keys;
  keys.reserve(all_.size());
  for (const Diagnostic& diagnostic : all_) keys.push_back({ranks[diagnostic.place.file], &diagnostic});
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    const Place& p = a.diagnostic->place;
    const Place& q = b.diagnostic->place;
    return std::tie(a.file, p.line, p.column) < std::tie(b.file, q.line, q.column);
  });

  std::vector<const Diagnostic*> order(keys.size());
  std::transform(keys.begin(), keys.end(), order.begin(), [](const Key& key) { return key.diagnostic; });
  return order;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> out;
  out.reserve(all_.size());
  for (const Diagnostic* diagnostic : in_order()) out.push_back(*diagnostic);
  return out;
}

}  // namespace reach
