/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"
#include "entente-markup.h"

#include <string.h>

/* Writes a tree as brackets. */
static void
write_tree (const EntenteMarkupNode *node,
            GString                 *text)
{
  if (node->text != NULL)
    {
      g_string_append (text, node->text);
      return;
    }
  g_string_append_printf (text, "%s[", node->name);
  for (const EntenteMarkupNode *child = node->first; child != NULL; child = child->next)
    write_tree (child, text);
  g_string_append_c (text, ']');
}

static void
assert_tree (EntenteMarkup *markup,
             const char    *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (markup);
  write_tree (entente_markup_get_root (markup), text);
  g_assert_cmpstr (text->str, ==, wanted);
}

static void
test_xml (void)
{
  static const char xml[] = "<?xml version='1.0'?><a:Top x:k='v'>One <b>two</b>&amp; <![CDATA[<three>]]><c/></a:Top>";
  g_autoptr (EntenteMarkup) markup = entente_markup_parse_xml (xml, strlen (xml), NULL, NULL);
  EntenteMarkupNode *top;

  assert_tree (markup, "[top[One b[two]& <three>c[]]]");
  top = entente_markup_find (entente_markup_get_root (markup), "top");
  g_assert_cmpstr (entente_markup_get (top, "k"), ==, "v");
  g_assert_null (entente_markup_get (top, "other"));
  g_assert_null (entente_markup_find (top, "top"));
}

static void
test_html (void)
{
  static const char html[] = "<p>A&eacute;<br>b<p class=x>c <script>if (a < b) \"</p>\";</script>";
  g_autoptr (EntenteMarkup) markup = entente_markup_parse_html (html, strlen (html), NULL, NULL);
  g_autofree char *text = entente_markup_dup_text (entente_markup_get_root (markup));

  g_assert_nonnull (strstr (text, "Aéb"));
  g_assert_nonnull (entente_markup_find (entente_markup_get_root (markup), "script"));
}

static void
test_refused (void)
{
  static const char *const broken[] = { "", "words", "<a>", "<a></b>", "<a>&none;</a>", "<a\xff/>" };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GString) many = g_string_new ("<a>");
  g_autoptr (GError) stopped = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_markup_parse_xml (broken[i], strlen (broken[i]), NULL, &error));
      g_assert_error (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_INVALID);
    }
  for (guint i = 0; i < 5000; i++)
    g_string_append (many, "<b/>");
  g_string_append (many, "</a>");
  g_cancellable_cancel (cancelled);
  g_assert_null (entente_markup_parse_xml (many->str, many->len, cancelled, &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Entities of the file are not known, so that they cannot grow; but nothing is lost. */
static void
test_entities (void)
{
  static const char xml[] = "<!DOCTYPE a [<!ENTITY b 'bbb'>]><a>one &b; two</a>";
  g_autoptr (EntenteMarkup) markup = entente_markup_parse_xml (xml, strlen (xml), NULL, NULL);

  if (markup != NULL)
    assert_tree (markup, "[a[one &b; two]]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup/xml", test_xml);
  g_test_add_func ("/markup/html", test_html);
  g_test_add_func ("/markup/refused", test_refused);
  g_test_add_func ("/markup/entities", test_entities);

  return g_test_run ();
}
