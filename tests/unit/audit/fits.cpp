// Whether a number, as it is said, fits a figure; and what the words around it make of it.
#include "audit/judge/fits.hpp"

#include "audit/prose/layout.hpp"
#include "audit/prose/roles.hpp"
#include "audit/terms/names.hpp"
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit;
using namespace reach::audit_test;

namespace {

Facts south_east_facts() {
  Facts facts;
  facts.add(south_east(), 0);
  return facts;
}

/// The terms of one sentence.
Terms terms_in(const Facts& facts, const std::string& text) {
  const Tokens tokens = tokens_of(text);
  return terms_of(tokens, FactNames(facts, {}));
}

/// The first amount of a sentence.
Amount amount_in(const std::string& text) {
  const Facts facts = south_east_facts();
  for (const Term& term : terms_in(facts, text)) {
    if (term.part == WordPart::amount) return term.amount;
  }
  FAIL("no amount in " << text);
  return {};
}

bool agrees(const std::string& said, int numerator, int denominator = 1) {
  return fits(amount_in(said), {numerator, denominator}) == Agreement::yes;
}

/// The operations that the amounts of a sentence say, in order; -1 where the words give none.
std::vector<int> roles_in(const std::string& text) {
  const Facts facts = south_east_facts();
  const Terms terms = terms_in(facts, text);
  const SentenceLayout layout(terms, facts);
  std::vector<int> roles;
  std::optional<AmountRole> last;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (terms[at].part != WordPart::amount) continue;
    const std::optional<AmountRole> role = role_of(layout, at, last);
    roles.push_back(role ? static_cast<int>(role->operation) : -1);
    if (role) last = role;
  }
  return roles;
}

constexpr int of(Operation operation) { return static_cast<int>(operation); }

}  // namespace

TEST_CASE("a strict bound is not true at equality") {
  CHECK(agrees("more than 400 calls", 401));
  CHECK_FALSE(agrees("more than 400 calls", 400));
  CHECK(agrees("fewer than 400 calls", 399));
  CHECK_FALSE(agrees("fewer than 400 calls", 400));
  CHECK(agrees("at least 400 calls", 400));
  CHECK(agrees("up to 400 calls", 400));
  CHECK_FALSE(agrees("nearly 400 calls", 400));
  CHECK(agrees("nearly 400 calls", 383));
  CHECK_FALSE(agrees("nearly 400 calls", 350));
  CHECK_FALSE(agrees("just over 400 calls", 400));
  CHECK(agrees("just over 400 calls", 415));
}

TEST_CASE("a count is exact, a percentage rounds, a part and a multiple are near") {
  CHECK(agrees("383 calls", 383));
  CHECK_FALSE(agrees("383 calls", 384));
  CHECK(agrees("about 400 calls", 383));
  CHECK_FALSE(agrees("about 400 calls", 350));
  CHECK(agrees("8% of contacts", 38300, 4776));
  CHECK_FALSE(agrees("8.1% of contacts", 38300, 4776));
  CHECK(agrees("a third of contacts", 34, 100));
  CHECK_FALSE(agrees("a third of contacts", 40, 100));
  CHECK(agrees("twice as many calls", 205, 100));
  CHECK_FALSE(agrees("twice as many calls", 250, 100));
}

TEST_CASE("rounded counts, and multiples that are below one") {
  CHECK(half_round(amount_in("4,800 contacts")) == 50);
  CHECK(half_round(amount_in("5,000 contacts")) == 500);
  CHECK(half_round(amount_in("4,776 contacts")) == 0);
  CHECK(multiple_said(amount_in("more than halved")).bound == AmountBound::under);
  CHECK(multiple_said(amount_in("more than doubled")).bound == AmountBound::over);
}

TEST_CASE("the words around an amount say what it is") {
  CHECK(roles_in("Calls rose by 11%.") == std::vector{of(Operation::change)});
  CHECK(roles_in("Calls rose by 37 to 383.") == std::vector{of(Operation::difference), of(Operation::count)});
  CHECK(roles_in("The helpline took 8% of contacts.") == std::vector{of(Operation::share)});
  CHECK(roles_in("The helpline's share of contacts fell by four percentage points.") ==
        std::vector{of(Operation::share_change)});
  CHECK(roles_in("An increase of 81% is 12 percentage points above that of Kent.") ==
        std::vector{of(Operation::change), of(Operation::gap)});
  CHECK(roles_in("Contacts doubled.") == std::vector{of(Operation::multiple)});
  CHECK(roles_in("Website use grew by 30% more than calls.") == std::vector{-1});
}

TEST_CASE("clauses end at brackets, quotation marks and while, and lists are one mention") {
  const Facts facts = south_east_facts();
  const Terms terms = terms_in(facts, "Surrey and Kent had 949 users while Sussex (TVP too) had 78 calls.");
  const SentenceLayout layout(terms, facts);
  REQUIRE_FALSE(layout.mentions().empty());
  CHECK(layout.mentions().front().members.size() == 2);
  CHECK(layout.clause(0) != layout.clause(terms.size() - 2));
  const auto bracket = std::ranges::find(terms, WordPart::open, &Term::part) - terms.begin();
  CHECK(layout.clause(static_cast<std::size_t>(bracket)) != layout.clause(terms.size() - 2));
}
