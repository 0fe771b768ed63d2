/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-source.h"

#include <string.h>

#define LONG "The minister spoke for an hour, and the others listened. Nobody in the room asked what the plan would cost, " \
  "or who had drawn it up."

static gboolean
is_prose (const char *text)
{
  return entente_text_source_is_prose (text, strlen (text));
}

static void
test_prose (void)
{
  g_assert_true (is_prose (LONG));
  g_assert_true (is_prose ("Title\n\n" LONG "\n"));
  g_assert_true (is_prose ("Title\r\n" LONG "\r\nEnd"));
  g_assert_true (is_prose ("部長は会議で一時間にわたり計画について説明した。誰も費用について質問しなかったと出席者の一人は述べた。"));
  g_assert_false (is_prose (""));
  g_assert_false (is_prose ("Ann;Ben;knows\nBen;Cem;knows\n"));
  g_assert_false (is_prose ("Name\tNote\nAnn\t" LONG "\n"));
  g_assert_false (is_prose ("{\"text\": \"" LONG "\"}"));
  g_assert_false (is_prose ("<p>" LONG "</p>"));
  g_assert_false (is_prose ("short. Line."));
  g_assert_false (entente_text_source_is_prose (LONG "\0", sizeof LONG));
  g_assert_false (is_prose (LONG "\xff"));
}

static void
assert_title (const char *text,
              const char *title)
{
  g_autoptr (EntenteItem) source = entente_text_source_new (text);

  g_assert_cmpstr (entente_source_get_title (ENTENTE_SOURCE (source)), ==, title);
  g_assert_cmpstr (entente_source_get_text (ENTENTE_SOURCE (source)), ==, text);
  g_assert_cmpuint (strlen (entente_source_get_sha256 (ENTENTE_SOURCE (source))), ==, 64);
}

/* The first line is the title, if something follows it. The text stays as it is. */
static void
test_title (void)
{
  assert_title ("\n Title \r\n\r\nWords.\n", "Title");
  assert_title ("Words only.\n\n", NULL);
  assert_title (LONG " " LONG "\nMore.", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-source/prose", test_prose);
  g_test_add_func ("/text-source/title", test_title);
  return g_test_run ();
}
