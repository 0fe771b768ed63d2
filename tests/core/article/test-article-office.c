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

#define ODT "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\"><office:body><office:text>"

static void
test_odt (void)
{
  static const ArticleEntry entries[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml",
      ODT "\n<text:h>Fer<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>ry</text:h>\n<text:p>“We <text:span>will</text:span><text:s text:c=\"2\"/>not\n wait”"
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
    { "OEBPS/text/a.xhtml", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><html><body><h1>\xd6ne</h1><p>First <i>chap</i>ter.</p><img/></body></html>" },
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
  g_test_add_func ("/article-office/odt", test_odt);
  g_test_add_func ("/article-office/epub", test_epub);
  g_test_add_func ("/article-office/encrypted", test_encrypted);
  g_test_add_func ("/article-office/hostile", test_hostile);
  g_test_add_func ("/article-office/cut", test_cut);

  return g_test_run ();
}
