/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-items.h"

#include "entente-in-parallel.h"
#include "entente-relation.h"
#include "entente-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The items of a list become records. Those of a long list are read in all processors. Most files have nothing to
 * complain of there. What there is to say of a file depends on the order in which it is read, so that with the first
 * word all is given up, and the list is read in its order. */

/* So many items are worth a thread. */
#define ITEMS_PER_THREAD 2048

/* A long list that is being read. */
typedef struct {
  const EntenteJsonTape *tape;
  EntenteItemKind kind;
  const GArray *tokens;
  GPtrArray *records;  /* of EntenteRecord */
  GArray **references; /* of each range */
  EntenteSpares *texts; /* of EntenteJsonTexts */
  GCancellable *cancellable;
  gint given_up;
} List;

static gboolean
is_text (const EntenteJsonInput *input,
         guint                   token,
         const char             *text)
{
  return entente_json_tape_get_type (input->tape, token) == ENTENTE_JSON_TEXT
         && entente_json_tape_is_text (input->tape, token, text, strlen (text));
}

/* Whether a member is missing or empty. A member that could not be understood is not absent. */
static gboolean
is_absent (const EntenteRecord *record,
           guint                member)
{
  const char *name = entente_record_get_shape (record)->members[member].name;

  if (entente_record_has (record, member))
    return FALSE;
  for (guint i = 0; i < entente_record_get_n_foreign (record); i++)
    if (g_str_equal (entente_record_get_foreign (record, i)->name, name))
      return FALSE;
  return TRUE;
}

static void
check_credibility (const EntenteJsonInput *input,
                   const EntenteRecord    *record,
                   guint                   token)
{
  gint64 credibility = entente_record_get_number (record, ENTENTE_STATEMENT_CREDIBILITY);
  guint name = token + 1;
  g_autofree char *found = NULL;

  if (credibility == ENTENTE_NUMBER_ABSENT || (credibility >= 1 && credibility <= 6))
    return;

  while (!is_text (input, name, "credibility"))
    name = entente_json_tape_get_next (input->tape, name + 1);
  found = entente_json_input_describe (input, name + 1);
  entente_json_report_warn (input->report, name + 1,
                            _("expected a number from 1 to 6, %s; it is kept"), found);
}

/* Warns of mistakes in an item that do not concern the type of one member. */
static void
check_item (const EntenteJsonInput *input,
            EntenteItemKind         kind,
            const EntenteRecord    *record,
            guint                   token)
{
  EntenteJsonReport *report = input->report;

  if (kind == ENTENTE_ITEM_RELATION && is_absent (record, ENTENTE_RELATION_FROM))
    entente_json_report_warn (report, token, _("the relation has no “from” and cannot be drawn"));
  if (kind == ENTENTE_ITEM_RELATION && is_absent (record, ENTENTE_RELATION_TO))
    entente_json_report_warn (report, token, _("the relation has no “to” and cannot be drawn"));
  if (kind == ENTENTE_ITEM_STATEMENT)
    check_credibility (input, record, token);
}

/* The input of a range is its own. */
static void
read_range (guint    start,
            guint    end,
            gpointer data)
{
  List *list = data;
  EntenteJsonInput input = { list->tape };

  if (g_atomic_int_get (&list->given_up) || g_cancellable_is_cancelled (list->cancellable))
    return;
  input.report = entente_json_report_new (list->tape);
  input.references = g_array_new (FALSE, FALSE, sizeof (EntenteJsonReference));
  input.texts = entente_spares_take (list->texts);
  list->references[start / ITEMS_PER_THREAD] = input.references;
  for (guint i = start; i < end && entente_json_report_is_empty (input.report); i++)
    list->records->pdata[i] = entente_json_items_read_one (&input, list->kind, g_array_index (list->tokens, guint, i));
  if (!entente_json_report_is_empty (input.report))
    g_atomic_int_set (&list->given_up, TRUE);
  entente_json_report_free (input.report);
  entente_spares_give_back (list->texts, input.texts);
}

static guint
count_ranges (const List *list)
{
  return (list->tokens->len - 1) / ITEMS_PER_THREAD + 1;
}

/* References are in the order of the file. */
static void
take_references (List                   *list,
                 const EntenteJsonInput *input)
{
  for (guint i = 0; i < count_ranges (list); i++)
    g_array_append_vals (input->references, list->references[i]->data, list->references[i]->len);
}

/**
 * entente_json_items_read_one:
 * @input: the input
 * @kind: the kind of an item
 * @token: an object
 *
 * Returns: (transfer full): a record with all that is in the object
 */
EntenteRecord *
entente_json_items_read_one (const EntenteJsonInput *input,
                             EntenteItemKind         kind,
                             guint                   token)
{
  EntenteRecord *record = entente_json_input_read_record (input, entente_item_kind_get_shape (kind), token);

  check_item (input, kind, record, token);
  return record;
}

/**
 * entente_json_items_read_many:
 * @input: the input
 * @kind: the kind of the items
 * @tokens: (element-type guint): the objects of all of them
 * @texts: of EntenteJsonTexts: memory, which lists that are read later use as well; it must live as long as the records
 * @cancellable: (nullable): asked regularly
 *
 * Returns: (transfer full) (nullable) (element-type EntenteRecord): a record for each of them, if they are many and
 *   nothing is to be reported; if %NULL, nothing was read
 */
GPtrArray *
entente_json_items_read_many (const EntenteJsonInput *input,
                              EntenteItemKind         kind,
                              const GArray           *tokens,
                              EntenteSpares          *texts,
                              GCancellable           *cancellable)
{
  g_autoptr (GPtrArray) records = NULL;
  List list = { .tape = input->tape, .kind = kind, .tokens = tokens, .cancellable = cancellable };
  gboolean good;

  if (tokens->len <= ITEMS_PER_THREAD)
    return NULL;
  list.records = records = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  g_ptr_array_set_size (records, (int) tokens->len);
  list.references = g_new0 (GArray *, count_ranges (&list));
  list.texts = texts;
  entente_in_parallel (tokens->len, ITEMS_PER_THREAD, read_range, &list);
  good = !list.given_up && !g_cancellable_is_cancelled (cancellable);
  if (good)
    take_references (&list, input);
  for (guint i = 0; i < count_ranges (&list); i++)
    g_clear_pointer (&list.references[i], g_array_unref);
  g_free (list.references);
  return good ? g_steal_pointer (&records) : NULL;
}
