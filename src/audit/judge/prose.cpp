// Passes prose to the judges, sentence by sentence.
#include <algorithm>

#include <fmt/core.h>

#include "audit/judge/judge.hpp"
#include "audit/judge/mean.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using namespace audit;

std::vector<std::uint32_t> ids_named(const Sentence& sentence, Of of) {
  std::vector<std::uint32_t> ids;
  for (const Mention& mention : sentence.mentions) {
    if (mention.of == of) ids.insert(ids.end(), mention.ids.begin(), mention.ids.end());
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

class ProseJudge {
 public:
  ProseJudge(const Facts& facts, std::vector<Finding>& findings) : facts_(facts), names_(facts), findings_(findings) {}

  void judge(const Passage& passage) {
    const Tokens tokens = tokens_of(passage);
    rows_ = heading_rows_;
    periods_.clear();
    fresh_ = true;
    channels_ = heading_channels_;
    for (const auto& part : sentences_of(tokens)) judge(part);
    if (!passage.heading) return;
    heading_rows_ = rows_.size() == 1
                        ? rows_
                        : std::vector<std::uint32_t>();  // a title that names several rows does not choose one
    heading_channels_ = channels_;
  }

 private:
  void judge(std::span<const Token> tokens) {
    Sentence sentence = names_.read(tokens);
    sentence.rows = rows_;
    sentence.channels = channels_;
    sentence.periods = periods_;
    sentence.headed = rows_ == heading_rows_;
    sentence.fresh = fresh_;
    const Binder binder(sentence, facts_);
    const Case at_hand{sentence, binder, facts_, findings_};
    const std::size_t first = findings_.size();
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].kind == TokenKind::number) {
        tokens[at].percent ? judge_percentage(at_hand, at) : judge_number(at_hand, at);
      } else if (tokens[at].kind == TokenKind::word) {
        judge_word(at_hand, at);
      }
    }
    remark_units(at_hand, first);
    fresh_ = sentence.names(Of::row);
    if (fresh_) rows_ = ids_named(sentence, Of::row);
    remember_periods(sentence, binder);
    channels_ = ids_named(sentence, Of::channel);
  }

  /// Keeps the periods that the next sentence refers to, too; `more than in 2016` does not switch to 2016.
  void remember_periods(const Sentence& sentence, const Binder& binder) {
    std::vector<std::uint32_t> told;
    for (const Mention& mention : sentence.mentions) {
      if (mention.of == Of::period && !binder.is_aside(mention)) unite(told, mention.ids);
    }
    if (!told.empty()) periods_ = std::move(told);
  }

  /// Remarks on a total of users and callers that is called people, once per document. `first` is the sentence's first
  /// finding.
  void remark_units(const Case& at_hand, std::size_t first) {
    const std::vector<std::uint32_t> named = ids_named(at_hand.sentence, Of::channel);
    const bool told = std::ranges::any_of(named, [](std::uint32_t channel) { return channel != kTotalChannel; });
    if (told_units_ || told || facts_.channels().size() < 2) return;
    for (std::size_t at = 0; at < at_hand.sentence.tokens.size(); ++at) {
      const Token& token = at_hand.token(at);
      const bool people = at_hand.token(at + 1).key == "people" || at_hand.token(at + 2).key == "people";
      const auto confirmed = [&](const Finding& finding) {
        return finding.verdict == Verdict::confirmed && finding.said == token.text &&
               finding.message.find(" total ") != std::string::npos;
      };
      if (!people || token.percent ||
          std::none_of(findings_.begin() + static_cast<std::ptrdiff_t>(first), findings_.end(), confirmed))
        continue;
      told_units_ = true;
      at_hand.find(
          Verdict::remark, at, token.text,
          fmt::format("adds up {}: one person may be counted in {}", printable(listed(facts_.channels(), " and ")),
                      facts_.channels().size() == 2 ? "both" : "several"));
      return;
    }
  }

  const Facts& facts_;
  NameFinder names_;
  std::vector<Finding>& findings_;
  std::vector<std::uint32_t> rows_, channels_, periods_, heading_rows_, heading_channels_;
  bool fresh_ = false;  ///< `rows_` come from the last sentence or the heading
  bool told_units_ = false;
};

}  // namespace

std::vector<Finding> judge_prose(const Page& page, const Facts& facts) {
  std::vector<Finding> findings;
  if (facts.empty()) return findings;
  ProseJudge judge(facts, findings);
  for (const Passage& passage : page.passages) judge.judge(passage);
  return findings;
}

}  // namespace reach
