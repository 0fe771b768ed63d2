/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finding.h"

#include "entente-actor.h"
#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

#include <string.h>

/* A document as a file, and what is found in it: for each finding the id of its item and a word of its text. */
typedef struct {
  const char *name;
  const char *json;
  const char *found[4];
} Case;

#define SOURCED(statement) "{\"actors\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}]," \
                           "\"relations\":[{\"id\":\"r\",\"from\":\"a\",\"to\":\"b\"}]," \
                           "\"sources\":[{\"id\":\"q\",\"title\":\"Q\",\"published\":\"2025-03-25\"," \
                           "\"text\":\"He said: \\u201cAll is\\nwell.\\u201d\"}]," \
                           "\"statements\":[{\"id\":\"s\",\"source\":\"q\"," statement "}]}"
#define PERIOD(start, end) "{\"actors\":[{\"id\":\"a\",\"name\":\"A\",\"start\":\"" start "\",\"end\":\"" end "\"}]}"
#define READ(published, accessed) "{\"sources\":[{\"id\":\"q\",\"title\":\"Q\",\"published\":\"" published "\"," \
                                  "\"accessed\":\"" accessed "\"}]}"
#define SUPPORTS "\"about\":[{\"target\":\"r\",\"stance\":\"supports\"}]"
#define DISPUTES "\"about\":[{\"target\":\"r\",\"stance\":\"disputes\"}]"
#define MENTIONS "\"about\":[{\"target\":\"r\",\"stance\":\"mentions\"}]"
#define NAMED(name) "{\"actors\":[{\"id\":\"a\",\"name\":\"" name "\"}]}"

static const Case cases[] = {
  { "period", PERIOD ("2025", "1999"), { "a before the start" } },
  { "period-of-relation", "{\"relations\":[{\"id\":\"r\",\"start\":\"2025-03-21\",\"end\":\"2024-01-01\"}]}",
    { "r 1 January 2024, is before the start, 21 March 2025" } },
  { "period-one-day", PERIOD ("2025-03-21", "2025-03-20"), { "a before" } },
  { "period-same-day", PERIOD ("2025-03-21", "2025-03-21"), { 0 } },
  { "period-in-month", PERIOD ("2024-05", "2024"), { 0 } },
  { "period-in-year", PERIOD ("2024", "2024-05"), { 0 } },
  { "period-about", PERIOD ("2025~", "1999"), { 0 } },
  { "period-doubtful", PERIOD ("2025", "1999?"), { 0 } },
  { "period-decade", PERIOD ("1995", "199X"), { 0 } },
  { "period-after-decade", PERIOD ("2000", "199X"), { "a before" } },
  { "period-open", PERIOD ("2025", "../1999"), { "a before" } },
  { "period-open-end", PERIOD ("2025/..", "2030"), { 0 } },
  { "period-ancient", PERIOD ("-0043", "0014-08-19"), { 0 } },
  { "period-ancient-reversed", PERIOD ("0014-08-19", "-0043"), { "a 44 BC, is before the start, 19 August 14 AD" } },
  { "period-unreadable", PERIOD ("later", "sooner"), { 0 } },
  { "read-before-published", READ ("2025-05-01", "2024-01-01"), { "q read before" } },
  { "read-in-month", READ ("2025-05-20", "2025-05"), { 0 } },
  { "read-after", READ ("2025-05-01", "2025-05-02"), { 0 } },
  { "said-after-printed", SOURCED ("\"text\":\"x\",\"date\":\"2026-01-01\""), { "s after its source was published" } },
  { "said-on-the-day", SOURCED ("\"text\":\"x\",\"date\":\"2025-03-25\""), { 0 } },
  { "said-in-the-month", SOURCED ("\"text\":\"x\",\"date\":\"2025-03\""), { 0 } },
  { "said-within", SOURCED ("\"text\":\"x\",\"date\":\"2025-03-21/2025-04-01\""), { 0 } },
  { "no-name", "{\"actors\":[{\"id\":\"a\"}]}", { "a has no name" } },
  { "null-name", "{\"actors\":[{\"id\":\"a\",\"name\":null}]}", { "a has no name" } },
  { "name-of-wrong-type", "{\"actors\":[{\"id\":\"a\",\"name\":5}]}", { 0 } },
  { "blank-name", NAMED (" \\t\\n"), { "a is blank" } },
  { "invisible-name", NAMED ("\\u200b\\u202e\\u3164\\u00a0\\ufeff"), { "a is blank" } },
  { "accent-name", NAMED ("\\u0301"), { "a is blank" } },
  { "short-name", NAMED ("."), { 0 } },
  { "korean-name", NAMED ("\\u3131"), { 0 } },
  { "no-title", "{\"sources\":[{\"id\":\"q\"}]}", { "q has no title" } },
  { "no-words", SOURCED ("\"form\":\"narration\""), { "s has no words" } },
  { "no-source", "{\"statements\":[{\"id\":\"s\",\"text\":\"x\"}]}", { "s has no source, so that it confirms nothing" } },
  { "no-origin", SOURCED ("\"text\":\"x\"," SUPPORTS), { "s nobody is given" } },
  { "deleted-speaker", SOURCED ("\"text\":\"x\",\"former\":[{\"role\":\"speaker\",\"name\":\"A\"}]," SUPPORTS),
    { "s who said it is no longer in the document" } },
  { "deleted-source", "{\"statements\":[{\"id\":\"s\",\"text\":\"x\",\"former\":[{\"role\":\"source\","
                      "\"name\":\"Q\"}]}]}", { "s the source is no longer in the document" } },
  { "no-origin-quoted", SOURCED ("\"text\":\"well\",\"form\":\"quote\",\"attribution\":\"on-record\"," SUPPORTS),
    { "s nobody is given" } },
  { "unnamed-is-said", SOURCED ("\"text\":\"well\",\"form\":\"quote\",\"attribution\":\"unnamed\"," SUPPORTS), { 0 } },
  { "own-voice", SOURCED ("\"text\":\"x\",\"form\":\"narration\"," SUPPORTS), { 0 } },
  { "only-mentions", SOURCED ("\"text\":\"x\"," MENTIONS), { 0 } },
  { "denial-supports", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"denies\"," SUPPORTS), { "s denies" } },
  { "denial-disputes", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"denies\"," DISPUTES), { 0 } },
  { "denial-mentions", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"denies\"," MENTIONS), { 0 } },
  { "denial-supports-an-actor", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"denies\","
                                         "\"about\":[{\"target\":\"a\",\"stance\":\"supports\"}]"), { 0 } },
  { "confirmation-disputes", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"confirms\"," DISPUTES),
    { "s confirms, but is said to dispute" } },
  { "no-comment", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"modality\":\"declines-to-comment\"," SUPPORTS),
    { "s declines to comment" } },
  { "both", SOURCED ("\"text\":\"x\",\"speaker\":\"a\",\"about\":[{\"target\":\"r\",\"stance\":\"supports\"},"
                     "{\"target\":\"r\",\"stance\":\"disputes\"}]"), { "s both supports and disputes" } },
  { "quoted", SOURCED ("\"text\":\"\\\"All is well\",\"form\":\"quote\""), { 0 } },
  { "misquoted", SOURCED ("\"text\":\"All was well\",\"form\":\"quote\""), { "s does not hold this quotation" } },
  { "paraphrased", SOURCED ("\"text\":\"All was well\",\"form\":\"paraphrase\""), { 0 } },
  { "passage", SOURCED ("\"text\":\"x\",\"form\":\"narration\",\"anchor\":{\"exact\":\"All was\"}"),
    { "s does not hold this passage" } },
  { "several", "{\"actors\":[{\"id\":\"a\",\"name\":\"\",\"start\":\"2025\",\"end\":\"2024\"}]}",
    { "a has no name", "a before the start" } },
  { "same-place", "{\"actors\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"},{\"id\":\"c\",\"name\":\"C\"}],"
                  "\"view\":{\"positions\":{\"a\":[10,20],\"c\":[10,20],\"b\":[20,10]}}}",
    { "c exactly the place of “A”" } },
  { "nearly-same-place", "{\"actors\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}],"
                         "\"view\":{\"positions\":{\"a\":[10,20],\"b\":[10,21]}}}", { 0 } },
  { "place-of-nobody", "{\"actors\":[{\"id\":\"a\",\"name\":\"A\"}],"
                       "\"view\":{\"positions\":{\"a\":[10,20],\"gone\":[10,20]}}}", { 0 } },
};

static EntenteDocument *
read_document (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_finding (EntenteDocument      *document,
                const EntenteFinding *finding,
                const char           *expected)
{
  g_auto (GStrv) parts = g_strsplit (expected, " ", 2);
  g_autofree char *text = entente_finding_describe (document, finding);

  g_assert_cmpstr (entente_item_get_id (finding->item), ==, parts[0]);
  if (strstr (text, parts[1]) == NULL)
    g_error ("“%s” is not in “%s”", parts[1], text);
  g_assert_false (g_str_has_suffix (text, "."));
}

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (EntenteDocument) document = read_document (the->json);
  g_autoptr (GPtrArray) findings = entente_finding_list (document);
  guint n;

  for (n = 0; n < findings->len && the->found[n] != NULL; n++)
    assert_finding (document, findings->pdata[n], the->found[n]);
  if (n < findings->len)
    {
      g_autofree char *text = entente_finding_describe (document, findings->pdata[n]);

      g_error ("unexpected: %s", text);
    }
  g_assert_null (the->found[n]);
}

/* The findings about one item are those of the document. */
static void
test_for_item (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (EntenteDocument) document = read_document (the->json);
  g_autoptr (GPtrArray) all = entente_finding_list (document);

  for (guint i = 0; i < all->len; i++)
    {
      const EntenteFinding *finding = all->pdata[i];
      g_autoptr (GPtrArray) own = entente_finding_list_for_item (document, finding->item);
      gboolean found = FALSE;

      for (guint j = 0; j < own->len; j++)
        {
          const EntenteFinding *other = own->pdata[j];

          g_assert_true (other->item == finding->item);
          found |= other->kind == finding->kind;
        }
      g_assert_true (found);
    }
}

/* A statement is told while it is changed, before it is in the document. */
static void
test_changed_copy (void)
{
  g_autoptr (EntenteDocument) document = read_document (SOURCED ("\"text\":\"x\",\"speaker\":\"a\"," SUPPORTS));
  g_autoptr (EntenteItem) copy = entente_item_copy (entente_document_lookup (document, "s"), NULL);
  g_autoptr (GPtrArray) before = entente_finding_list_for_item (document, copy), after = NULL;

  entente_record_set_text (entente_item_edit_record (copy), ENTENTE_STATEMENT_MODALITY, "denies");
  after = entente_finding_list_for_item (document, copy);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 1);
}

static void
test_no_findings_in_sample (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GPtrArray) findings = entente_finding_list (document);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* The places of many cards are compared at once. The loose limit only detects a quadratic cost. */
static void
test_many_at_one_place (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 20000;
  gint64 start;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { i / 2, -5 });
    }
  start = sample_processor_time ();
  findings = entente_finding_list (document);
  g_assert_cmpuint (findings->len, ==, n / 2);
  g_assert_cmpint (sample_processor_time () - start, <, 2 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/finding/in/", cases[i].name, NULL);
      g_autofree char *item_path = g_strconcat ("/finding/for-item/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (item_path, &cases[i], test_for_item);
    }
  g_test_add_func ("/finding/changed-copy", test_changed_copy);
  g_test_add_func ("/finding/no-findings-in-sample", test_no_findings_in_sample);
  g_test_add_func ("/finding/many-at-one-place", test_many_at_one_place);
  return g_test_run ();
}
