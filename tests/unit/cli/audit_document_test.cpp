// Documents of word processors and PDFs are audited by their paragraphs and tables.
#include <filesystem>
#include <string>

#include "captured.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "zip_archive.hpp"

namespace reach::cli {
namespace {

const std::string kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string paragraph(const std::string& text, const std::string& style = {}) {
  const std::string properties = style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& text, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string row(const std::string& a, const std::string& b, const std::string& c, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cell(a) + cell(b) + cell(c) + "</w:tr>";
}

/// A .docx with this body, and these notes.
std::string docx(const std::string& body, const std::string& notes = {}) {
  const std::string head = "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + kWord +
                           "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  tests::ZipArchive archive;
  archive.add("word/document.xml", head + body + "</w:body></w:document>", tests::ZipArchive::Method::deflated);
  if (!notes.empty())
    archive.add("word/footnotes.xml", "<w:footnotes xmlns:w=\"" + kWord + "\">" + notes + "</w:footnotes>");
  return archive.finish();
}

std::string table() {
  return "<w:tbl>" + row("Town", "2016", "2018") + row("Kent", "541", "792") + row("Surrey", "580", "1,050") +
         "</w:tbl>";
}

std::string odt(const std::string& text, const std::string& styles = {}) {
  const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
  return tests::ZipArchive()
      .add("mimetype", "application/vnd.oasis.opendocument.text")
      .add("content.xml", "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:text=\"" + space +
                              "text:1.0\" xmlns:table=\"" + space + "table:1.0\" xmlns:style=\"" + space +
                              "style:1.0\"><office:automatic-styles>" + styles +
                              "</office:automatic-styles><office:body><office:text>" + text +
                              "</office:text></office:body></office:document-content>")
      .finish();
}

/// A row of a table in an .odt.
std::string cells(const std::string& a, const std::string& b, const std::string& c) {
  std::string row;
  for (const std::string& text : {a, b, c}) row += "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  return "<table:table-row>" + row + "</table:table-row>";
}

Captured audited(const std::string& name, const std::string& bytes, const std::string& path = {}) {
  const Folder folder;
  Captured captured;
  captured.environment["PATH"] = path;
  captured.run({"audit", folder.file(name, bytes)});
  // The folder has another name each time.
  const std::string head = folder.file("");
  for (std::string* text : {&captured.out, &captured.err}) {
    for (std::size_t at = 0; (at = text->find(head)) != std::string::npos;) text->erase(at, head.size());
  }
  return captured;
}

}  // namespace

TEST_CASE("a Word document is judged, and findings say in which paragraph they are") {
  const Captured captured =
      audited("a.docx", docx(paragraph("Contacts", "Heading1") + table() +
                             paragraph("Kent had 792 contacts in 2018. Surrey had 1,051 contacts in 2018.")));
  CHECK(captured.err.empty());
  CHECK(captured.out ==
        "a.docx\n\ncontradicted\n  paragraph 2  `1,051`: Surrey's total for 2018 is 1,050\n\nconfirmed\n"
        "  paragraph 2  `792` = Kent's total for 2018\n\n2 figures checked: 1 confirmed, 1 contradicted, 0 not "
        "traceable; 0 remarks\n");
  CHECK(captured.code == 1);
}

/// Whether the only figure of a sentence beside the table is confirmed.
bool confirms(const std::string& sentence) {
  const std::string out = audited("a.docx", docx(paragraph("Contacts", "Title") + table() + sentence)).out;
  return out.find("1 figure checked: 1 confirmed, 0 contradicted") != std::string::npos;
}

TEST_CASE("an item of a list in another is about the row that the item above it names") {
  const auto items = [](const std::string& outer, const std::string& inner) {
    const auto item = [](const std::string& properties, const std::string& text) {
      return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    };
    return item(outer, "Surrey") + item(inner, "1,050 contacts in 2018");
  };
  const auto numbered = [](const std::string& level) {
    return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>";
  };
  CHECK(confirms(items(numbered("0"), numbered("1"))));
  CHECK_FALSE(confirms(items(numbered("0"), numbered("0"))));
  CHECK(confirms(items("<w:pStyle w:val=\"ListBullet\"/>", "<w:pStyle w:val=\"ListBullet2\"/>")));
  CHECK_FALSE(confirms(items("<w:pStyle w:val=\"ListBullet\"/>", "<w:pStyle w:val=\"ListBullet\"/>")));
  const auto list = [](const std::string& text) { return "<text:list>" + text + "</text:list>"; };
  const auto item = [](const std::string& text, const std::string& within = {}) {
    return "<text:list-item><text:p>" + text + "</text:p>" + within + "</text:list-item>";
  };
  const std::string inner = item("1,050 contacts in 2018");
  const auto of_odt = [&](const std::string& text) {
    return audited("a.odt",
                   odt("<text:h>Contacts</text:h><table:table>" + cells("Town", "2016", "2018") +
                       cells("Kent", "541", "792") + cells("Surrey", "580", "1,050") + "</table:table>" + text))
        .out;
  };
  const std::string found = "`1,050` = Surrey's total for 2018";
  CHECK(of_odt(list(item("Surrey", list(inner)))).find(found) != std::string::npos);
  CHECK(of_odt(list(item("Surrey") + inner)).find(found) == std::string::npos);
}

TEST_CASE("a tracked change of formatting does not hide text, or show hidden text") {
  const auto sentence = [](const std::string& properties) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>Surrey had 1,050 contacts in 2018.</w:t></w:r></w:p>";
  };
  const std::string before =
      "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/><w:vertAlign w:val=\"superscript\"/></w:rPr>"
      "</w:rPrChange>";
  CHECK(confirms(sentence(before)));
  CHECK_FALSE(confirms(sentence("<w:vanish/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange>")));
}

TEST_CASE("a tracked change of cells does not change their columns") {
  const std::string before = "<w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr></w:tcPrChange>";
  const std::string rows =
      row("Town", "2016", "2018") + "<w:tr>" + cell("Surrey", before) + cell("580") + cell("1,050") + "</w:tr>";
  const std::string out = audited("a.docx", docx(paragraph("Contacts", "Title") + "<w:tbl>" + rows + "</w:tbl>" +
                                                 paragraph("Surrey had 1,050 contacts in 2018.")))
                              .out;
  CHECK(out.find("`1,050` = Surrey's total for 2018") != std::string::npos);
}

TEST_CASE("paragraphs whose break is deleted are one") {
  const auto sentence = [](const std::string& mark) {
    return "<w:p><w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr><w:r><w:t>Surrey had 1,0</w:t></w:r></w:p>" +
           "<w:p><w:r><w:t>50 contacts in 2018.</w:t></w:r></w:p>";
  };
  CHECK(confirms(sentence("<w:del w:id=\"1\"/>")));
  CHECK(confirms(sentence("<w:moveFrom w:id=\"1\"/>")));
  CHECK_FALSE(confirms(sentence("<w:ins w:id=\"1\"/>")));
}

TEST_CASE("a paragraph whose break is deleted at the end of a cell or the text is not lost") {
  const std::string mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
  const std::string last = "<w:p>" + mark + "<w:r><w:t>Surrey had 1,050 contacts in 2018.</w:t></w:r></w:p>";
  CHECK(confirms(last));
  CHECK(confirms(last + table()));
}

TEST_CASE("a wrong total in a table of a Word document is placed by its row") {
  const std::string rows = row("Town", "2016", "2018") + row("Kent", "541", "792") + row("Surrey", "580", "1,050") +
                           row("Sussex", "530", "1,086") + row("Total", "1,651", "2,929");
  CHECK(audited("a.docx", docx("<w:tbl>" + rows + "</w:tbl>")).out.find("table 1, row 5  `2,929`") !=
        std::string::npos);
}

TEST_CASE("tracked deletions are left out, insertions are kept, and a remark says so") {
  const std::string changed =
      "<w:p><w:r><w:t xml:space=\"preserve\">Kent had </w:t></w:r><w:del><w:r><w:delText>791</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>792</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> contacts in 2018.</w:t></w:r></w:p>";
  const std::string out = audited("a.docx", docx(paragraph("Contacts", "Title") + table() + changed)).out;
  CHECK(out.find("`792` = Kent's total for 2018") != std::string::npos);
  CHECK(out.find("`1 deletion` tracked in the document, and left out") != std::string::npos);
  CHECK(out.find("791") == std::string::npos);
  // A row that was deleted is no row.
  const std::string rows = row("Town", "2016", "2018") + row("Kent", "541", "793", "<w:del/>") +
                           row("Kent", "541", "792") + row("Surrey", "580", "1,050");
  CHECK(audited("a.docx", docx(paragraph("Contacts", "Title") + "<w:tbl>" + rows + "</w:tbl>" +
                               paragraph("Kent had 792 contacts in 2018.")))
            .out.find("`792` = Kent's total for 2018") != std::string::npos);
}

TEST_CASE("marks of notes, hidden text and alternatives are not read") {
  const std::string super = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
  const std::string run =
      "<w:p><w:r><w:t>Kent had 792</w:t></w:r><w:r>" + super +
      "<w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/>"
      "</w:rPr><w:t>99</w:t></w:r><w:r><w:t xml:space=\"preserve\"> contacts in 2018.</w:t></w:r></w:p>";
  const std::string box =
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("Surrey had 1,050 contacts in 2018.") +
      "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("Surrey had 1,050 contacts in 2018.") +
      "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  const std::string note = "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("Kent had 7 contacts in 2018.") +
                           "</w:footnote><w:footnote w:id=\"2\">" + paragraph("Kent had 541 contacts in 2016.") +
                           "</w:footnote>";
  const std::string out = audited("a.docx", docx(paragraph("Contacts", "Title") + table() + run + box, note)).out;
  CHECK(out.find("  paragraph 2  `792` = Kent's total for 2018\n") != std::string::npos);
  CHECK(out.find("  text box 1   `1,050` = Surrey's total for 2018\n") != std::string::npos);
  CHECK(out.find("  note 1       `541` = Kent's total for 2016\n") != std::string::npos);
  CHECK(out.find("3 figures checked: 3 confirmed") != std::string::npos);
}

TEST_CASE("a sentence goes on over the end of a line, but not over two, or a page") {
  const auto judged = [](const std::string& between) {
    const std::string sentence =
        "<w:p><w:r><w:t>In 2018 Kent had</w:t>" + between + "<w:t>792 contacts.</w:t></w:r></w:p>";
    return audited("a.docx", docx(paragraph("Contacts", "Title") + table() + sentence)).out;
  };
  CHECK(judged("<w:br/>").find("`792` = Kent's total for 2018") != std::string::npos);
  for (const char* division : {"<w:br/><w:br/>", "<w:br w:type=\"page\"/>", "<w:cr/>"}) {
    CAPTURE(division);
    CHECK(judged(division).find("`792` = Kent's total") == std::string::npos);
  }
}

TEST_CASE("a table in a cell of a layout is a table of its own") {
  const std::string layout =
      "<w:tbl><w:tr><w:tc>" + paragraph("Logo") + "</w:tc><w:tc>" + table() + paragraph("") + "</w:tc></w:tr></w:tbl>";
  const std::string body = paragraph("Contacts", "Title") + layout + paragraph("Kent had 792 contacts in 2018.");
  CHECK(audited("a.docx", docx(body)).out.find("`792` = Kent's total for 2018") != std::string::npos);
}

TEST_CASE("an OpenDocument text is judged in the same way") {
  const std::string changes =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Kent had 791 contacts in 2018.</text:p>"
      "</text:deletion></text:changed-region></text:tracked-changes>";
  const auto cells = [](const std::string& text) {
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  };
  const auto rows = [&](const std::string& a, const std::string& b, const std::string& c) {
    return "<table:table-row>" + cells(a) + cells(b) + cells(c) + "</table:table-row>";
  };
  const std::string text =
      changes + "<text:h>Contacts</text:h><table:table>" + rows("Town", "2016", "2018") + rows("Kent", "541", "792") +
      rows("Surrey", "580", "1,050") +
      "</table:table><text:p>Kent had<text:s/>792<text:span text:style-name=\"T1\">2</text:span><text:note>"
      "<text:note-citation>1</text:note-citation><text:note-body><text:p>Surrey had 1,051 contacts in 2018.</text:p>"
      "</text:note-body></text:note> contacts in 2018.</text:p>";
  const std::string styles =
      "<style:style style:name=\"T1\"><style:text-properties style:text-position=\"super 58%\"/></style:style>";
  const Captured captured = audited("a.odt", odt(text, styles));
  CHECK(captured.err.empty());
  CHECK(captured.out.find("  note 1       `1,051`: Surrey's total for 2018 is 1,050\n") != std::string::npos);
  CHECK(captured.out.find("  paragraph 2  `792` = Kent's total for 2018\n") != std::string::npos);
  CHECK(captured.out.find("`1 deletion` tracked") != std::string::npos);
}

TEST_CASE("a damaged document, or one that would fill the memory, is refused") {
  CHECK(audited("a.docx", tests::ZipArchive().add("word/document.xml", "<w:document").finish()).err ==
        "a.docx: error: the document is damaged: word/document.xml is not sound XML [not-text]\n"
        "      = hint: open the document and save it again, or save it as plain text in UTF-8\n"
        "1 error in a.docx; nothing was audited\n");
  const std::string bomb(std::size_t{64} << 20, ' ');
  CHECK(audited("a.docx", docx(bomb)).err.find("`word/document.xml` would grow from") != std::string::npos);
  // A workbook is not a document.
  CHECK(audited("a.xlsx", tests::ZipArchive().add("xl/workbook.xml", "<a/>").finish()).err.find("this is a workbook") !=
        std::string::npos);
}

TEST_CASE("a PDF is read by pdftotext, found in an absolute folder of PATH") {
  const std::string pdf = "%PDF-1.7\n";
  const std::string missing =
      "a.pdf: error: this is a PDF, which is read by `pdftotext`, and that is not installed here [not-text]\n"
      "      = hint: install the package poppler-utils, or save the document as plain text\n"
      "1 error in a.pdf; nothing was audited\n";
  CHECK(audited("a.pdf", pdf).err == missing);
  const Folder programs;
  const auto install = [&](const std::string& script) {
    const std::string path = programs.file("pdftotext", "#!/bin/sh\n" + script);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  };
  install(
      "printf 'Contacts\\n\\nTown    2016    2018\\nKent     541     792\\nSurrey   580   1,050\\n\\n\\f\\nKent had "
      "793 "
      "contacts in 2018.\\n'\n");
  const std::string folder = std::filesystem::path(programs.file("")).parent_path().string();
  CHECK(audited("a.pdf", pdf, folder).out.find("  page 2, line 2  `793`: Kent's total for 2018 is 792\n") !=
        std::string::npos);
  CHECK(audited("a.pdf", pdf, std::filesystem::relative(folder).string()).err == missing);
  install("exit 1\n");
  CHECK(audited("a.pdf", pdf, folder).err.starts_with("a.pdf: error: this is a PDF that `pdftotext` could not read"));
}

}  // namespace reach::cli
