/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <string.h>

#define W "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
#define W_END "</w:body></w:document>"
#define P(words) "<w:p><w:r><w:t xml:space=\"preserve\">" words "</w:t></w:r></w:p>"

#define CORE \
  "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>The ferry</dc:title>" \
  "<dc:creator>Ada Brook</dc:creator><dcterms:created>2025-03-21T10:00:00Z</dcterms:created></cp:coreProperties>"

static void
test_docx (void)
{
  static const ArticleEntry entries[] = {
    { "word/document.xml",
      W P ("We  will ")
      "<w:p><w:r><w:t>Around </w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>" P ("Box")
      "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P ("Box") "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
      "</w:r><w:r><w:t>the box</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>“Not </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>now</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"2\"/><w:t>,” she said.</w:t><w:tab/>"
      "<w:t>So.</w:t><w:br/><w:t>Next line</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
      "<w:tbl><w:tr><w:tc>" P ("a") P ("b") "</w:tc><w:tc>" P ("c") "</w:tc></w:tr><w:tr><w:tc>" P ("d")
      "</w:tc><w:tc>" P ("e") "</w:tc></w:tr></w:tbl>" P ("Last") W_END },
    { "word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"1\">" P ("Line") "</w:footnote><w:footnote w:id=\"2\">"
      P ("A note.") "</w:footnote></w:footnotes>" },
    { "docProps/core.xml", CORE },
  };
  g_autoptr (GBytes) zip = article_sample_zip (entries, G_N_ELEMENTS (entries));
  g_autoptr (EntenteArticle) article = article_sample_read_bytes ("a.docx", zip);

  g_assert_cmpstr (article->text, ==,
                   "We  will \n\nAround the box\n\nBox\n\n“Not now,” she said.\tSo.\nNext line\n\na b\tc\nd\te\n\nLast\n\nA note.");
  g_assert_cmpstr (article->title, ==, "The ferry");
  g_assert_cmpstr (article->authors->pdata[0], ==, "Ada Brook");
  g_assert_cmpstr (article->made, ==, "2025-03-21");
  g_assert_null (article->published);
  article_sample_assert_remark (article, "1 deletion");
}

#define R(properties, words) "<w:r><w:rPr>" properties "</w:rPr><w:t xml:space=\"preserve\">" words "</w:t></w:r>"

static EntenteArticle *
read_docx (const char *words,
           const char *styles)
{
  g_autofree char *document = g_strdup_printf (W "%s" W_END, words);
  const ArticleEntry entries[] = { { "word/document.xml", document }, { "word/styles.xml", styles } };
  g_autoptr (GBytes) zip = article_sample_zip (entries, styles != NULL ? 2 : 1);

  return article_sample_read_bytes ("a.docx", zip);
}

/* How the words of a text look can change what they say. */
static const struct { const char *words, *text; guint n_struck, n_hidden; } looks[] = {
  { R ("<w:strike/>", "20") R ("", "30 men"), "30 men", 1, 0 },
  { R ("", "lost ") R ("<w:dstrike w:val=\"1\"/>", "20 ") R ("", "30"), "lost 30", 1, 0 },
  { R ("<w:strike w:val=\"true\"/>", "a") R ("<w:dstrike w:val=\"on\"/>", "b") R ("", "c"), "c", 1, 0 },
  { R ("<w:strike/>", "a") R ("", "b") R ("<w:strike/>", "c"), "b", 2, 0 },
  { R ("<w:strike w:val=\"0\"/>", "a") R ("<w:strike w:val=\"false\"/>", "b") R ("<w:dstrike w:val=\"off\"/>", "c"), "abc", 0, 0 },
  { R ("<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>", "was struck"), "was struck", 0, 0 },
  { R ("", "we will") R ("<w:strike/>", " never ") R ("", "go"), "we will go", 1, 0 },
  { R ("", "we will ") R ("<w:strike/>", "never ") R ("", "go"), "we will go", 1, 0 },
  { R ("", "we go") R ("<w:strike/>", " never") R ("", ", and"), "we go, and", 1, 0 },
  { R ("", "one") R ("<w:strike/>", " ") R ("", "two"), "one two", 0, 0 },
  { R ("<w:strike/>", "a") "</w:p><w:p>" R ("<w:strike/>", "b") "</w:p><w:p>" R ("", "c"), "c", 2, 0 },
  { R ("", "seen ") R ("<w:vanish/>", "unseen") R ("<w:strike/><w:vanish w:val=\"on\"/>", " and") R ("", "too"), "seen too", 0, 1 },
  { R ("<w:vanish w:val=\"off\"/>", "a") R ("<w:webHidden/>", "b"), "ab", 0, 0 },
  { R ("", "10") R ("<w:vertAlign w:val=\"superscript\"/>", "-6") R ("", " in 2020") R ("<w:vertAlign w:val=\"superscript\"/>", "3")
    R ("", " H") R ("<w:vertAlign w:val=\"subscript\"/>", "2") R ("<w:vertAlign w:val=\"baseline\"/>", "0"), "10⁻⁶ in 2020³ H₂0", 0, 0 },
  { R ("", "5") R ("<w:vertAlign w:val=\"superscript\"/>", "th") R ("", " 2020") R ("<w:vertAlign w:val=\"superscript\"/>", "[3]"),
    "5th 2020[3]", 0, 0 },
  { "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><w:rPr/><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>"
    R ("", "7"), "10⁶7", 0, 0 },
  { R ("<w:rStyle w:val=\"Gone\"/>", "a") R ("<w:rStyle w:val=\"Gone2\"/>", "b")
    R ("<w:rStyle w:val=\"Gone2\"/><w:strike w:val=\"0\"/>", "c") R ("<w:rStyle w:val=\"None\"/>", "d"), "cd", 1, 0 },
  { R ("", "2020") R ("<w:rStyle w:val=\"Mark\"/>", "3") R ("<w:rStyle w:val=\"Mark\"/><w:vertAlign w:val=\"baseline\"/>", "4"),
    "2020³4", 0, 0 },
  { "<w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>" R ("", "a") R ("<w:vanish w:val=\"0\"/>", "b") R ("<w:rStyle w:val=\"Unseen\"/>", "c")
    "</w:p><w:p>" R ("", "d"), "bc\n\nd", 0, 1 },
};

static void
test_looks (void)
{
  static const char styles[] =
    "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>"
    "<w:style w:styleId=\"Gone2\"><w:basedOn w:val=\"Gone\"/></w:style>"
    "<w:style w:styleId=\"None\"><w:basedOn w:val=\"None\"/></w:style>"
    "<w:style w:styleId=\"Mark\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
    "<w:style w:styleId=\"Unseen\"><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *words = g_strdup_printf ("<w:p xmlns:m=\"m\">%s</w:p>", looks[i].words);
      g_autoptr (EntenteArticle) article = read_docx (words, styles);

      g_test_message ("%s", looks[i].words);
      g_assert_cmpstr (article->text, ==, looks[i].text);
      g_assert_cmpuint (article->remarks->len, ==, (looks[i].n_struck > 0) + (looks[i].n_hidden > 0));
      if (looks[i].n_struck > 0)
        article_sample_assert_remark (article, looks[i].n_struck == 1 ? "1 passage that is struck through was left out."
                                                                      : "2 passages that are struck through were left out.");
      if (looks[i].n_hidden > 0)
        article_sample_assert_remark (article, "1 hidden passage was left out.");
    }
}

/* A box that hangs on words that are struck through is not struck through. A note goes with its mark. */
static void
test_struck_box (void)
{
  g_autoptr (EntenteArticle) article = read_docx (
    "<w:p><w:r><w:t>Here</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>there</w:t><w:footnoteReference w:id=\"2\"/>"
    "<w:txbxContent>" P ("Box") "</w:txbxContent></w:r></w:p>", NULL);

  g_assert_cmpstr (article->text, ==, "Here\n\nBox");
}

#define ODT "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\"><office:body><office:text>"

static void
test_odt (void)
{
  static const ArticleEntry entries[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml",
      ODT "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region>"
      "</text:tracked-changes>\n<text:h>Fer<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>ry</text:h>\n<text:p>“We <text:span>will</text:span><text:s text:c=\"2\"/>not\n wait”"
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
      " &amp; more<text:line-break/>line<office:annotation><text:p>A remark</text:p></office:annotation></text:p>"
      "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell> <table:table-cell><text:p>b</text:p>"
      "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell>"
      "</table:table-row></table:table><text:p>Last</text:p></office:text></office:body></office:document-content>" },
    { "meta.xml", "<office:document-meta xmlns:office=\"o\" xmlns:dc=\"d\" xmlns:meta=\"m\"><office:meta><dc:title>The ferry</dc:title>"
      "<meta:initial-creator>Ada Brook</meta:initial-creator><dc:language>en-GB</dc:language></office:meta></office:document-meta>" },
  };
  g_autoptr (GBytes) zip = article_sample_zip (entries, G_N_ELEMENTS (entries));
  g_autoptr (EntenteArticle) article = article_sample_read_bytes ("a.odt", zip);

  g_assert_cmpstr (article->text, ==, "Ferry\n\nBox\n\n“We will  not wait” & more\nline\n\na\tb\nc\n\nLast\n\nA note.");
  g_assert_cmpstr (article->title, ==, "The ferry");
  g_assert_cmpstr (article->language, ==, "en-GB");
  article_sample_assert_remark (article, "1 comment");
  article_sample_assert_remark (article, "1 deletion");
}

#define STYLE(family, name, parent, properties) \
  "<style:style style:family=\"" family "\" style:name=\"" name "\" style:parent-style-name=\"" parent \
  "\"><style:text-properties " properties "/></style:style>"
#define SPAN(style, words) "<text:span text:style-name=\"" style "\">" words "</text:span>"

/* What a style says holds for what is based on it, and for what is in words of it. */
static const struct { const char *words, *text; guint n_struck, n_hidden; } odt_looks[] = {
  { "lost " SPAN ("Gone", "20 ") SPAN ("Child", "or so ") "30 men", "lost 30 men", 1, 0 },
  { "we will" SPAN ("Gone", " never ") "go" SPAN ("Gone", " " SPAN ("Stays", "now") " here"), "we will go now", 2, 0 },
  { "a" SPAN ("Plain", "b") SPAN ("Loop", "c") SPAN ("Unknown", "d") "</text:p><text:p text:style-name=\"Gone\">e", "abcd\n\ne", 0, 0 },
  { "one" SPAN ("Gone", " ") "two" SPAN ("Gone", "<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note>"),
    "one two", 0, 0 },
  { "seen " SPAN ("Unseen", "unseen ") "words</text:p><text:p text:style-name=\"Secret\">all of it</text:p><text:p>end", "seen words\n\nend", 0, 2 },
  { "10" SPAN ("Up", "6") " in 2020" SPAN ("Raised", "3") " H" SPAN ("Down", "2") "O 1" SPAN ("Lowered", "2") SPAN ("Baseline", "3")
    " 5" SPAN ("Up", "th"), "10⁶ in 2020³ H₂O 1₂3 5th", 0, 0 },
};

static void
test_odt_looks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odt_looks); i++)
    {
      g_autofree char *content = g_strconcat (
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\"><office:automatic-styles>"
        STYLE ("text", "Child", "Gone", "") STYLE ("text", "Up", "", "style:text-position=\"super 58%\"")
        STYLE ("text", "Raised", "", "style:text-position=\"33% 58%\"") STYLE ("text", "Down", "", "style:text-position=\"sub 58%\"")
        STYLE ("text", "Lowered", "", "style:text-position=\"-10% 58%\"")
        STYLE ("text", "Baseline", "Up", "style:text-position=\"0% 100%\"") STYLE ("text", "Loop", "Loop", "")
        STYLE ("text", "Unseen", "", "text:display=\"none\"") STYLE ("paragraph", "Secret", "", "text:display=\"none\"")
        STYLE ("text", "Stays", "", "style:text-line-through-style=\"none\"")
        "</office:automatic-styles><office:body><office:text><text:p>", odt_looks[i].words,
        "</text:p></office:text></office:body></office:document-content>", NULL);
      const ArticleEntry entries[] = {
        { "mimetype", "application/vnd.oasis.opendocument.text" },
        { "content.xml", content },
        { "styles.xml", "<office:document-styles xmlns:office=\"o\" xmlns:style=\"s\"><office:styles>"
          STYLE ("text", "Gone", "", "style:text-line-through-style=\"solid\"") "</office:styles></office:document-styles>" },
      };
      g_autoptr (GBytes) zip = article_sample_zip (entries, G_N_ELEMENTS (entries));
      g_autoptr (EntenteArticle) article = article_sample_read_bytes ("a.odt", zip);

      g_test_message ("%s", odt_looks[i].words);
      g_assert_cmpstr (article->text, ==, odt_looks[i].text);
      g_assert_cmpuint (article->remarks->len, ==, (odt_looks[i].n_struck > 0) + (odt_looks[i].n_hidden > 0));
      if (odt_looks[i].n_struck > 0)
        article_sample_assert_remark (article, odt_looks[i].n_struck == 1 ? "1 passage that is struck"
                                                                          : "2 passages that are struck");
      if (odt_looks[i].n_hidden > 0)
        article_sample_assert_remark (article, "2 hidden passages");
    }
}

#define CONTAINER "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"
#define BOOK \
  "<package xmlns:dc=\"d\"><metadata><dc:title>Ferries</dc:title><dc:creator>Ada Brook</dc:creator><dc:creator>Tom Reed</dc:creator>" \
  "<dc:publisher>Harbour Books</dc:publisher><dc:date>2024</dc:date><dc:language>en</dc:language></metadata><manifest>" \
  "<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"two\" href=\"text/b%20b.xhtml\"/>" \
  "<item id=\"one\" href=\"text/a.xhtml\"/><item id=\"gone\" href=\"gone.xhtml\"/></manifest>" \
  "<spine><itemref idref=\"n\"/><itemref idref=\"one\"/><itemref idref=\"two\"/><itemref idref=\"gone\"/></spine></package>"

static void
test_epub (void)
{
  static const ArticleEntry entries[] = {
    { "mimetype", "application/epub+zip" },
    { "META-INF/container.xml", CONTAINER },
    { "OEBPS/book.opf", BOOK },
    { "OEBPS/nav.xhtml", "<html><body>Contents</body></html>" },
    { "OEBPS/text/b b.xhtml", "<html><head><title>x</title><style>p {}</style></head><body><p>Second&nbsp;chapter.</p></body></html>" },
    { "OEBPS/text/a.xhtml", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><html><body><h1>\xd6ne</h1><p>First <i>chap</i>ter.<s>No.</s><b hidden=''>No.</b></p><img/></body></html>" },
  };
  g_autoptr (GBytes) zip = article_sample_zip (entries, G_N_ELEMENTS (entries));
  g_autoptr (EntenteArticle) article = article_sample_read_bytes ("a.epub", zip);

  g_assert_cmpstr (article->text, ==, "Öne\n\nFirst chapter.\n\nSecond\302\240chapter.");
  g_assert_cmpstr (article->title, ==, "Ferries");
  g_assert_cmpstr (article->publisher, ==, "Harbour Books");
  g_assert_cmpstr (article->published, ==, "2024");
  g_assert_cmpuint (article->authors->len, ==, 2);
  article_sample_assert_remark (article, "1 picture");
  article_sample_assert_remark (article, "1 chapter");
  article_sample_assert_remark (article, "1 passage that is struck through");
  article_sample_assert_remark (article, "1 hidden passage");
}

static void
test_encrypted (void)
{
  static const ArticleEntry odt[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", "\x01\x02\x03" },
    { "META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>" },
  };
  static const ArticleEntry epub[] = {
    { "META-INF/container.xml", CONTAINER },
    { "OEBPS/book.opf", BOOK },
    { "OEBPS/text/a.xhtml", "\xff\xfe\x80\x81" },
  };
  g_autoptr (GBytes) odt_zip = article_sample_zip (odt, G_N_ELEMENTS (odt));
  g_autoptr (GBytes) epub_zip = article_sample_zip (epub, G_N_ELEMENTS (epub));

  article_sample_assert_refused ("a.odt", odt_zip, ENTENTE_ARTICLE_ERROR_ENCRYPTED, "password");
  article_sample_assert_refused ("a.epub", epub_zip, ENTENTE_ARTICLE_ERROR_ENCRYPTED, "encrypted");
}

/* Entities that grow, a zip that grows, a chapter that comes without end, and parts that are not there. */
static void
test_hostile (void)
{
  static const ArticleEntry entities[] = {
    { "word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>" W
      P ("So &c; it is") W_END },
  };
  static const ArticleEntry broken[] = { { "word/document.xml", W P ("Words") } };
  static const ArticleEntry none[] = { { "META-INF/container.xml", "<container/>" } };
  g_autofree char *blank = g_strnfill (40000000, ' ');
  const ArticleEntry bomb[] = { { "word/document.xml", blank } };
  GString *spine = g_string_new ("<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine>"), *chapter = g_string_new ("<p>");
  g_autoptr (GBytes) entities_zip = article_sample_zip (entities, 1), broken_zip = article_sample_zip (broken, 1);
  g_autoptr (GBytes) none_zip = article_sample_zip (none, 1), bomb_zip = article_sample_zip (bomb, 1), book_zip = NULL;
  g_autoptr (EntenteArticle) book = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (spine, "<itemref idref=\"a\"/>");
  g_string_append (spine, "</spine></package>");
  for (guint i = 0; i < 20000; i++)
    g_string_append (chapter, "The council met. ");
  book_zip = article_sample_zip ((const ArticleEntry[]) { { "META-INF/container.xml", CONTAINER },
                                                          { "OEBPS/book.opf", spine->str },
                                                          { "OEBPS/a.xhtml", chapter->str } }, 3);
  article_sample_assert_any ("a.docx", g_bytes_get_data (entities_zip, NULL), g_bytes_get_size (entities_zip));
  article_sample_assert_refused ("a.docx", broken_zip, ENTENTE_ARTICLE_ERROR_INVALID, "damaged");
  article_sample_assert_refused ("a.epub", none_zip, ENTENTE_ARTICLE_ERROR_INVALID, "damaged");
  book = article_sample_read_bytes ("a.epub", book_zip);
  g_assert_cmpuint (strlen (book->text), <=, chapter->len);
  g_assert_null (entente_article_read (bomb_zip, "a.docx", NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "too much"));
  g_string_free (spine, TRUE);
  g_string_free (chapter, TRUE);
}

/* A zip that ends anywhere, or has other bytes. */
static void
test_cut (void)
{
  static const ArticleEntry entries[] = {
    { "word/document.xml", W P ("Words that are long enough to be packed, and packed, and packed again") W_END },
    { "docProps/core.xml", CORE },
  };
  g_autoptr (GBytes) zip = article_sample_zip (entries, G_N_ELEMENTS (entries));
  gsize size;
  const char *data = g_bytes_get_data (zip, &size);
  g_autofree char *copy = g_memdup2 (data, size);

  for (gsize length = 0; length < size; length += 5)
    article_sample_assert_any ("a.docx", data, length);
  for (gsize i = 0; i < size; i += 3)
    {
      copy[i] ^= 0x55;
      article_sample_assert_any ("a.docx", copy, size);
      copy[i] ^= 0x55;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-office/docx", test_docx);
  g_test_add_func ("/article-office/looks", test_looks);
  g_test_add_func ("/article-office/struck-box", test_struck_box);
  g_test_add_func ("/article-office/odt", test_odt);
  g_test_add_func ("/article-office/odt-looks", test_odt_looks);
  g_test_add_func ("/article-office/epub", test_epub);
  g_test_add_func ("/article-office/encrypted", test_encrypted);
  g_test_add_func ("/article-office/hostile", test_hostile);
  g_test_add_func ("/article-office/cut", test_cut);

  return g_test_run ();
}
