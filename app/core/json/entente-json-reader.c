/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"

#include "entente-json-findings.h"
#include "entente-json-ids.h"
#include "entente-json-items.h"
#include "entente-json-members.h"
#include "entente-json-place.h"
#include "entente-json-references.h"
#include "entente-json-view.h"
#include "entente-json-views.h"

#include <glib/gi18n-lib.h>

/* The reader of a document. It scans the text and reads its objects into records. Then it gives ids to the
 * records that have none or one that is in use. At last it checks where the references lead, and what the
 * document says. */

typedef struct {
  EntenteJsonInput input;
  GCancellable *cancellable;
  EntenteDocument *document;
  GPtrArray *records[ENTENTE_N_ITEM_KINDS]; /* until they become items */
  GArray *tokens[ENTENTE_N_ITEM_KINDS];     /* of guint: where each of them is written */
  guint n_items;
  EntenteJsonIds *ids; /* NULL until the kind of file is known */
  GPtrArray *texts; /* texts of references that no record owns */
  EntenteSpares *memory; /* of EntenteJsonTexts: of long lists */
  gboolean is_plain;
} Reader;

static gpointer
new_texts (void)
{
  return entente_json_texts_new ();
}

static void
free_texts (gpointer texts)
{
  entente_json_texts_free (texts);
}

static void
init_reader (Reader                *self,
             const EntenteJsonTape *tape,
             GCancellable          *cancellable)
{
  *self = (Reader) { .cancellable = cancellable };
  self->input.tape = tape;
  self->input.report = entente_json_report_new (tape);
  self->input.references = g_array_new (FALSE, FALSE, sizeof (EntenteJsonReference));
  self->document = entente_document_new ();
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    {
      self->records[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
      self->tokens[i] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->memory = entente_spares_new (G_MAXUINT, new_texts, free_texts);
}

static void
clear_reader (Reader *self)
{
  entente_json_report_free (self->input.report);
  g_array_unref (self->input.references);
  g_clear_object (&self->document);
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    {
      g_ptr_array_unref (self->records[i]);
      g_array_unref (self->tokens[i]);
    }
  entente_json_ids_free (self->ids);
  g_ptr_array_unref (self->texts);
  entente_spares_free (self->memory);
}

static EntenteJsonType
type_of (Reader *self,
         guint   token)
{
  return entente_json_tape_get_type (self->input.tape, token);
}

static gboolean
is_text (Reader     *self,
         guint       token,
         const char *text)
{
  return type_of (self, token) == ENTENTE_JSON_TEXT &&
         entente_json_tape_is_text (self->input.tape, token, text, strlen (text));
}

static void
take_record (Reader          *self,
             EntenteItemKind  kind,
             EntenteRecord   *record,
             guint            token)
{
  entente_json_ids_add (self->ids, kind, self->records[kind]->len, record, token);
  g_ptr_array_add (self->records[kind], record);
  g_array_append_val (self->tokens[kind], token);
}

/* Returns the tokens of the items of a list, or NULL if one of them is no object. */
static GArray *
list_objects (Reader *self,
              guint   token)
{
  guint n = entente_json_tape_get_n_members (self->input.tape, token);
  g_autoptr (GArray) tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (token++; n > 0; n--, token = entente_json_tape_get_next (self->input.tape, token))
    {
      if (type_of (self, token) != ENTENTE_JSON_OBJECT)
        return NULL;
      g_array_append_val (tokens, token);
    }
  return g_steal_pointer (&tokens);
}

/* Returns FALSE if the items are to be read one after the other. */
static gboolean
read_many (Reader          *self,
           EntenteItemKind  kind,
           guint            token)
{
  g_autoptr (GArray) tokens = list_objects (self, token);
  g_autoptr (GPtrArray) records = NULL;

  if (tokens != NULL)
    records = entente_json_items_read_many (&self->input, kind, tokens, self->memory, self->cancellable);
  for (guint i = 0; records != NULL && i < records->len; i++)
    take_record (self, kind, g_steal_pointer (&records->pdata[i]), g_array_index (tokens, guint, i));
  return records != NULL;
}

static void
read_items (Reader          *self,
            EntenteItemKind  kind,
            guint            token)
{
  guint n;

  if (type_of (self, token) != ENTENTE_JSON_ARRAY)
    {
      g_autofree char *found = entente_json_input_describe (&self->input, token);

      entente_json_report_fail (self->input.report, token, _("expected a list, %s"), found);
      return;
    }

  n = entente_json_tape_get_n_members (self->input.tape, token);
  self->n_items += n;
  if (self->n_items > ENTENTE_JSON_MAX_ITEMS)
    {
      entente_json_report_fail (self->input.report, token, _("the file holds more than %d items"),
                                ENTENTE_JSON_MAX_ITEMS);
      return;
    }
  if (read_many (self, kind, token))
    return;
  for (token++; n > 0; n--, token = entente_json_tape_get_next (self->input.tape, token))
    {
      g_autofree char *found = NULL;

      if (n % 1024 == 0 && g_cancellable_is_cancelled (self->cancellable))
        return;
      if (type_of (self, token) == ENTENTE_JSON_OBJECT)
        {
          take_record (self, kind, entente_json_items_read_one (&self->input, kind, token), token);
          continue;
        }
      found = entente_json_input_describe (&self->input, token);
      entente_json_report_fail (self->input.report, token, _("expected an object, %s"), found);
    }
}

static void
fill_document (Reader *self)
{
  entente_json_ids_complete (self->ids);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GPtrArray *records = self->records[kind];
      g_autoptr (GPtrArray) items = g_ptr_array_new_full (records->len, g_object_unref);

      for (guint i = 0; i < records->len; i++)
        {
          EntenteRecord *record = g_steal_pointer (&records->pdata[i]);

          g_ptr_array_add (items, entente_item_new_for_record (kind, record));
        }
      if (!entente_document_append_all (self->document, kind, items))
        g_assert_not_reached ();
    }
}

static void
read_format (Reader *self,
             guint   token)
{
  g_autofree char *format = NULL, *found = NULL;

  if (is_text (self, token, "entente"))
    return;

  if (type_of (self, token) == ENTENTE_JSON_TEXT)
    {
      format = entente_json_tape_dup_text (self->input.tape, token);
      found = entente_diagnostic_quote (format, -1);
      entente_json_report_fail (self->input.report, token,
                                _("this is not an Entente document: expected “entente”, found %s"),
                                found);
      return;
    }
  found = entente_json_input_describe (&self->input, token);
  entente_json_report_fail (self->input.report, token,
                            _("this is not an Entente document: expected “entente”, %s"), found);
}

static void
read_version (Reader *self,
              guint   token)
{
  g_autofree char *found = NULL;
  EntenteRecord *record = entente_document_get_record (self->document);
  gint64 version;

  if (type_of (self, token) == ENTENTE_JSON_NUMBER &&
      entente_json_tape_get_integer (self->input.tape, token, &version) && version > 0)
    {
      if (version > ENTENTE_FORMAT_VERSION)
        {
          entente_record_set_number (record, ENTENTE_DOCUMENT_VERSION, version);
          found = entente_json_input_describe (&self->input, token);
          entente_json_report_warn (self->input.report, token,
                                    _("expected a version up to %d, %s: a newer Entente wrote "
                                      "this file, and this one opens it read-only"),
                                    ENTENTE_FORMAT_VERSION, found);
        }
      return;
    }
  found = entente_json_input_describe (&self->input, token);
  entente_json_report_fail (self->input.report, token, _("expected a whole number from 1 on, %s"),
                            found);
}

static gboolean
read_view (Reader *self,
           guint   token)
{
  if (type_of (self, token) == ENTENTE_JSON_NULL)
    return TRUE;
  if (!entente_json_input_expect (&self->input, token, ENTENTE_JSON_OBJECT))
    return FALSE;
  entente_json_view_read (&self->input, self->document, token, self->texts);
  return TRUE;
}

/* Reads the list of views, or that of groups. */
static gboolean
read_list (Reader *self,
           guint   member,
           guint   token)
{
  if (type_of (self, token) == ENTENTE_JSON_ARRAY
      && entente_json_tape_get_n_members (self->input.tape, token) > ENTENTE_JSON_MAX_VIEWS)
    {
      if (member == ENTENTE_DOCUMENT_VIEWS)
        entente_json_report_fail (self->input.report, token, _("the file holds more than %d views"),
                                  ENTENTE_JSON_MAX_VIEWS);
      else
        entente_json_report_fail (self->input.report, token, _("the file holds more than %d groups"),
                                  ENTENTE_JSON_MAX_VIEWS);
      return FALSE;
    }
  return entente_json_input_read_member (&self->input, entente_document_get_record (self->document), member, token);
}

/* Returns whether the value was understood. */
static gboolean
read_member (Reader *self,
             guint   member,
             guint   token)
{
  EntenteRecord *record = entente_document_get_record (self->document);

  switch (member)
    {
    case ENTENTE_DOCUMENT_FORMAT:
      read_format (self, token);
      return TRUE;
    case ENTENTE_DOCUMENT_VERSION:
      read_version (self, token);
      return TRUE;
    case ENTENTE_DOCUMENT_ACTORS:
    case ENTENTE_DOCUMENT_RELATIONS:
    case ENTENTE_DOCUMENT_STATEMENTS:
    case ENTENTE_DOCUMENT_SOURCES:
      read_items (self, member - ENTENTE_DOCUMENT_ACTORS + ENTENTE_ITEM_ACTOR, token);
      return TRUE;
    case ENTENTE_DOCUMENT_VIEW:
      return read_view (self, token);
    case ENTENTE_DOCUMENT_VIEWS:
    case ENTENTE_DOCUMENT_GROUPS:
      return read_list (self, member, token);
    default:
      return entente_json_input_read_member (&self->input, record, member, token);
    }
}

/* All other members are written even when they are empty. */
static gboolean
is_written (Reader *self,
            guint   member)
{
  return (member != ENTENTE_DOCUMENT_TITLE && member != ENTENTE_DOCUMENT_SUMMARY && member != ENTENTE_DOCUMENT_VIEWS
          && member != ENTENTE_DOCUMENT_GROUPS && member != ENTENTE_DOCUMENT_WEIGHING
          && member != ENTENTE_DOCUMENT_SET_ASIDE)
         || entente_record_has (entente_document_get_record (self->document), member);
}

static void
read_members (Reader *self)
{
  EntenteRecord *record = entente_document_get_record (self->document);
  EntenteJsonMembers members;

  entente_json_members_init (&members, &self->input, record, 0);
  while (entente_json_members_next (&members))
    {
      if (!read_member (self, members.member, members.value))
        entente_json_members_keep (&members);
      else if (is_written (self, members.member))
        entente_json_members_place (&members);
    }
  entente_json_members_finish (&members);
}

/* The members that the outermost object has, as bits of the document's shape. */
static guint
list_members (Reader *self)
{
  const EntenteShape *shape = &entente_document_shape;
  const EntenteJsonTape *tape = self->input.tape;
  guint n = entente_json_tape_get_n_members (tape, 0);
  guint members = 0;

  for (guint token = 1; n > 0; n--, token = entente_json_tape_get_next (tape, token + 1))
    for (guint i = 0; i < shape->n_members; i++)
      if (is_text (self, token, shape->members[i].name))
        members |= 1u << i;
  return members;
}

#define LISTS (1u << ENTENTE_DOCUMENT_ACTORS | 1u << ENTENTE_DOCUMENT_RELATIONS | \
               1u << ENTENTE_DOCUMENT_STATEMENTS | 1u << ENTENTE_DOCUMENT_SOURCES)

static gboolean
check_outermost (Reader *self)
{
  EntenteJsonReport *report = self->input.report;
  g_autofree char *found = NULL;
  guint members;

  if (type_of (self, 0) != ENTENTE_JSON_OBJECT)
    {
      found = entente_json_input_describe (&self->input, 0);
      entente_json_report_fail (report, 0,
                                _("this is not an Entente document: expected an object, %s"),
                                found);
      return FALSE;
    }

  members = list_members (self);
  self->is_plain = !(members & 1u << ENTENTE_DOCUMENT_FORMAT);
  self->ids = entente_json_ids_new (report, !self->is_plain);
  if (self->is_plain && !(members & LISTS))
    entente_json_report_fail (report, 0,
                              _("this is not an Entente document: it has neither “format” "
                                "nor “actors”, “relations”, “statements” or “sources”"));
  else if (self->is_plain)
    entente_json_report_warn (report, 0,
                              _("this is a plain file without “format”; when saved, it becomes an "
                                "Entente document of version %d, and items without an id get one"),
                              ENTENTE_FORMAT_VERSION);
  else if (!(members & 1u << ENTENTE_DOCUMENT_VERSION))
    entente_json_report_warn (report, 0, _("there is no “version”; it is taken to be %d"),
                              ENTENTE_FORMAT_VERSION);
  return entente_json_report_get_n_errors (report) == 0;
}

static gboolean
read_all (Reader  *self,
          GError **error)
{
  if (entente_json_tape_has_mark (self->input.tape))
    entente_json_report_warn (self->input.report, 0,
                              _("the file begins with a byte order mark, which UTF-8 does not "
                                "need; it is passed over"));
  if (!check_outermost (self))
    return TRUE;

  read_members (self);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (entente_json_report_get_n_errors (self->input.report) > 0)
    return TRUE;
  fill_document (self);
  entente_json_views_check (&self->input, self->document);
  entente_json_references_check (&self->input, self->document);
  entente_json_findings_check (&self->input, self->document, self->tokens, self->cancellable);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static void
set_error (EntenteDiagnostic  *diagnostic,
           EntenteJsonError    code,
           GError            **error)
{
  g_autofree char *text = entente_diagnostic_to_text (diagnostic);

  g_set_error (error, ENTENTE_JSON_ERROR, code, _("Line %u, column %u: %s"),
               entente_diagnostic_get_line (diagnostic), entente_diagnostic_get_column (diagnostic), text);
}

/* Turns the error of the scan into the only diagnostic. */
static void
set_scan_error (GBytes     *bytes,
                gsize       offset,
                GError     *scan_error,
                GPtrArray  *diagnostics,
                GError    **error)
{
  EntenteJsonPlace place;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  EntenteDiagnostic *diagnostic;

  entente_json_place_start (&place, text, length);
  entente_json_place_advance (&place, text, length, offset);
  diagnostic = entente_diagnostic_new (ENTENTE_SEVERITY_ERROR, place.line, place.column, "",
                                       scan_error->message);
  g_ptr_array_add (diagnostics, diagnostic);
  set_error (diagnostic, (EntenteJsonError) scan_error->code, error);
}

static void
set_first_error (GPtrArray  *diagnostics,
                 GError    **error)
{
  for (guint i = 0; i < diagnostics->len; i++)
    if (entente_diagnostic_get_severity (diagnostics->pdata[i]) == ENTENTE_SEVERITY_ERROR)
      {
        set_error (diagnostics->pdata[i], ENTENTE_JSON_ERROR_UNUSABLE, error);
        return;
      }
}

/**
 * entente_json_read:
 * @bytes: the text of a file
 * @cancellable: (nullable): asked regularly
 * @diagnostics: (out) (optional) (transfer full) (element-type EntenteDiagnostic): the messages about the
 *   file, in the order of the file, also if it does not open
 * @error: return location for an error of %ENTENTE_JSON_ERROR, which has the message of the first
 *   diagnostic that is an error, or %G_IO_ERROR_CANCELLED
 *
 * Reads a document. This can be called in any thread. A document of a newer version of the format keeps
 * that version in its record, which no other document does, and cannot be written.
 *
 * Returns: (transfer full) (nullable): the document
 */
EntenteDocument *
entente_json_read (GBytes        *bytes,
                   GCancellable  *cancellable,
                   GPtrArray    **diagnostics,
                   GError       **error)
{
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (GError) scan_error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  EntenteDocument *document = NULL;
  gsize offset;

  g_return_val_if_fail (bytes != NULL, NULL);

  tape = entente_json_scan (bytes, cancellable, &offset, &scan_error);
  if (tape == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      if (scan_error->domain == ENTENTE_JSON_ERROR)
        set_scan_error (bytes, offset, scan_error, list, error);
      else
        g_propagate_error (error, g_steal_pointer (&scan_error));
    }
  else
    {
      Reader reader;

      init_reader (&reader, tape, cancellable);
      if (read_all (&reader, error))
        {
          list = entente_json_report_list (reader.input.report);
          if (entente_json_report_get_n_errors (reader.input.report) == 0)
            document = g_steal_pointer (&reader.document);
          else
            set_first_error (list, error);
        }
      clear_reader (&reader);
    }

  if (list == NULL)
    list = g_ptr_array_new_with_free_func (g_object_unref);
  if (diagnostics != NULL)
    *diagnostics = g_steal_pointer (&list);
  return document;
}
