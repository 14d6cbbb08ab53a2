// Judges prose, sentence by sentence.
#include <algorithm>

#include <fmt/core.h>

#include "audit/captions.hpp"
#include "audit/judge/inner.hpp"
#include "audit/judge/judge.hpp"
#include "audit/terms/names.hpp"

namespace reach {
namespace {

using namespace audit;

/// The headings of a page, its first passage, and what is right above a table: they say what is counted. O(passages +
/// tables).
std::vector<Title> titles_of(const Page& page) {
  std::vector<Title> titles;
  auto table = page.tables.begin();
  for (const Passage& passage : page.passages) {
    const auto begins = [&] { return table->rows.first_line(); };
    while (table != page.tables.end() && begins() <= passage.line) ++table;
    const bool above = table != page.tables.end() && passage.line + 3 >= begins();
    const bool first = &passage == &page.passages.front() && page.passages.size() > 1;
    constexpr std::size_t kLongest = 120;
    const bool caption =
        passage.text.size() <= kLongest && is_caption(passage.text) && (above || !passage.text.ends_with('.'));
    if (passage.heading || ((first || above) && caption)) titles.push_back({passage.text, first || above});
  }
  return titles;
}

class ProseJudge {
 public:
  ProseJudge(const Page& page, const Facts& facts, std::vector<Finding>& findings, std::string* working)
      : facts_(facts), names_(facts, titles_of(page)), findings_(findings), working_(working) {
    names_.learn(page.passages);
  }

  void judge(const Passage& passage) {
    SentenceReader sentences(passage);
    while (!items_.empty() && items_.back().column + 2 > passage.item) items_.pop_back();
    const Context above = items_.empty() ? context_ : items_.back().below;
    Context context = above;
    for (auto sentence = sentences.next(); !sentence.empty(); sentence = sentences.next()) judge(sentence, context);
    if (passage.heading) context_ = below(context, {});
    if (passage.item > 0) items_.push_back({passage.item, below(context, above)});
  }

 private:
  /// A list item, and the context with which the items below it begin.
  struct Item {
    std::size_t column;
    Context below;
  };

  /// The context below a heading or list item: its row and its channel, if it has only one.
  static Context below(const Context& context, Context left) {
    if (context.rows.size() == 1) left.headed = context.rows;
    if (context.channels.size() == 1) left.headed_channels = context.channels;
    return left;
  }

  void judge(std::span<const Token> tokens, Context& context) {
    const Terms terms = terms_of(tokens, names_);
    if (working_ != nullptr) *working_ += fmt::format("line {}: {}\n", tokens.front().line, to_text(terms));
    const std::size_t before = findings_.size();
    if (!facts_.empty()) judge_by_figures(tokens, terms, context);
    judge_inner_claims(tokens, terms, before);
  }

  void judge_by_figures(std::span<const Token> tokens, const Terms& terms, Context& context) {
    const std::vector<Claim> claims = claims_of(terms, facts_, context);
    const std::vector<std::optional<ClaimVerdict>> judgements = judge_claims(facts_, claims);
    for (std::size_t at = 0; at < claims.size(); ++at) {
      const Claim& claim = claims[at];
      const std::optional<ClaimVerdict>& judgement = judgements[at];
      if (working_ != nullptr) *working_ += fmt::format("  `{}` {}\n", said(tokens, claim), to_text(claim, facts_));
      const bool none = tokens[claim.begin].key == "no";  // not a number that a reader would look for
      if (!judgement || (none && judgement->verdict == Verdict::untraceable)) continue;
      const std::uint64_t line = tokens[claim.begin].line;
      add(judgement->verdict, line,
          {said(tokens, claim), wording(facts_, claim, *judgement), traced_figure(facts_, claim, *judgement)});
      for (std::string& remark : remarks_on(facts_, claim, *judgement, tokens)) {
        add(Verdict::remark, line, {said(tokens, claim), std::move(remark)});
      }
      std::string people = told_people_ ? std::string() : remark_on_people(facts_, claim, *judgement, tokens);
      if (people.empty()) continue;
      told_people_ = true;
      add(Verdict::remark, line, {said(tokens, claim), std::move(people)});
    }
  }

  /// Judges the numbers of a sentence by each other, unless the figures contradict one. If figures were used, they
  /// decide what is true: then only numbers that cannot be true are reported here.
  void judge_inner_claims(std::span<const Token> tokens, const Terms& terms, std::size_t before) {
    const auto is_wrong = [](const Finding& each) { return each.verdict == Verdict::contradicted; };
    const auto first = findings_.begin() + static_cast<std::ptrdiff_t>(before);
    if (std::any_of(first, findings_.end(), is_wrong)) return;
    for (const InnerClaim& claim : inner_claims_of(terms)) {
      const std::optional<Agreement> fit = judge_inner(claim);
      const std::string text = said(tokens, claim.begin, claim.end);
      if (fit == Agreement::no) {
        std::erase_if(findings_, [&](const Finding& each) {
          return &each >= findings_.data() + before && each.verdict == Verdict::untraceable && each.said() == text;
        });
        add(Verdict::contradicted, tokens[claim.begin].line, {text, inner_wording(claim)});
      } else if (fit == Agreement::yes && facts_.empty()) {
        add(Verdict::confirmed, tokens[claim.begin].line, {text, inner_wording(claim)});
      }
    }
  }

  /// Adds a finding; equal findings share their words.
  void add(Verdict verdict, std::uint64_t line, FindingWords words) {
    constexpr std::size_t kMost = 4096;
    if (words_.size() == kMost) words_.clear();
    std::shared_ptr<const FindingWords>& known = words_[words.said + '\n' + words.message];
    if (known == nullptr || known->traced != words.traced)
      known = std::make_shared<const FindingWords>(std::move(words));
    findings_.emplace_back(verdict, line, known);
  }

  static std::string said(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t at = begin; at < end; ++at)
      text += (!text.empty() && tokens[at].spaced ? " " : "") + tokens[at].text;
    return tokens[begin].kind == TokenKind::number ? tokens[begin].text : text;
  }

  static std::string said(std::span<const Token> tokens, const Claim& claim) {
    const bool number = claim.operation != Operation::rows && claim.operation != Operation::multiple;
    std::string text;
    for (std::size_t at = claim.begin; at < claim.end; ++at) {
      if (number && tokens[at].kind == TokenKind::number) return tokens[at].text;
      text += (!text.empty() && tokens[at].spaced ? " " : "") + tokens[at].text;
    }
    return text;
  }

  const Facts& facts_;
  FactNames names_;
  std::vector<Finding>& findings_;
  std::string* working_;
  TextMap<std::shared_ptr<const FindingWords>> words_;  ///< words of recent findings, by text
  Context context_;
  std::vector<Item> items_;  ///< the items that the passage is in, outermost first
  bool told_people_ = false;
};

}  // namespace

void judge_prose(const Page& page, const Facts& facts, std::vector<Finding>& findings, std::string* working) {
  ProseJudge judge(page, facts, findings, working);
  for (const Passage& passage : page.passages) judge.judge(passage);
}

}  // namespace reach
