// Texts that can be several periods, judged by those beside them; and headers as R and pandas write them.
#include "load/cells/period_forms.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "load/words/plain_header.hpp"

using namespace reach;

namespace {

PeriodForms forms_of(const std::vector<std::string>& texts) {
  PeriodForms forms;
  for (const auto& text : texts) forms.add(text);
  return forms;
}

/// `years`, `months` or `unsettled`; with ` (doubt)` if a note is due.
std::string read_forms(const std::vector<std::string>& texts) {
  const PeriodForms forms = forms_of(texts);
  const std::string doubt = forms.doubt() ? " (doubt)" : "";
  if (forms.unsettled()) return "unsettled";
  return (forms.prefer() == PeriodKind::month ? "months" : "years") + doubt;
}

}  // namespace

TEST_CASE("short years are settled by those beside them") {
  CHECK(read_forms({"04/05", "05/06", "06/07"}) == "years");
  CHECK(read_forms({"04/05", "05/06"}) == "years");
  CHECK(read_forms({"04-05", "05-06"}) == "years");
  CHECK(read_forms({"98/99", "99/00", "00/01"}) == "years");
  CHECK(read_forms({"16/17"}) == "years");
  CHECK(read_forms({"12/13", "13/14"}) == "years");
  CHECK(read_forms({"04/05", "2016/17"}) == "years");
  CHECK(read_forms({"2004/5", "2009/10"}) == "years");
  CHECK(read_forms({"201617"}) == "years");
  CHECK(read_forms({"201112", "201213"}) == "years");
  CHECK(read_forms({"04/05", "06/07"}) == "years (doubt)");
  CHECK(read_forms({"200809", "201011"}) == "years (doubt)");
}

TEST_CASE("short years that nothing settles") {
  CHECK(read_forms({"04/05"}) == "unsettled");
  CHECK(read_forms({"10/11", "10/11"}) == "unsettled");
  CHECK(read_forms({"12/13", "2016"}) == "unsettled");
  CHECK(read_forms({"04/05", "05/06", "06/08"}) == "unsettled");
  CHECK(read_forms({"04/05", "05/06", "Apr 2007"}) == "unsettled");
  CHECK(read_forms({"16/17", "2016-03"}) == "unsettled");
  CHECK(read_forms({"2004/5"}) == "unsettled");
  CHECK(read_forms({"201112"}) == "unsettled");
  CHECK(read_forms({"201112", "201201"}) == "unsettled");
}

TEST_CASE("months in six digits") {
  CHECK(read_forms({"201603", "201604"}) == "months");
  CHECK(forms_of({"201201"}).needs_all());
  CHECK(read_forms({"201603", "2016-17"}) == "years");
  CHECK(forms_of({"201112", "201201"}).prefer() == PeriodKind::month);
}

TEST_CASE("the times of headers") {
  const auto read_headers = [](const std::vector<std::string>& texts) {
    PeriodForms forms;
    for (const auto& text : texts) forms.add_header(text);
    return forms.unsettled() ? "unsettled" : forms.prefer() == PeriodKind::financial_year ? "short" : "none";
  };
  CHECK(read_headers({"Force", "Website 04/05", "Website 05/06"}) == std::string("short"));
  CHECK(read_headers({"Force", "Website 04/05", "Website 04/06"}) == std::string("unsettled"));
  CHECK(read_headers({"Force", "Aged 16-17", "Ages 17-18"}) == std::string("none"));
  CHECK(read_headers({"Force", "Visit 01-04-05", "Visit 02-04-05"}) == std::string("none"));
}

TEST_CASE("messages name both readings") {
  CHECK(unread_period("04/05")->message == "can be the financial year 2004-05 or April 2005");
  CHECK(unread_period("201112")->message == "can be the financial year 2011-12 or December 2011");
  CHECK(unread_period("FY17")->message == "can be the financial year 2016-17 or 2017-18");
  CHECK(unread_period("16/17")->hint == "write it as 2016-17");
  for (const auto* text : {"", "2016", "Kent", "04/06", "2016-17", "201613"}) CHECK_FALSE(unread_period(text));
}

TEST_CASE("a quarter of a financial year is shown as another") {
  CHECK(quarter_text("Q1 2016/17") == "`Q1 2016/17` is April to June 2016, and shown as 2016-Q2");
  CHECK(quarter_text("2016-17 Quarter 4") == "`2016-17 Quarter 4` is January to March 2017, and shown as 2017-Q1");
  for (const auto* text :
       {"Q1 2016", "2016-Q4", "Jan-Mar 2016", "quarter ending June 2016", "2016/17", "Q/E Dec 2016", ""})
    CHECK(quarter_text(text).empty());
}

TEST_CASE("headers of R and pandas are read as people write them") {
  CHECK(plain_header("Website.2016") == "Website 2016");
  CHECK(plain_header("Website..2016.17.") == "Website 2016 17");
  CHECK(plain_header("2016.0") == "2016");
  for (const auto* text :
       {"www.example.org", "v1.2", "website_2016.10", "Website 2016.1", "2016.1", "St. Ives", "3.5", ""})
    CHECK(plain_header(text) == text);
}

TEST_CASE("R's X before a year") {
  using Headers = std::vector<std::string>;
  CHECK(plain_headers({"force", "X2016", "X2018"}) == Headers{"force", "2016", "2018"});
  CHECK(plain_headers({"force", "x2016", "x2018"}) == Headers{"force", "2016", "2018"});
  CHECK(plain_headers({"force", "X2016.17"}) == Headers{"force", "2016 17"});
  CHECK(plain_headers({"force", "X04.05", "X05.06"}) == Headers{"force", "04-05", "05-06"});
  CHECK(plain_headers({"force", "X2016.Website"}) == Headers{"force", "2016 Website"});
  CHECK(plain_headers({"force", "2016", "X2018"}) == Headers{"force", "2016", "X2018"});
  CHECK(plain_headers({"force", "X1", "X5 bus"}) == Headers{"force", "X1", "X5 bus"});
  CHECK(plain_headers({"force", "Y2016", "yr2018"}) == Headers{"force", "2016", "2018"});
  CHECK(plain_headers({"force", "Y7 2016", "Year7"}) == Headers{"force", "Y7 2016", "Year7"});
}

TEST_CASE("a year right after a word") {
  using Headers = std::vector<std::string>;
  CHECK(plain_headers({"force", "web2016", "web2018"}) == Headers{"force", "web 2016", "web 2018"});
  CHECK(plain_headers({"force", "web2016", "calls2016"}) == Headers{"force", "web 2016", "calls 2016"});
  for (const Headers& names : {Headers{"force", "covid2019", "calls"}, Headers{"force", "covid2019", "sars2003"},
                               Headers{"force", "road1234", "road5678"}, Headers{"force", "a2016", "a2018"}})
    CHECK(plain_headers(names) == names);
}
