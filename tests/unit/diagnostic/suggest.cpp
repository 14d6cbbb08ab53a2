#include "diagnostic/suggest.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

const std::vector<std::string> kForces = {"Kent", "Surrey", "Sussex", "Thames Valley"};

}  // namespace

TEST_CASE("the nearest word is found within a third of its length") {
  CHECK(nearest("Kemt", kForces) == "Kent");
  CHECK(nearest("Knet", kForces) == "Kent");  // two letters swapped are one edit
  CHECK(nearest("KENT", kForces) == "Kent");
  CHECK(nearest("Surey", kForces) == "Surrey");
  CHECK(nearest("Thames  valey", kForces) == "Thames Valley");
  CHECK(nearest("Suzzex", kForces) == "Sussex");
  CHECK(nearest("Suzzez", kForces) == "");
  CHECK(nearest("Gwent", kForces) == "");
  CHECK(nearest("Devon", kForces) == "");
  CHECK(nearest("", kForces) == "");
  CHECK(nearest("x", std::vector<std::string>{"y"}) == "");
  CHECK(nearest("Kent", {}) == "");
}

TEST_CASE("letters are counted, not bytes, and the first of equally near words wins") {
  CHECK(nearest("cafe", std::vector<std::string>{"café"}) == "café");
  CHECK(nearest("abcd", std::vector<std::string>{"abcx", "abcy"}) == "abcx");
  CHECK(nearest("abcd", std::vector<std::string>{"abcx", "abcd"}) == "abcd");
}

TEST_CASE("very long words are skipped") {
  const std::string longest(64, 'a');
  CHECK(nearest(longest.substr(1), std::vector<std::string>{longest}) == longest);
  CHECK(nearest(longest, std::vector<std::string>{longest + "a"}) == "");
  CHECK(nearest(longest + "a", std::vector<std::string>{longest}) == "");
  std::string swollen;  // each of these folds to three letters
  for (int i = 0; i < 21; ++i) swollen += "ΐ";
  CHECK(nearest(swollen, std::vector<std::string>{swollen}) == swollen);
}

TEST_CASE("a suggestion is a question, or the list") {
  CHECK(suggestion("Kemt", kForces, "there are") ==
        "did you mean `Kent`? there are: Kent, Surrey, Sussex and Thames Valley");
  CHECK(suggestion("Devon", kForces, "there are") == "there are: Kent, Surrey, Sussex and Thames Valley");
  CHECK(suggestion("Devon", std::vector<std::string>{"Kent"}, "there is") == "there is: Kent");
  CHECK(suggestion("Devon", {}, "there are") == "");
  CHECK(suggestion("Devon", std::vector<std::string>{"a\x1B"}, "there are") == "there are: a\\u{1B}");
}

TEST_CASE("the first of many words get the nearest name, and all get the list") {
  Suggestions suggestions(2);
  int asked = 0;
  const auto names = [&] {
    ++asked;
    return std::vector<std::string>{"Kent", "Surrey"};
  };
  CHECK(suggestions.hint("Kemt", names, "it has") == "did you mean `Kent`? it has: Kent and Surrey");
  CHECK(suggestions.hint("Kemt", names, "it has") == "did you mean `Kent`? it has: Kent and Surrey");
  CHECK(suggestions.hint("Devon", names, "it has") == "it has: Kent and Surrey");
  CHECK(suggestions.hint("Surey", names, "it has") == "it has: Kent and Surrey");  // the third word
  CHECK(suggestions.hint("Kemt", names, "it has") == "did you mean `Kent`? it has: Kent and Surrey");
  CHECK(asked == 1);
  CHECK(Suggestions(1)
            .hint(
                "Kemt", [] { return std::vector<std::string>(); }, "it has")
            .empty());
}

TEST_CASE("at most twelve names are listed") {
  std::vector<std::string> names;
  for (int i = 1; i <= 12; ++i) names.push_back("n" + std::to_string(i));
  CHECK(suggestion("Devon", names, "there are") == "there are: n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 and n12");
  names.push_back("n13");
  CHECK(suggestion("Devon", names, "there are") ==
        "there are: n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12 and 1 more");
}
