// Documents that are not text are named by their kind.
#include "source/office.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;
using namespace std::string_literals;

namespace {

const std::string kZip = "PK\x03\x04\x14\x00"s;
const std::string kOldOffice = "\xD0\xCF\x11\xE0\xA1\xB1"s;

}  // namespace

TEST_CASE("the bytes of a document decide its kind, whatever its name") {
  CHECK(office_kind("release.md", kZip + "word/document.xml") == "a Word document");
  CHECK(office_kind("release.docx", kZip + "xl/workbook.xml") == "a workbook");
  CHECK(office_kind("a", kZip + "mimetypeapplication/vnd.oasis.opendocument.text") == "an OpenDocument text");
  CHECK(office_kind("a", kZip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet") ==
        "an OpenDocument spreadsheet");
  CHECK(office_kind("a", "%PDF-1.7\n") == "a PDF");
  CHECK(office_kind("a", "{\\rtf1\\ansi") == "a document in Rich Text Format");
  CHECK(office_kind("a.doc", kOldOffice + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s) == "a Word document");
  CHECK(office_kind("a.xls", kOldOffice + "W\0o\0r\0k\0b\0o\0o\0k\0"s) == "a workbook");
}

TEST_CASE("if the bytes show only a container, the name decides") {
  CHECK(office_kind("release.DOCX", kZip) == "a Word document");
  CHECK(office_kind("release.docx", kOldOffice + "EncryptedPackage") == "a Word document");
  CHECK(office_kind("release.odt", "") == "an OpenDocument text");
  CHECK(office_kind("release.md", kZip + "release.md") == "an archive");
  CHECK(office_kind("release.md.gz", "\x1F\x8B\x08") == "an archive");
  CHECK(office_kind("a", kOldOffice) == "a document of an old office program, or one with a password");
}

TEST_CASE("files that may be text are not office documents") {
  for (const std::string_view name :
       {"release.md", "release.txt", "text.doc", "page.xls", "notes on release.docx.md"}) {
    CHECK(office_kind(name, "Kent has word/document.xml, xl/workbook.xml and a %PDF- of it").empty());
  }
}
