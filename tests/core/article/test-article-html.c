/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <string.h>

static const char page[] =
  "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Ferry | Harbour Notes</title>"
  "<meta property=\"og:site_name\" content=\"Harbour Notes\"><meta property=\"og:title\" content=\"Ferry, again\">"
  "<meta property=\"article:published_time\" content=\"2025-03-21T08:10:00+01:00\">"
  "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": [\"NewsArticle\"], "
  "\"headline\": \"The ferry will not sail\", \"author\": [{\"name\": \"Ada Brook\"}, {\"name\": \"Tom Reed\"}]}]}</script>"
  "<link rel=canonical href=\"https://harbour.example/ferry\"></head><body class=\"menu-open\">"
  "<header><a href=/>Harbour Notes</a></header><nav><a href=/x>News</a></nav>"
  "<div class=\"cookie-banner\">We use cookies to make the best of your visit.</div>"
  "<main><article><h1>The ferry will not sail</h1>"
  "<p>The harbour council\n met  on&nbsp;Tuesday for the <i>first</i> time since the <b>win</b>ter storms.<br>It spoke long.</p>"
  "<div class=\"ad-slot\">Buy a boat today!</div><p style=\"display: none\">Hidden words.</p>"
  "<p>&ldquo;We will not wait,&rdquo; said <a href=/mara>Mara Lind</a>, who leads the council of the harbour. &#x1F6A2;</p>"
  "<ul><li>One thing<li>Another</ul>"
  "<table><tr><th>Year</th><th>Crossings</th></tr>\n<tr><td>2023</td><td>410</td></tr></table>"
  "<pre>As  it\n is</pre><script>alert(\"no\")</script><img src=x.png></article>"
  "<aside><h2>Related</h2><p>The price of fish has gone up again, and nobody knows why.</p></aside></main>"
  "<footer>All rights reserved</footer></body></html>";

static const char words[] =
  "The ferry will not sail\n\n"
  "The harbour council met on\302\240Tuesday for the first time since the winter storms.\nIt spoke long.\n\n"
  "“We will not wait,” said Mara Lind, who leads the council of the harbour. 🚢\n\n"
  "One thing\n\nAnother\n\nYear\tCrossings\n2023\t410\n\nAs  it\n is";

static void
test_page (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read ("a.html", page, -1);

  g_assert_cmpstr (article->text, ==, words);
  g_assert_cmpstr (article->title, ==, "The ferry will not sail");
  g_assert_cmpstr (article->publisher, ==, "Harbour Notes");
  g_assert_cmpstr (article->published, ==, "2025-03-21");
  g_assert_cmpstr (article->url, ==, "https://harbour.example/ferry");
  g_assert_cmpstr (article->language, ==, "en-GB");
  g_assert_cmpuint (article->authors->len, ==, 2);
  g_assert_cmpstr (article->authors->pdata[1], ==, "Tom Reed");
  article_sample_assert_remark (article, "1 picture");
  article_sample_assert_remark (article, "2 scripts");
  article_sample_assert_remark (article, "1 hidden passage was left out.");
  article_sample_assert_no_remark (article, "struck");
}

/* Where no element is called an article, most of the words are. */
static void
test_dense (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.htm",
    "<div id=top><a href=a>Home</a> <a href=b>News</a> <a href=c>Sport of all sorts and kinds</a></div>"
    "<div id=outer><div class=left><a href=d>Older</a></div><div class=text>"
    "<p>The harbour council met on Tuesday for the first time since the winter storms, and spoke of the ferry.</p>"
    "<p>Its members, all of them, went home late, and said that they would meet again when the ice is gone.</p>"
    "</div></div>", -1);

  g_assert_true (g_str_has_prefix (article->text, "The harbour council"));
  g_assert_true (g_str_has_suffix (article->text, "ice is gone."));
}

/* Programs that make pages give the same words to parts of an article. */
static void
test_classes (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.html",
    "<html><body><div class='elementor-widget-text overflow-hidden'><p>The harbour council met on Tuesday.</div>"
    "<div class='elementor-widget-text'><p>It spoke of the ferry for three hours.</div>"
    "<div class='related-posts'><p>The price of fish.</div><div id='comments'>First!</div></body></html>", -1);

  g_assert_cmpstr (article->text, ==, "The harbour council met on Tuesday.\n\nIt spoke of the ferry for three hours.");
}

/* Other ways in which pages tell of themselves. */
static void
test_metas (void)
{
  g_autoptr (EntenteArticle) paper = article_sample_read (
    "a.html",
    "<html><head><title>x</title><meta name=citation_title content='On ferries'><meta name=citation_author content='Brook, A.'>"
    "<meta name=citation_author content='Reed, T.'><meta name=citation_date content='2024/05/02'>"
    "<meta name=citation_journal_title content='Annals of Harbours'><meta name=DC.language content=de></head>"
    "<body><p>Words.</body></html>", -1);
  g_autoptr (EntenteArticle) plain = article_sample_read (
    "a.html",
    "<html><head><title> A  title </title></head><body><article><h1></h1><p>Words, by <a rel=author>Ada Brook</a>, "
    "<time datetime=2025-03-20>yesterday</time></article></body></html>", -1);

  g_assert_cmpstr (paper->title, ==, "On ferries");
  g_assert_cmpuint (paper->authors->len, ==, 2);
  g_assert_cmpstr (paper->published, ==, "2024-05-02");
  g_assert_cmpstr (paper->publisher, ==, "Annals of Harbours");
  g_assert_cmpstr (paper->language, ==, "de");
  g_assert_cmpstr (plain->title, ==, "A title");
  g_assert_cmpstr (plain->published, ==, "2025-03-20");
  g_assert_cmpstr (plain->authors->pdata[0], ==, "Ada Brook");
}

/* The page says its encoding. What it says is not believed if it has not these bytes. */
static void
test_encodings (void)
{
  g_autoptr (EntenteArticle) cyrillic = article_sample_read (
    "a.html", "<html><head><meta charset=\"windows-1251\"></head><body><p>\xd1\xee\xe2\xe5\xf2</p></body></html>", -1);
  g_autoptr (EntenteArticle) korean = article_sample_read (
    "a.html", "<html><head><meta http-equiv=x content='text/html; charset=euc-kr'></head><p>\xc7\xd7\xb1\xb8</p></html>",
    -1);
  g_autoptr (EntenteArticle) wrong = article_sample_read (
    "a.html", "<html><head><meta charset=utf-8></head><p>The end, \xe4\xf6\xfc</p></html>", -1);

  g_autoptr (EntenteArticle) strict = article_sample_read (
    "a.xhtml", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html><body><p>\xf3\xcf\xd7\xc5\xd4</p></body></html>", -1);

  g_assert_cmpstr (strict->text, ==, "Совет");
  g_assert_cmpstr (cyrillic->text, ==, "Совет");
  g_assert_false (cyrillic->is_guess);
  g_assert_cmpstr (korean->text, ==, "항구");
  g_assert_true (wrong->is_guess);
}

typedef struct {
  const char *markup, *text;
} Case;

static void
assert_texts (const Case *cases,
              gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("<html><body><p>%s</p></body></html>", cases[i].markup);
      g_autoptr (EntenteArticle) article = article_sample_read ("a.html", text, -1);
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, cases[i].text, -1);

      g_test_message ("%s", cases[i].markup);
      g_assert_cmpstr (article->text, ==, cases[i].text);
      g_assert_cmpstr (article->sha256, ==, sum);
    }
}

/* What was deleted is not said. Words that were apart do not become one. */
static void
test_struck (void)
{
  static const Case cases[] = {
    { "We lost <del>20</del><ins>30</ins> men", "We lost 30 men" },
    { "It was <s>100</s> 200 euros", "It was 200 euros" },
    { "It was <strike>100 <b>or</b></strike> 200 euros", "It was 200 euros" },
    { "It was <b style='color: red; TEXT-DECORATION : underline Line-Through'>100</b> 200", "It was 200" },
    { "It was <b style='text-decoration-line: line-through; text-decoration: none'>100</b> 200", "It was 200" },
    { "It was <b style='text-decoration: line-through; text-decoration: none'>100</b> 200", "It was 100 200" },
    { "We will<s> never </s>go", "We will go" },
    { "We will go<s> never</s>, and stay", "We will go, and stay" },
    { "un<s>der</s>done", "undone" },
    { "one<s> </s>two", "one two" },
    { "<pre>one <s>1 </s>two</pre>", "one two" },
    { "a</p><del><p>b</p><p>c</p></del><p>d", "a\n\nd" },
    { "<table><tr><td>a<td><s>b</s><td>c</table>", "a\t\tc" },
  };
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.html",
    "<html><title>We lost 30 men</title><h1>We lost <del>20</del>30 men</h1><p>So <s>many <del>of</del></s> <strike>few</strike> we are",
    -1);

  assert_texts (cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (article->title, ==, "We lost 30 men");
  g_assert_cmpstr (article->text, ==, "We lost 30 men\n\nSo we are");
  article_sample_assert_remark (article, "3 passages that are struck through were left out.");
  article_sample_assert_no_remark (article, "hidden");
}

/* A number that is higher or lower than its line is no part of a number on it. */
static void
test_shifted (void)
{
  static const Case cases[] = {
    { "10<sup>6</sup> voters, 10<sup>&minus;12</sup>, 0123<sup>0123456789+-=()</sup>",
      "10⁶ voters, 10⁻¹², 0123⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾" },
    { "in 2020<sup><a href='#n3'>3</a></sup>, and H<sub>2</sub>O, x<sub>0123456789+-=()</sub>",
      "in 2020³, and H₂O, x₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" },
    { "in 2020<sup>[3]</sup> we<sup>*</sup> go<sup>&nbsp;†</sup>", "in 2020[3] we* go\302\240†" },
    { "the 5<sup>th</sup> of the <i>n<sup>o</sup></i> 1<sup>er</sup>", "the 5th of the no 1er" },
    { "in 2020<sup>1,2</sup> and 2021<sup>3–5</sup>", "in 2020¹,² and 2021³⁻⁵" },
    { "10<sup>2n</sup> in 2020<sup>3a</sup>, the <sup>3rd</sup>", "10²n in 2020³a, the 3rd" },
    { "1<sup>1</sup>/<sub>2</sub> of it", "1¹/₂ of it" },
    { "10<span style='vertical-align: super'>6</span> x<span style='vertical-align:sub'>1</span>", "10⁶ x₁" },
    { "2020<sup> 3 </sup>of", "2020 ³ of" },
    { "2020<sup><s>3</s>4</sup>", "2020⁴" },
    { "<pre>a  10<sup>6</sup></pre>", "a  10⁶" },
    { "<sup>10 and 10<sup>6</sup></sup>", "10 and 10⁶" },
    { "a<sup>1<br>2</sup>", "a1\n2" },
    { "2020<sup></sup>", "2020" },
  };
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.html", "<html><h1>The 10<sup>6</sup> votes</h1><p>By <a rel=author>Ada Brook<sup>1</sup></a>", -1);

  assert_texts (cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (article->title, ==, "The 10⁶ votes");
  g_assert_cmpstr (article->authors->pdata[0], ==, "Ada Brook¹");
}

/* A browser shows marks around a quotation, unless the page has them, as browsers can be told not to. */
static void
test_quotations (void)
{
  static const Case cases[] = {
    { "She said <q>we will go</q>.", "She said “we will go”." },
    { "<q>He said <q>no</q>, and <q><q>yes</q>!</q></q>", "“He said ‘no’, and ‘‘yes’!’”" },
    { "<q>“We will go”</q> <q>“Yes,” he said</q> <q>'Tis so</q>", "“We will go” ““Yes,” he said” “'Tis so”" },
    { "<q></q><q> </q>So <q><s>yes</s>no</q>", "So “no”" },
    { "<pre>a  <q>b</q></pre>", "a  “b”" },
  };

  assert_texts (cases, G_N_ELEMENTS (cases));
}

/* What a browser does not show is told if it has words and is in the article. */
static void
test_hidden (void)
{
  static const Case cases[] = {
    { "We <b hidden>never</b> go", "We go" },
    { "We <b style='color:red;DISPLAY:None!important'>never</b> go", "We go" },
    { "We <b style='display:none;display:inline'>always</b> go", "We always go" },
    { "We <b style='list-display: none'>always</b> go", "We always go" },
    { "We <b aria-hidden=true>never</b> go", "We go" },
  };
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.html",
    "<html><body><p hidden>Beside</p><article><p>The harbour council met on Tuesday for the first time since the winter "
    "storms. It spoke of the ferry, the pier and the fish, and of all that was to be done before the ice is gone.</p>"
    "<p>One <i hidden>a <b>b</b></i> two <i style='display:none'>c</i> <i aria-hidden=true>d</i><i hidden> </i>"
    "<i hidden><img></i><div hidden><script>e</script><style>f</style></div></article></body></html>", -1);
  g_autoptr (EntenteArticle) shown = article_sample_read ("a.html", "<html><p>Words", -1);

  assert_texts (cases, G_N_ELEMENTS (cases));
  g_assert_true (g_str_has_suffix (article->text, "One two"));
  article_sample_assert_remark (article, "3 hidden passages were left out.");
  article_sample_assert_no_remark (article, "struck");
  g_assert_cmpuint (shown->remarks->len, ==, 0);
}

/* Many elements of these sorts within each other are looked at for a short while only. */
static void
test_nested (void)
{
  static const char *const names[] = { "s", "sup", "q" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) deep = g_string_new ("<html><p>");
      g_autoptr (EntenteArticle) article = NULL;

      for (guint k = 0; k < 900; k++)
        g_string_append_printf (deep, "<%s>", names[i]);
      for (guint k = 0; k < 400000; k++)
        g_string_append (deep, "<b></b>");
      g_string_append (deep, "1");
      for (guint k = 0; k < 900; k++)
        g_string_append_printf (deep, "</%s>", names[i]);
      g_string_append (deep, "<p>End");
      article = article_sample_read ("a.html", deep->str, (gssize) deep->len);
      g_assert_true (g_str_has_suffix (article->text, "End"));
    }
}

/* A million elements within each other, or beside each other, neither crash nor take long. */
static void
test_hostile (void)
{
  GString *deep = g_string_new ("<html><p>Words"), *wide = g_string_new ("<html>"), *cells = g_string_new ("<html><table><tr>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteArticle) article = NULL, table = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (deep, "<div>");
  for (guint i = 0; i < 300000; i++)
    g_string_append (wide, "</x><p>a</div><b>");
  for (guint i = 0; i < 200000; i++)
    g_string_append (cells, "<b></b><td>a");
  bytes = g_string_free_to_bytes (deep);
  article_sample_assert_refused ("a.html", bytes, ENTENTE_ARTICLE_ERROR_TOO_LARGE, "too deep");
  article_sample_assert_any ("a.html", wide->str, wide->len);
  table = article_sample_read ("a.html", cells->str, (gssize) cells->len);
  g_assert_true (g_str_has_prefix (table->text, "a\ta\ta"));
  g_string_free (wide, TRUE);
  g_string_free (cells, TRUE);
}

/* A page that ends anywhere. */
static void
test_cut (void)
{
  for (gsize length = 0; length < strlen (page); length += 7)
    article_sample_assert_any ("a.html", page, length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-html/page", test_page);
  g_test_add_func ("/article-html/dense", test_dense);
  g_test_add_func ("/article-html/classes", test_classes);
  g_test_add_func ("/article-html/metas", test_metas);
  g_test_add_func ("/article-html/encodings", test_encodings);
  g_test_add_func ("/article-html/struck", test_struck);
  g_test_add_func ("/article-html/shifted", test_shifted);
  g_test_add_func ("/article-html/quotations", test_quotations);
  g_test_add_func ("/article-html/hidden", test_hidden);
  g_test_add_func ("/article-html/nested", test_nested);
  g_test_add_func ("/article-html/hostile", test_hostile);
  g_test_add_func ("/article-html/cut", test_cut);

  return g_test_run ();
}
