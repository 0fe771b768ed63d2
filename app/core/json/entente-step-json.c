/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-step-json.h"

#include "entente-json-print.h"
#include "entente-json.h"

#include <string.h>

/* A step as text: a first line with the changes, followed by a document that holds the items which the step
 * adds. The old contents are not written, because the reader of a step has them. */

static const char *
bool_word (gboolean value)
{
  return value ? "true" : "false";
}

static void
print_nullable (GString    *out,
                const char *text)
{
  if (text != NULL)
    entente_json_print_text (out, text);
  else
    g_string_append (out, "null");
}

static void
print_changes (GString     *out,
               EntenteStep *step)
{
  guint n;
  const EntenteChange *changes = entente_step_get_changes (step, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteChange *change = &changes[i];
      EntenteItem *item = change->before != NULL ? change->before : change->after;

      g_string_append_printf (out, "%s[%d,%u,%s,", i > 0 ? "," : "", entente_item_get_kind (item),
                              change->position, bool_word (change->after != NULL));
      print_nullable (out, change->before != NULL ? entente_item_get_id (change->before) : NULL);
      g_string_append_c (out, ']');
    }
}

static void
print_moves (GString     *out,
             EntenteStep *step)
{
  guint n;
  const EntenteMove *moves = entente_step_get_moves (step, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntentePlacement *after = &moves[i].after;

      g_string_append (out, i > 0 ? ",[" : "[");
      entente_json_print_text (out, moves[i].id);
      g_string_append_printf (out, ",%s,%d,%d,%s]", bool_word (after->placed), after->at.x,
                              after->at.y, bool_word (after->pinned));
    }
}

static void
print_head (GString     *out,
            EntenteStep *step)
{
  const char *engine;

  g_string_append (out, "{\"name\":");
  print_nullable (out, entente_step_get_name (step));
  g_string_append (out, ",\"edits\":[");
  print_changes (out, step);
  g_string_append (out, "],\"moves\":[");
  print_moves (out, step);
  g_string_append_c (out, ']');
  if (entente_step_get_engine (step, &engine))
    {
      g_string_append (out, ",\"engine\":");
      print_nullable (out, engine);
    }
  if (entente_step_get_record (step, ENTENTE_OWN_RECORD_DOCUMENT) != NULL)
    g_string_append (out, ",\"document\":true");
  if (entente_step_get_record (step, ENTENTE_OWN_RECORD_VIEW) != NULL)
    g_string_append (out, ",\"view\":true");
  g_string_append (out, "}\n");
}

/* Collects the items that the step adds, in the order of its changes. */
static EntenteDocument *
collect_items (EntenteStep *step)
{
  EntenteDocument *document = entente_document_new ();
  guint n;
  const EntenteChange *changes = entente_step_get_changes (step, &n);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < n; i++)
        if (changes[i].after != NULL && (int) entente_item_get_kind (changes[i].after) == kind)
          g_ptr_array_add (items, changes[i].after);
      entente_document_append_all (document, kind, items);
    }
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    {
      const EntenteRecord *record = entente_step_get_record (step, i);
      g_autoptr (EntenteRecord) before = NULL;

      if (record != NULL)
        before = entente_document_swap_record (document, i, entente_record_copy (record));
    }
  return document;
}

/**
 * entente_step_json_write:
 * @step: a step
 * @error: return location for an error, as of entente_json_write()
 *
 * Writes a step. This may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the step as text
 */
GBytes *
entente_step_json_write (EntenteStep *step,
                         GError     **error)
{
  g_autoptr (EntenteDocument) items = NULL;
  g_autoptr (GBytes) json = NULL;
  GString *out;
  const char *data;
  gsize length;

  g_return_val_if_fail (ENTENTE_IS_STEP (step), NULL);

  items = collect_items (step);
  json = entente_json_write (items, error);
  if (json == NULL)
    return NULL;
  out = g_string_new (NULL);
  print_head (out, step);
  data = g_bytes_get_data (json, &length);
  g_string_append_len (out, data, (gssize) length);
  return g_string_free_to_bytes (out);
}

/* The state of reading a step. */
typedef struct {
  const EntenteJsonTape *tape;
  EntenteDraft *draft;
  EntenteDocument *items;
  guint n_used[ENTENTE_N_ITEM_KINDS];
} Input;

/* Returns the first value of the array with the name @name, and the number of its values. */
static guint
open_list (const EntenteJsonTape *tape,
           const char            *name,
           guint                 *n)
{
  guint token = entente_json_tape_find_member (tape, name);

  *n = token != 0 && entente_json_tape_get_type (tape, token) == ENTENTE_JSON_ARRAY
         ? entente_json_tape_get_n_members (tape, token)
         : 0;
  return token + 1;
}

static gboolean
is_row (const EntenteJsonTape *tape,
        guint                  token,
        guint                  n_values)
{
  return entente_json_tape_get_type (tape, token) == ENTENTE_JSON_ARRAY &&
         entente_json_tape_get_n_members (tape, token) == n_values &&
         entente_json_tape_get_next (tape, token) == token + n_values + 2;
}

static char *
dup_nullable (const EntenteJsonTape *tape,
              guint                  token)
{
  if (entente_json_tape_get_type (tape, token) != ENTENTE_JSON_TEXT)
    return NULL;
  return entente_json_tape_dup_text (tape, token);
}

/* The first pass removes items, so that their ids are free when the second pass adds items with these ids. */
static gboolean
read_change (Input    *input,
             guint     token,
             gboolean  removes)
{
  EntenteDocument *document = entente_draft_get_document (input->draft);
  gboolean has_after = entente_json_tape_get_type (input->tape, token + 3) == ENTENTE_JSON_TRUE;
  g_autofree char *id = dup_nullable (input->tape, token + 4);
  EntenteItem *before = entente_document_lookup (document, id);
  g_autoptr (EntenteItem) after = NULL;
  gint64 kind, position;

  if (!entente_json_tape_get_integer (input->tape, token + 1, &kind) || kind < 0 ||
      kind >= ENTENTE_N_ITEM_KINDS || (id != NULL && before == NULL) ||
      !entente_json_tape_get_integer (input->tape, token + 2, &position))
    return FALSE;
  if (removes)
    {
      if (before != NULL && !has_after)
        entente_draft_remove (input->draft, before);
      return TRUE;
    }
  if (!has_after)
    return TRUE;
  after = g_list_model_get_item (entente_document_get_items (input->items, (EntenteItemKind) kind),
                                 input->n_used[kind]++);
  if (after == NULL || (before != NULL && entente_item_get_kind (before) != kind))
    return FALSE;
  if (before != NULL && g_str_equal (id, entente_item_get_id (after)))
    entente_draft_replace (input->draft, after);
  else if (before == NULL &&
           entente_draft_lookup (input->draft, entente_item_get_id (after)) == NULL)
    entente_draft_add (input->draft, after, (guint) position);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_changes (Input    *input,
              gboolean  removes)
{
  guint n, token = open_list (input->tape, "edits", &n);

  for (; n > 0; n--, token = entente_json_tape_get_next (input->tape, token))
    if (!is_row (input->tape, token, 4) || !read_change (input, token, removes))
      return FALSE;
  return TRUE;
}

static gboolean
read_move (Input *input,
           guint  token)
{
  g_autofree char *id = NULL;
  gint64 x, y;
  EntentePoint at;

  if (!is_row (input->tape, token, 5) ||
      entente_json_tape_get_type (input->tape, token + 1) != ENTENTE_JSON_TEXT ||
      !entente_json_tape_get_integer (input->tape, token + 3, &x) ||
      !entente_json_tape_get_integer (input->tape, token + 4, &y))
    return FALSE;

  id = entente_json_tape_dup_text (input->tape, token + 1);
  at.x = (int) CLAMP (x, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
  at.y = (int) CLAMP (y, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
  if (entente_json_tape_get_type (input->tape, token + 2) == ENTENTE_JSON_TRUE)
    entente_draft_place (input->draft, id, &at);
  else
    entente_draft_place (input->draft, id, NULL);
  entente_draft_pin (input->draft, id,
                     entente_json_tape_get_type (input->tape, token + 5) == ENTENTE_JSON_TRUE);
  return TRUE;
}

static gboolean
read_moves (Input *input)
{
  guint n, token = open_list (input->tape, "moves", &n);

  for (; n > 0; n--, token = entente_json_tape_get_next (input->tape, token))
    if (!read_move (input, token))
      return FALSE;
  return TRUE;
}

static void
read_rest (Input *input)
{
  guint engine = entente_json_tape_find_member (input->tape, "engine");
  guint name = entente_json_tape_find_member (input->tape, "name");

  if (name != 0)
    entente_draft_take_name (input->draft, dup_nullable (input->tape, name));
  if (engine != 0)
    {
      g_autofree char *word = dup_nullable (input->tape, engine);

      entente_draft_set_engine (input->draft, word);
    }
  if (entente_json_tape_find_member (input->tape, "document") != 0)
    entente_draft_set_record (input->draft, ENTENTE_OWN_RECORD_DOCUMENT,
                              entente_document_get_record (input->items));
  if (entente_json_tape_find_member (input->tape, "view") != 0)
    entente_draft_set_record (input->draft, ENTENTE_OWN_RECORD_VIEW,
                              entente_document_get_view_record (input->items));
}

static gboolean
read_all (Input *input)
{
  if (entente_json_tape_get_type (input->tape, 0) != ENTENTE_JSON_OBJECT ||
      !read_changes (input, TRUE) || !read_changes (input, FALSE) || !read_moves (input))
    return FALSE;
  read_rest (input);
  return TRUE;
}

/* A step of a newer version of the format may hold what is not understood here. With it the document could not be
 * written any more. */
static EntenteDocument *
read_items (GBytes  *bytes,
            GError **error)
{
  g_autoptr (EntenteDocument) items = entente_json_read (bytes, NULL, NULL, error);

  if (items == NULL || !entente_record_has (entente_document_get_record (items), ENTENTE_DOCUMENT_VERSION))
    return g_steal_pointer (&items);
  g_set_error_literal (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_NEWER, "The step is of a newer version");
  return NULL;
}

/**
 * entente_step_json_read:
 * @document: a document in the state before the step
 * @bytes: the step as text
 * @error: return location for an error of %ENTENTE_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): a draft of the same changes for @document
 */
EntenteDraft *
entente_step_json_read (EntenteDocument *document,
                        GBytes          *bytes,
                        GError         **error)
{
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (EntenteDocument) items = NULL;
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (GBytes) head = NULL, rest = NULL;
  Input input = { NULL };
  const char *data, *end;
  gsize length;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  end = length > 0 ? memchr (data, '\n', length) : NULL;
  head = g_bytes_new_from_bytes (bytes, 0, end != NULL ? (gsize) (end - data) : length);
  rest = g_bytes_new_from_bytes (bytes, g_bytes_get_size (head), length - g_bytes_get_size (head));
  tape = entente_json_scan (head, NULL, NULL, error);
  items = tape != NULL ? read_items (rest, error) : NULL;
  if (items == NULL)
    return NULL;

  draft = entente_draft_new (document, NULL);
  input.tape = tape;
  input.draft = draft;
  input.items = items;
  if (read_all (&input))
    return g_steal_pointer (&draft);
  g_set_error_literal (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_UNUSABLE,
                       "The step does not fit the document");
  return NULL;
}
