// The collector.
#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <reach/diagnostic.hpp>
#include <reach/keyed_hash.hpp>

namespace reach {
namespace {

/// The number of snippets kept. Only a few findings of each severity are printed in full; a million snippets would only
/// take memory.
constexpr std::size_t kSnippets = 1000;

std::size_t index(Severity severity) { return static_cast<std::size_t>(severity); }

bool is_warning(const Diagnostic& diagnostic) { return diagnostic.code.severity() == Severity::warning; }

FindingKind kind_of(const Diagnostic& diagnostic) {
  return {diagnostic.code, diagnostic.allowed, diagnostic.place.file, diagnostic.about};
}

bool is_among(std::span<const Code> codes, Code code) { return std::ranges::find(codes, code) != codes.end(); }

}  // namespace

bool Diagnostics::is_allowed(Code code) const {
  return code.severity() == Severity::warning && is_among(allowed_codes_, code);
}

void Diagnostics::count_one(Code code, bool allowed) {
  ++counts_[index(code.severity())];
  allowed_ += allowed ? 1U : 0U;
}

void Diagnostics::forget(Code code, bool allowed, std::uint64_t number) {
  counts_[index(code.severity())] -= number;
  allowed_ -= allowed ? number : 0;
}

void Diagnostics::add(Diagnostic diagnostic) {
  diagnostic.allowed = is_warning(diagnostic) && (diagnostic.allowed || is_among(allowed_codes_, diagnostic.code));
  diagnostic.number = made_++;
  count_one(diagnostic.code, diagnostic.allowed);
  if (is_bounded()) {
    const Spot spot{diagnostic.place.line, diagnostic.place.column};
    Crowd& crowd = crowds_[kind_of(diagnostic)];
    if (crowd.first.size() >= most_ && spot >= crowd.first.front()) return count_in(crowd, diagnostic.number);
    note(crowd, spot);
  }
  if (counts_[index(diagnostic.code.severity())] > kSnippets) {
    diagnostic.place.snippet = std::string();
    diagnostic.place.caret_length = 0;
  }
  all_.push_back(std::move(diagnostic));
}

bool Diagnostics::count_unseen(Code code, std::string_view file, std::uint64_t line, std::string_view about) {
  if (!is_bounded() || counts_[index(code.severity())] < most_) return false;
  const bool allowed = is_allowed(code);
  const auto found = crowds_.find({code, allowed, std::string(file), std::string(about)});
  if (found == crowds_.end()) return false;
  Crowd& crowd = found->second;
  if (crowd.first.size() < most_ || line <= crowd.first.front().first) return false;
  count_one(code, allowed);
  count_in(crowd, made_++);
  return true;
}

/// Keeps the first `most_` spots.
void Diagnostics::note(Crowd& crowd, Spot spot) const {
  crowd.first.push_back(spot);
  std::ranges::push_heap(crowd.first);
  if (crowd.first.size() <= most_) return;
  std::ranges::pop_heap(crowd.first);
  crowd.first.pop_back();
}

void Diagnostics::count_in(Crowd& crowd, std::uint64_t number) {
  const bool goes_on = !crowd.runs.empty() && crowd.runs.back().first >= checkpoint_;
  if (goes_on)
    ++crowd.runs.back().count;
  else
    crowd.runs.push_back({number, 1});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
  for (const auto& [kind, count] : other.unseen()) {
    FindingKind own = kind;
    own.allowed = own.allowed || is_allowed(kind.code);
    counts_[index(kind.code.severity())] += count;
    allowed_ += own.allowed ? count : 0;
    crowds_[std::move(own)].runs.push_back({made_, count});
    made_ += count;
  }
}

void Diagnostics::allow_in(std::string_view file, std::span<const Code> codes) {
  const auto concerns = [&](const FindingKind& kind) {
    return !kind.allowed && kind.file == file && kind.code.severity() == Severity::warning &&
           is_among(codes, kind.code);
  };
  for (Diagnostic& diagnostic : all_) {
    if (diagnostic.allowed || diagnostic.place.file != file || !is_warning(diagnostic)) continue;
    diagnostic.allowed = is_among(codes, diagnostic.code);
    allowed_ += diagnostic.allowed ? 1U : 0U;
  }
  std::vector<std::pair<FindingKind, Crowd>> moved;
  std::erase_if(crowds_, [&](auto& each) {
    if (!concerns(each.first)) return false;
    moved.emplace_back(each.first, std::move(each.second));
    return true;
  });
  for (auto& [kind, crowd] : moved) {
    for (const Run& run : crowd.runs) allowed_ += run.count;
    kind.allowed = true;
    Crowd& into = crowds_[std::move(kind)];
    for (const Spot& spot : crowd.first) note(into, spot);
    into.runs.insert(into.runs.end(), crowd.runs.begin(), crowd.runs.end());
  }
}

std::span<const Diagnostic> Diagnostics::since(std::uint64_t checkpoint) const {
  return {std::ranges::lower_bound(all_, checkpoint, {}, &Diagnostic::number), all_.end()};
}

std::vector<Diagnostic> Diagnostics::cut(std::uint64_t checkpoint) {
  const auto begin = std::ranges::lower_bound(all_, checkpoint, {}, &Diagnostic::number);
  std::vector<Diagnostic> gone(std::make_move_iterator(begin), std::make_move_iterator(all_.end()));
  all_.erase(begin, all_.end());
  for (const Diagnostic& diagnostic : gone) forget(diagnostic.code, diagnostic.allowed);
  if (is_bounded()) cut_runs(checkpoint);
  return gone;
}

/// Drops the counts since the checkpoint, and notes the spots of the findings that are kept.
void Diagnostics::cut_runs(std::uint64_t checkpoint) {
  for (auto& [kind, crowd] : crowds_) {
    crowd.first.clear();
    for (; !crowd.runs.empty() && crowd.runs.back().first >= checkpoint; crowd.runs.pop_back()) {
      forget(kind.code, kind.allowed, crowd.runs.back().count);
    }
  }
  for (const Diagnostic& diagnostic : all_) {
    note(crowds_[kind_of(diagnostic)], {diagnostic.place.line, diagnostic.place.column});
  }
}

void Diagnostics::release() {
  if (!held_from_) return;
  const std::uint64_t from = *held_from_;
  if (most_ == kAll) return held_from_.reset();
  std::vector<Diagnostic> held = cut(from);
  held_from_.reset();
  for (Diagnostic& diagnostic : held) add(std::move(diagnostic));
}

void Diagnostics::keep_about(std::vector<std::string> periods) {
  std::ranges::sort(periods);
  const auto is_dropped = [&](Code code, std::string_view about) {
    return code.severity() != Severity::error && !about.empty() && !std::ranges::binary_search(periods, about);
  };
  std::erase_if(all_, [&](const Diagnostic& diagnostic) {
    const bool dropped = is_dropped(diagnostic.code, diagnostic.about);
    if (dropped) forget(diagnostic.code, diagnostic.allowed);
    return dropped;
  });
  std::erase_if(crowds_, [&](const auto& each) {
    const auto& [kind, crowd] = each;
    const bool dropped = is_dropped(kind.code, kind.about);
    for (const Run& run : crowd.runs) {
      if (dropped) forget(kind.code, kind.allowed, run.count);
    }
    return dropped;
  });
}

std::vector<Diagnostics::Unseen> Diagnostics::unseen() const {
  std::vector<Unseen> found;
  for (const auto& [kind, crowd] : crowds_) {
    std::uint64_t count = 0;
    for (const Run& run : crowd.runs) count += run.count;
    if (count > 0) found.push_back({kind, count});
  }
  return found;
}

std::size_t Diagnostics::count(Severity severity) const {
  const std::size_t own = counts_[index(severity)];
  if (!strict_ || severity == Severity::note) return own;
  return severity == Severity::error ? own + counts_[index(Severity::warning)] - allowed_ : allowed_;
}

Severity Diagnostics::severity(Code code, bool allowed) const {
  const Severity own = code.severity();
  return strict_ && own == Severity::warning && !allowed ? Severity::error : own;
}

std::vector<const Diagnostic*> Diagnostics::in_order() const {
  std::unordered_map<std::string_view, std::size_t, TextHash> ranks;
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
