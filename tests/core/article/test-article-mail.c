/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <string.h>

static const char mail[] =
  "Received: from harbour.example\r\n"
  "From: =?utf-8?q?Mara_L=C3=ADnd?= <mara@harbour.example>\r\n"
  "Subject: =?utf-8?b?VGhlIGZlcnJ5?= =?utf-8?q?_question?=\r\n"
  "Date: Fri, 21 Mar 2025 10:20:30 +0900\r\n"
  "Organization: Harbour Council\r\n"
  "MIME-Version: 1.0\r\n"
  "Content-Type: multipart/mixed;\r\n\tboundary=\"b;1\"\r\n"
  "\r\n"
  "--b;1\r\n"
  "Content-Type: multipart/alternative; boundary=b2\r\n"
  "\r\n"
  "--b2\r\n"
  "Content-Type: text/plain; charset=utf-8; format=flowed\r\n"
  "Content-Transfer-Encoding: quoted-printable\r\n"
  "\r\n"
  "=E2=80=9CWe will not wait=\r\n for spring,=E2=80=9D she said. The council \r\n"
  "met on Tuesday.\r\n"
  "\r\n"
  "Second paragraph.\r\n"
  "--b2\r\n"
  "Content-Type: text/html; charset=utf-8\r\n"
  "\r\n"
  "<p>&ldquo;We will not wait for spring,&rdquo; she said. The council met on Tuesday.<p>Second paragraph.\r\n"
  "--b2--\r\n"
  "--b;1\r\n"
  "Content-Type: application/pdf; name=\"report.pdf\"\r\n"
  "Content-Disposition: attachment; filename*=utf-8''b%C3%A9richt.pdf\r\n"
  "Content-Transfer-Encoding: base64\r\n"
  "\r\n"
  "AAAA\r\n"
  "--b;1--\r\n";

static void
test_mail (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read ("a.eml", mail, -1);

  g_assert_cmpstr (article->text, ==,
                   "“We will not wait for spring,” she said. The council met on Tuesday.\n\nSecond paragraph.");
  g_assert_cmpstr (article->title, ==, "The ferry question");
  g_assert_cmpstr (article->authors->pdata[0], ==, "Mara Línd");
  g_assert_cmpstr (article->published, ==, "2025-03-21");
  g_assert_cmpstr (article->publisher, ==, "Harbour Council");
  article_sample_assert_remark (article, "béricht.pdf");
}

/* A plain text that only says where the page is gives way to it. */
static void
test_alternatives (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.eml",
    "From: ada@harbour.example\nDate: 1 Feb 2025 10:00 +0000\nMIME-Version: 1.0\n"
    "Content-Type: multipart/alternative; boundary=\"x\"\n\nNo part.\n--x\n\nSee the page.\n--x\n"
    "Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n"
    "PHA+VGhlIGNvdW5jaWwgbWV0IGluIHRoZSBj\nYWbpIG9uIFR1ZXNkYXkgYW5kIHNwb2tlIG9mIHRoZSBmZXJyeS48L3A+\n--x--\n", -1);

  g_assert_cmpstr (article->text, ==, "The council met in the café on Tuesday and spoke of the ferry.");
  g_assert_cmpstr (article->authors->pdata[0], ==, "ada@harbour.example");
  g_assert_cmpstr (article->published, ==, "2025-02-01");
}

/* A browser saves a page as a message. */
static void
test_saved_page (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.mhtml",
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbour.example/ferry\nSubject: x\n"
    "Date: Fri, 28 Mar 2025 10:00:00 -0000\nMIME-Version: 1.0\n"
    "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----m\"\n\n------m\n"
    "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<!DOCTYPE html><html lang=3D\"en\"><head><meta charset=3D\"utf-8\"><title>The ferry</title>=\n"
    "<meta property=3D\"article:published_time\" content=3D\"2025-03-21\"></head>"
    "<body><p>It will =E2=80=9Cnot=E2=80=9D sail.</p></body></html>\n"
    "------m\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n------m--\n", -1);

  g_assert_cmpstr (article->text, ==, "It will “not” sail.");
  g_assert_cmpstr (article->title, ==, "The ferry");
  g_assert_cmpstr (article->url, ==, "https://harbour.example/ferry");
  g_assert_cmpstr (article->published, ==, "2025-03-21");
  g_assert_cmpstr (article->language, ==, "en");
  g_assert_cmpuint (article->authors->len, ==, 0);
}

/* Rubbish between the letters of what is packed is told. */
static void
test_rubbish (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.eml", "From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\nV29!yZHMu\n\x01\xff~\n", -1);

  g_assert_cmpstr (article->text, ==, "Words.");
  article_sample_assert_remark (article, "4 bytes");
}

/* Parts within parts, and parts without an end. */
static void
test_hostile (void)
{
  GString *deep = g_string_new ("From: a\nSubject: b\nMIME-Version: 1.0\n"), *many = g_string_new (NULL);
  g_autoptr (GBytes) deep_bytes = NULL, many_bytes = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (deep, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
  g_string_append (many, "From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append (many, "--b\n\na\n");
  deep_bytes = g_string_free_to_bytes (deep);
  many_bytes = g_string_free_to_bytes (many);
  article_sample_assert_refused ("a.eml", deep_bytes, ENTENTE_ARTICLE_ERROR_TOO_LARGE, "too many parts");
  article_sample_assert_refused ("a.eml", many_bytes, ENTENTE_ARTICLE_ERROR_TOO_LARGE, "too many parts");
  article_sample_assert_any ("a.eml", "From: =?\nSubject: =?utf-8?q?=\nContent-Type: multipart/mixed; boundary=\"\n\nx", 70);
  article_sample_assert_any ("a.eml", "From:\nSubject: =?x?b?\xff?=\nContent-Type: text/plain; charset=\"\n\nx", 60);
}

/* What was left out of the pages in a mail is told once for all that are alike. */
static void
test_remarks (void)
{
  g_autoptr (EntenteArticle) article = article_sample_read (
    "a.eml",
    "From: a@example.org\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n"
    "--b\nContent-Type: text/html\n\n<p>We lost <s>20</s> 30 men.\n"
    "--b\nContent-Type: text/html\n\n<p>So <del>few</del> many.\n--b--\n", -1);

  g_assert_cmpstr (article->text, ==, "We lost 30 men.\n\nSo many.");
  g_assert_cmpuint (article->remarks->len, ==, 1);
  article_sample_assert_remark (article, "1 passage that is struck through was left out.");
}

static void
test_cut (void)
{
  for (gsize length = 0; length < strlen (mail); length += 3)
    article_sample_assert_any ("a.eml", mail, length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-mail/mail", test_mail);
  g_test_add_func ("/article-mail/alternatives", test_alternatives);
  g_test_add_func ("/article-mail/saved-page", test_saved_page);
  g_test_add_func ("/article-mail/rubbish", test_rubbish);
  g_test_add_func ("/article-mail/hostile", test_hostile);
  g_test_add_func ("/article-mail/remarks", test_remarks);
  g_test_add_func ("/article-mail/cut", test_cut);

  return g_test_run ();
}
