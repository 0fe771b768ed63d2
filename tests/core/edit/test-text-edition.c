/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-edition.h"

#include "entente-history.h"
#include "entente-json.h"
#include "entente-passage-statement.h"
#include "entente-quotation.h"
#include "entente-standing.h"

#include "sample.h"

#include <string.h>

static const char former[] =
  "Harbour stays shut\n\n"
  "The harbour stayed shut on Monday. “We will not go out,” the speaker of the pilots said.\n\n"
  "“The wind is too strong for us,” she added. “Nobody will be forced to work in such a storm,” the mayor said.\n\n"
  "“I am sorry,” the owner said.\n";

/* Before the first words stand others now, the second were corrected, and the last were taken out. */
static const char corrected[] =
  "Harbour stays shut\n\n"
  "The harbour stayed shut until Tuesday night. “We will not go out,” the speaker of the pilots said.\n\n"
  "“The wind is too strong for us,” she added. “Nobody will be asked to work in such a storm,” the mayor said.\n";

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
} Fixture;

/* Adds a statement with the words at their place in the former text. */
static void
add_statement (EntenteDocument *document,
               EntenteSource   *source,
               const char      *id,
               const char      *words)
{
  const char *text = entente_source_get_text (source);
  guint start = (guint) g_utf8_pointer_to_offset (text, strstr (text, words));
  g_autoptr (EntenteItem) item = entente_passage_statement_new (source, start,
                                                                start + (guint) g_utf8_strlen (words, -1));
  g_autoptr (EntenteItem) statement = entente_item_copy (item, id);

  g_assert_true (entente_document_insert (document, statement, G_MAXUINT));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteSource *source;

  fixture->document = entente_document_new ();
  source = ENTENTE_SOURCE (sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "gazette", ENTENTE_SOURCE_TITLE,
                                       "Harbour", ENTENTE_SOURCE_TEXT, former, 0));
  add_statement (fixture->document, source, "moved", "We will not go out");
  add_statement (fixture->document, source, "kept", "The wind is too strong for us");
  add_statement (fixture->document, source, "changed", "Nobody will be forced to work in such a storm");
  add_statement (fixture->document, source, "gone", "I am sorry");
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "paraphrase", ENTENTE_STATEMENT_FORM, "paraphrase",
              ENTENTE_STATEMENT_TEXT, "He regretted it.", ENTENTE_STATEMENT_SOURCE, "gazette", 0);
  fixture->history = entente_history_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static EntenteTextEdition *
make_edition (Fixture    *fixture,
              const char *text)
{
  EntenteItem *source = entente_document_lookup (fixture->document, "gazette");

  return entente_text_edition_new (ENTENTE_SOURCE (source),
                                   entente_document_get_linked (fixture->document, "gazette", ENTENTE_LINK_SOURCE),
                                   text, NULL);
}

static void
replace_text (Fixture            *fixture,
              EntenteTextEdition *edition)
{
  g_autoptr (EntenteDraft) draft = entente_text_edition_make_draft (edition, fixture->document);

  g_assert_true (entente_history_apply (fixture->history, draft));
}

static EntenteEditionEntry *
find_entry (EntenteTextEdition *edition,
            const char         *id)
{
  for (guint i = 0; i < edition->entries->len; i++)
    {
      EntenteEditionEntry *entry = &g_array_index (edition->entries, EntenteEditionEntry, i);

      if (g_str_equal (entente_item_get_id (ENTENTE_ITEM (entry->statement)), id))
        return entry;
    }
  g_assert_not_reached ();
}

static EntenteStatement *
look_up (Fixture    *fixture,
         const char *id)
{
  return ENTENTE_STATEMENT (entente_document_lookup (fixture->document, id));
}

static void
assert_place (EntenteTextEdition *edition,
              const char         *id,
              const char         *words)
{
  EntenteEditionEntry *entry = find_entry (edition, id);
  g_autofree char *found = g_strndup (edition->text + entry->after.start, entry->after.end - entry->after.start);

  g_assert_cmpstr (found, ==, words);
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteTextEdition) edition = make_edition (fixture, corrected);

  g_assert_cmpuint (edition->entries->len, ==, 4);
  for (guint i = 0; i < ENTENTE_N_EDITION_RESULTS; i++)
    g_assert_cmpuint (edition->counts[i], ==, 1);
  g_assert_cmpint (find_entry (edition, "kept")->result, ==, ENTENTE_EDITION_KEPT);
  g_assert_cmpint (find_entry (edition, "moved")->result, ==, ENTENTE_EDITION_MOVED);
  g_assert_cmpint (find_entry (edition, "changed")->result, ==, ENTENTE_EDITION_CHANGED);
  g_assert_cmpint (find_entry (edition, "gone")->result, ==, ENTENTE_EDITION_GONE);
  assert_place (edition, "kept", "The wind is too strong for us");
  assert_place (edition, "moved", "We will not go out");
  assert_place (edition, "changed", "Nobody will be asked to work in such a storm");
  g_assert_true (find_entry (edition, "kept")->attach);
  g_assert_false (find_entry (edition, "moved")->attach);
  g_assert_true (entente_text_edition_can_attach (find_entry (edition, "moved")));
  g_assert_false (entente_text_edition_can_attach (find_entry (edition, "changed")));
  g_assert_false (entente_text_edition_can_attach (find_entry (edition, "gone")));
  g_assert_true (edition->keeps_former);
}

static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteTextEdition) edition = make_edition (fixture, former);

  g_assert_cmpuint (edition->counts[ENTENTE_EDITION_KEPT], ==, 4);
  g_assert_false (edition->keeps_former);
}

/* The same words twice, with the same words around them: nobody knows which are meant. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = g_strconcat (former, former, NULL);
  g_autoptr (EntenteTextEdition) edition = make_edition (fixture, text);
  EntenteEditionEntry *entry = find_entry (edition, "kept");

  g_assert_cmpint (entry->result, ==, ENTENTE_EDITION_MOVED);
  g_assert_cmpuint (entry->n_places, ==, 2);
  g_assert_false (entente_text_edition_can_attach (entry));
}

/* Quotation marks of another kind are no other words, but the statement is not attached to them unasked. */
static void
test_typeset (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (former);
  g_autoptr (EntenteTextEdition) edition = NULL;

  g_string_replace (text, "too strong for us", "too strong\nfor us", 0);
  edition = make_edition (fixture, text->str);
  g_assert_cmpint (find_entry (edition, "kept")->result, ==, ENTENTE_EDITION_MOVED);
  assert_place (edition, "kept", "The wind is too strong\nfor us");
}

static void
assert_stands (Fixture       *fixture,
               const char    *id,
               EntenteStands  stands)
{
  EntenteItem *source = entente_document_lookup (fixture->document,
                                                 entente_statement_get_source (look_up (fixture, id)));
  g_autoptr (GArray) standings = entente_standing_find_all (fixture->document, ENTENTE_SOURCE (source), NULL);

  for (guint i = 0; i < standings->len; i++)
    if (g_array_index (standings, EntenteStanding, i).statement == look_up (fixture, id))
      {
        g_assert_cmpint (g_array_index (standings, EntenteStanding, i).stands, ==, stands);
        return;
      }
  g_assert_not_reached ();
}

/* What is not attached stays with the former text, which stays in the document. */
static void
test_keep_former (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;
  g_autoptr (EntenteTextEdition) edition = make_edition (fixture, corrected);
  EntenteItem *earlier, *source;

  find_entry (edition, "moved")->attach = TRUE;
  replace_text (fixture, edition);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Replace the Text of “Harbour”");
  source = entente_document_lookup (fixture->document, "gazette");
  earlier = entente_document_lookup (fixture->document, "gazette-earlier");
  g_assert_cmpstr (entente_source_get_text (ENTENTE_SOURCE (source)), ==, corrected);
  g_assert_cmpuint (strlen (entente_source_get_sha256 (ENTENTE_SOURCE (source))), ==, 64);
  g_assert_cmpstr (entente_source_get_text (ENTENTE_SOURCE (earlier)), ==, former);
  g_assert_cmpstr (entente_source_get_title (ENTENTE_SOURCE (earlier)), ==, "Harbour (earlier edition)");
  g_assert_cmpstr (entente_statement_get_source (look_up (fixture, "kept")), ==, "gazette");
  g_assert_cmpstr (entente_statement_get_source (look_up (fixture, "moved")), ==, "gazette");
  g_assert_cmpstr (entente_statement_get_source (look_up (fixture, "changed")), ==, "gazette-earlier");
  g_assert_cmpstr (entente_statement_get_source (look_up (fixture, "gone")), ==, "gazette-earlier");
  g_assert_cmpstr (entente_statement_get_source (look_up (fixture, "paraphrase")), ==, "gazette");
  assert_stands (fixture, "kept", ENTENTE_STANDS_ONCE);
  assert_stands (fixture, "moved", ENTENTE_STANDS_ONCE);
  assert_stands (fixture, "changed", ENTENTE_STANDS_ONCE);
  assert_stands (fixture, "gone", ENTENTE_STANDS_ONCE);

  g_assert_true (entente_history_undo (fixture->history));
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* Without the former text statements keep their words, and the text does not hold them. */
static void
test_drop_former (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (EntenteTextEdition) edition = make_edition (fixture, corrected);
  const EntenteRecord *anchor;

  edition->keeps_former = FALSE;
  replace_text (fixture, edition);
  g_assert_null (entente_document_lookup (fixture->document, "gazette-earlier"));
  g_assert_cmpint (entente_quotation_compare (fixture->document, look_up (fixture, "changed")), ==,
                   ENTENTE_QUOTATION_NOT_HELD);
  g_assert_cmpint (entente_quotation_compare (fixture->document, look_up (fixture, "moved")), ==,
                   ENTENTE_QUOTATION_HELD);
  anchor = entente_statement_get_anchor (look_up (fixture, "changed"));
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), ==,
                   "Nobody will be forced to work in such a storm");
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_START));
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_PARAGRAPH));
  g_assert_cmpstr (entente_statement_get_text (look_up (fixture, "changed")), ==,
                   "Nobody will be forced to work in such a storm");
}

static char *
change_randomly (const char *text)
{
  glong length = g_utf8_strlen (text, -1), start = g_test_rand_int_range (0, (int) length);
  glong n = g_test_rand_int_range (0, 60), end = MIN (length, start + n);
  g_autofree char *head = g_utf8_substring (text, 0, start);

  return g_strconcat (head, g_test_rand_bit () ? "новые words" : "", g_utf8_offset_to_pointer (text, end), NULL);
}

/* Whatever happens to the text, no statement gets other words, and one that is attached stands at its own, once, with the
 * words around it that it had. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const ids[] = { "moved", "kept", "changed", "gone" };

  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *once = change_randomly (former), *text = change_randomly (once);
      g_autoptr (EntenteTextEdition) edition = make_edition (fixture, text);

      g_assert_cmpuint (edition->entries->len, ==, 4);
      for (guint i = 0; i < edition->entries->len; i++)
        {
          const EntenteEditionEntry *entry = &g_array_index (edition->entries, EntenteEditionEntry, i);
          gsize n = entry->before.end - entry->before.start;

          if (!entry->attach)
            continue;
          g_assert_cmpuint (entry->after.end - entry->after.start, ==, n);
          g_assert_cmpint (memcmp (former + entry->before.start, text + entry->after.start, n), ==, 0);
          g_assert_true (entente_quotation_fits_anchor (text, &entry->after,
                                                        entente_statement_get_anchor (entry->statement)));
        }
      edition->keeps_former = round % 2 == 0;
      replace_text (fixture, edition);
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          const EntenteRecord *anchor = entente_statement_get_anchor (look_up (fixture, ids[i]));

          g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), ==,
                           entente_statement_get_text (look_up (fixture, ids[i])));
        }
      g_assert_true (entente_history_undo (fixture->history));
    }
}

#define ADD(name, func) g_test_add ("/text-edition/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("results", test_results);
  ADD ("same", test_same);
  ADD ("twice", test_twice);
  ADD ("typeset", test_typeset);
  ADD ("keep-former", test_keep_former);
  ADD ("drop-former", test_drop_former);
  ADD ("random", test_random);
  return g_test_run ();
}
