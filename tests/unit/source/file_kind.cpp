// Files that are not tables are named by their kind; tables have none.
#include "source/file_kind.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;
using namespace std::string_literals;

namespace {

std::string kind_of(const std::string& head) {
  const FileKind* const kind = file_kind(head);
  return kind == nullptr ? "" : std::string(kind->name);
}

}  // namespace

TEST_CASE("files of other programs are known by their first bytes") {
  CHECK(kind_of("PAR1\x15\x04\x15\x08PAR1") == "a Parquet file");
  CHECK(kind_of("SQLite format 3\0\x10\0"s) == "an SQLite database");
  CHECK(kind_of("ARROW1\0\0\xFF\xFF"s) == "an Arrow file (Feather)");
  CHECK(kind_of("FEA1\x04\0\0\0"s) == "an Arrow file (Feather)");
  CHECK(kind_of("\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\0\x09\xC7"s) == "a SAS data set");
  CHECK(kind_of("$FL2@(#) SPSS DATA FILE") == "an SPSS file");
  CHECK(kind_of("<stata_dta><header><release>118</release>") == "a Stata file");
  CHECK(kind_of("RDX3\nX\n\0\0\0\3"s) == "a file of R objects");
  CHECK(kind_of("\0\1\0\0Standard ACE DB\0"s) == "an Access database");
  CHECK(kind_of("\x89PNG\r\n\x1A\n") == "a picture");
  CHECK(kind_of("\xFF\xD8\xFF\xE0") == "a picture");
  CHECK(kind_of("%PDF-1.7\n") == "a PDF");
  CHECK(kind_of("{\\rtf1\\ansi") == "a document in Rich Text Format");
  CHECK(kind_of("7z\xBC\xAF\x27\x1C\0\4"s) == "a compressed archive");
  CHECK(kind_of(std::string(257, '\0') + "ustar\0"s) == "a compressed archive");
}

TEST_CASE("markup is recognised by its beginning and its content") {
  const std::string sheet = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
  CHECK(kind_of("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>" + sheet) ==
        "a workbook in the XML of Excel 2003");
  CHECK(kind_of("\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n" + sheet) == "a workbook in the XML of Excel 2003");
  std::string wide = "\xFF\xFE";
  for (const char c : "<?xml version=\"1.0\"?>" + sheet) wide += {c, '\0'};
  CHECK(kind_of(wide) == "a workbook in the XML of Excel 2003");
  CHECK(kind_of("<?xml version=\"1.0\"?><rows><row/></rows>") == "an XML file");
  CHECK(kind_of("<figures><force>Kent</force></figures>") == "an XML file");
  CHECK(kind_of("<html><head><title>Log in</title>") == "a web page");
  CHECK(kind_of("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>") == "a web page with a table (HTML)");
  CHECK(kind_of("<html><body>\n<TABLE><tr><td>Kent") == "a web page with a table (HTML)");
  CHECK(kind_of("| force | website 2016 |\n|---|--:|\n| Kent | 449 |\n") == "a Markdown document");
  CHECK(kind_of("# Reach\r\n\r\nforce | website 2016\r\n:--- | ---:\r\nKent | 449\r\n") == "a Markdown document");
  CHECK(kind_of("MIME-Version: 1.0\r\nContent-Type: multipart/related") == "an e-mail or a web archive");
}

TEST_CASE("tables are none of these") {
  CHECK(kind_of("").empty());
  CHECK(kind_of("force,website 2016\nKent,449\n").empty());
  CHECK(kind_of("PAR1,PAR2\nKent,449\n").empty());
  CHECK(kind_of("ORC,website\nKent,449\n").empty());
  CHECK(kind_of("GIF89a,website\nKent,449\n").empty());
  CHECK(kind_of("force|website 2016|website 2018\nKent|449|695\n-|-|-\n").empty());
  CHECK(kind_of("force|website 2016\nKent|--\n").empty());
  CHECK(kind_of("force,note\nKent,a|b\n---,---\n").empty());
  CHECK(kind_of("<5 is shown as [c]\nforce,website 2016\nKent,449\n").empty());
  CHECK(kind_of("\xFF\xFE"
                "f\0o\0r\0c\0e\0"s)
            .empty());
}

TEST_CASE("JSON begins with an object, or a list of objects, lists or texts") {
  CHECK(begins_json("{\"region\":\"South East\"}"));
  CHECK(begins_json("\xEF\xBB\xBF\n {\n  \"schema_version\": 1"));
  CHECK(begins_json("[ {\"force\": 1}]"));
  CHECK(begins_json("[[1,2]]"));
  CHECK(begins_json("[\"force\"]"));
  CHECK_FALSE(begins_json("[note 1] Figures are provisional"));
  CHECK_FALSE(begins_json("[1] Figures are provisional"));
  CHECK_FALSE(begins_json("[x],not available"));
  CHECK_FALSE(begins_json("{force},website"));
  CHECK_FALSE(begins_json("{"));
  CHECK_FALSE(begins_json(""));
}
