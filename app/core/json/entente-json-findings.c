/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-findings.h"

#include "entente-finding.h"
#include "entente-id.h"
#include "entente-in-parallel.h"
#include "entente-quotation.h"

#include <string.h>

/* A check of what a document says: each finding becomes a warning at its place in the file. The rules are those of
 * core/evidence; here is only where things are written. */

/* A place that is never in a file, for values that are not there. */
#define NOWHERE G_MAXUINT

/* So many items are worth a thread. */
#define ITEMS_PER_THREAD 2048

typedef struct {
  const EntenteJsonInput *input;
  EntenteDocument *document;
  guint token;          /* of the present item */
  GHashTable *places;   /* id -> token of its position; NULL until it is needed */
} Check;

/* Returns the value of a member of an object, or NOWHERE. */
static guint
find_value (const EntenteJsonTape *tape,
            guint                  object,
            const char            *name)
{
  guint n;

  if (object == NOWHERE || entente_json_tape_get_type (tape, object) != ENTENTE_JSON_OBJECT)
    return NOWHERE;
  n = entente_json_tape_get_n_members (tape, object);
  for (guint token = object + 1; n > 0; n--, token = entente_json_tape_get_next (tape, token + 1))
    if (entente_json_tape_is_text (tape, token, name, strlen (name)))
      return token + 1;
  return NOWHERE;
}

static guint
find_element (const EntenteJsonTape *tape,
              guint                  list,
              guint                  nth)
{
  guint token = list + 1;

  if (entente_json_tape_get_type (tape, list) != ENTENTE_JSON_ARRAY
      || nth >= entente_json_tape_get_n_members (tape, list))
    return list;
  for (; nth > 0; nth--)
    token = entente_json_tape_get_next (tape, token);
  return token;
}

static guint
find_token (Check                *check,
            const EntenteFinding *finding)
{
  const EntenteJsonTape *tape = check->input->tape;
  const EntenteShape *shape = entente_record_get_shape (entente_item_get_record (finding->item));
  guint token = check->token, value, exact;

  if (finding->member < 0)
    return token;
  value = find_value (tape, token, shape->members[finding->member].name);
  if (value == NOWHERE)
    return token;
  if (finding->nth >= 0)
    return find_element (tape, value, finding->nth);
  exact = finding->kind == ENTENTE_FINDING_PASSAGE_NOT_IN_SOURCE ? find_value (tape, value, "exact") : NOWHERE;
  return exact != NOWHERE ? exact : value;
}

static void
warn_cb (const EntenteFinding *finding,
         gpointer              data)
{
  Check *check = data;
  g_autofree char *message = NULL;

  if (!entente_json_report_is_full (check->input->report))
    message = entente_finding_describe (check->document, finding);
  entente_json_report_warn (check->input->report, find_token (check, finding), "%s", message);
}

static void
collect_places (Check *check)
{
  const EntenteJsonTape *tape = check->input->tape;
  guint positions = find_value (tape, find_value (tape, 0, "view"), "positions");
  guint n = positions != NOWHERE ? entente_json_tape_get_n_members (tape, positions) : 0;

  check->places = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (guint token = positions + 1; n > 0; n--, token = entente_json_tape_get_next (tape, token + 1))
    g_hash_table_insert (check->places, entente_json_tape_dup_text (tape, token), GUINT_TO_POINTER (token));
}

/* A script can put all cards at one place. That is one warning, with the number of cards. */
static void
warn_of_place_cb (const EntenteFinding *finding,
                  gpointer              data)
{
  Check *check = data;
  const char *id = entente_item_get_id (finding->item);

  if (check->places == NULL)
    collect_places (check);
  check->token = GPOINTER_TO_UINT (g_hash_table_lookup (check->places, id));
  if (!entente_json_report_repeat (check->input->report, finding->other, "place"))
    warn_cb (finding, check);
}

/* The comparisons are made; what they took is not needed any more. */
static void
drop_texts (EntenteDocument *document)
{
  GListModel *sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      entente_quotation_drop_text (source);
    }
}

/* Ranges of the items of a list, and in which of them something is wrong. */
typedef struct {
  EntenteDocument *document;
  GListModel *items;
  gboolean *is_wrong;
  GCancellable *cancellable;
} Search;

static void
note_cb (const EntenteFinding *finding,
         gpointer              data)
{
  *(gboolean *) data = TRUE;
}

static void
search_range (guint    start,
              guint    end,
              gpointer data)
{
  Search *search = data;
  gboolean *is_wrong = &search->is_wrong[start / ITEMS_PER_THREAD];

  if (g_cancellable_is_cancelled (search->cancellable))
    return;
  for (guint i = start; i < end && !*is_wrong; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (search->items, i);

      entente_finding_foreach (search->document, item, TRUE, note_cb, is_wrong);
    }
}

/* Most files have no findings, which all processors see at once. Those of the others are told in their order. */
static void
check_items (Check           *check,
             EntenteItemKind  kind,
             const GArray    *tokens,
             GCancellable    *cancellable)
{
  GListModel *items = entente_document_get_items (check->document, kind);
  g_autofree gboolean *is_wrong = g_new0 (gboolean, tokens->len / ITEMS_PER_THREAD + 1);
  Search search = { check->document, items, is_wrong, cancellable };

  entente_in_parallel (tokens->len, ITEMS_PER_THREAD, search_range, &search);
  for (guint i = 0; i < tokens->len; i++)
    {
      g_autoptr (EntenteItem) item = NULL;

      if (i % 1024 == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      if (!is_wrong[i / ITEMS_PER_THREAD])
        continue;
      item = g_list_model_get_item (items, i);
      check->token = g_array_index (tokens, guint, i);
      entente_finding_foreach (check->document, item, TRUE, warn_cb, check);
    }
}

/**
 * entente_json_findings_check:
 * @input: the input that was read
 * @document: the document made from it
 * @tokens: (array fixed-size=4): for each kind of item: the tokens of its items, in their order
 * @cancellable: (nullable): asked regularly
 *
 * Warns of all that is wrong with what the document says. Compares all quotations with the stored texts of their
 * sources, so that this need not be done later.
 */
void
entente_json_findings_check (const EntenteJsonInput *input,
                             EntenteDocument        *document,
                             GArray *const          *tokens,
                             GCancellable           *cancellable)
{
  Check check = { input, document };

  entente_quotation_compare_all (document, cancellable);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    check_items (&check, kind, tokens[kind], cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  drop_texts (document);
  entente_finding_foreach_place (document, warn_of_place_cb, &check);
  g_clear_pointer (&check.places, g_hash_table_unref);
}
