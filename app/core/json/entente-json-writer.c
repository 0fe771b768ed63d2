/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"

#include "entente-json-print.h"

#include <glib/gi18n.h>

/* The writer of a document. Members are written in the order of their tables, and foreign members in their
 * old place. So the same document always gives the same bytes, and a small change gives a small difference. */

/* An object that is being written. */
typedef struct {
  GString *out;
  guint indent; /* of its members */
  gboolean one_line;
  gboolean has_members;
} Object;

static void write_record (GString *out, const EntenteRecord *record, guint indent,
                          gboolean one_line);

static Object
open_object (GString  *out,
             guint     indent,
             gboolean  one_line)
{
  g_string_append_c (out, '{');
  return (Object) { out, indent + 1, one_line, FALSE };
}

static void
write_name (Object     *object,
            const char *name)
{
  if (object->has_members)
    g_string_append_c (object->out, ',');
  if (!object->one_line)
    entente_json_print_line (object->out, object->indent);
  else if (object->has_members)
    g_string_append_c (object->out, ' ');
  object->has_members = TRUE;

  entente_json_print_text (object->out, name);
  g_string_append (object->out, ": ");
}

static void
close_object (Object *object)
{
  if (object->has_members && !object->one_line)
    entente_json_print_line (object->out, object->indent - 1);
  g_string_append_c (object->out, '}');
}

/* A foreign member has a known name if its value could not be understood. It is not written once the member
 * has a valid value. */
static gboolean
is_superseded (const EntenteShape *shape,
               guint               written,
               const char         *name)
{
  for (guint i = 0; i < shape->n_members; i++)
    if (written & 1u << i && g_str_equal (shape->members[i].name, name))
      return TRUE;
  return FALSE;
}

static void
write_foreign (Object              *object,
               const EntenteRecord *record,
               guint                written,
               int                  after)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  for (guint i = 0; i < entente_record_get_n_foreign (record); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (record, i);

      if (foreign->after != after || is_superseded (shape, written, foreign->name))
        continue;
      write_name (object, foreign->name);
      entente_json_print_raw (object->out, foreign->json, object->indent, object->one_line);
    }
}

static void
write_texts (GString           *out,
             const char *const *texts,
             guint              indent)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (list, ',');
      entente_json_print_text (list, texts[i]);
    }
  g_string_append_c (list, ']');
  entente_json_print_raw (out, list->str, indent, FALSE);
}

static void
write_records (GString             *out,
               const EntenteRecord *record,
               guint                member,
               guint                indent)
{
  gboolean one_line = entente_record_get_shape (record)->members[member].one_line;

  g_string_append_c (out, '[');
  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      entente_json_print_line (out, indent + 1);
      write_record (out, entente_record_get_nth (record, member, i), indent + 1, one_line);
    }
  entente_json_print_line (out, indent);
  g_string_append_c (out, ']');
}

static void
write_data (GString             *out,
            const EntenteRecord *record,
            guint                member,
            guint                indent)
{
  Object object = open_object (out, indent, FALSE);

  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, member, i);

      write_name (&object, datum->name);
      if (datum->type == ENTENTE_DATUM_TEXT)
        entente_json_print_text (out, datum->text);
      else
        entente_json_print_raw (out, datum->text, object.indent, FALSE);
    }
  close_object (&object);
}

static void
write_value (GString             *out,
             const EntenteRecord *record,
             guint                index,
             guint                indent)
{
  const EntenteMember *member = &entente_record_get_shape (record)->members[index];

  switch (member->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      entente_json_print_text (out, entente_record_get_text (record, index));
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      write_texts (out, entente_record_get_texts (record, index), indent);
      break;
    case ENTENTE_VALUE_FLAG:
      g_string_append (out, entente_record_get_flag (record, index) ? "true" : "false");
      break;
    case ENTENTE_VALUE_NUMBER:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, entente_record_get_number (record, index));
      break;
    case ENTENTE_VALUE_RECORD:
      write_record (out, entente_record_get_record (record, index), indent, member->one_line);
      break;
    case ENTENTE_VALUE_RECORDS:
      write_records (out, record, index, indent);
      break;
    case ENTENTE_VALUE_DATA:
      write_data (out, record, index, indent);
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      g_assert_not_reached ();
    }
}

static void
write_record (GString             *out,
              const EntenteRecord *record,
              guint                indent,
              gboolean             one_line)
{
  const EntenteShape *shape = entente_record_get_shape (record);
  Object object = open_object (out, indent, one_line);
  guint written = 0;

  for (guint i = 0; i < shape->n_members; i++)
    written |= (guint) entente_record_has (record, i) << i;

  write_foreign (&object, record, written, -1);
  for (guint i = 0; i < shape->n_members; i++)
    {
      if (written & 1u << i)
        {
          write_name (&object, shape->members[i].name);
          write_value (out, record, i, object.indent);
        }
      write_foreign (&object, record, written, (int) i);
    }
  close_object (&object);
}

static void
write_items (GString         *out,
             EntenteDocument *document,
             EntenteItemKind  kind,
             guint            indent)
{
  GListModel *items = entente_document_get_items (document, kind);
  guint n = g_list_model_get_n_items (items);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      if (i > 0)
        g_string_append_c (out, ',');
      entente_json_print_line (out, indent + 1);
      write_record (out, entente_item_get_record (item), indent + 1, FALSE);
    }
  if (n > 0)
    entente_json_print_line (out, indent);
  g_string_append_c (out, ']');
}

static void
write_position (Object        *object,
                EntenteLayout *layout,
                const char    *id)
{
  EntentePoint point;

  if (!entente_layout_get_position (layout, id, &point))
    return;
  write_name (object, id);
  g_string_append_printf (object->out, "[%d, %d]", point.x, point.y);
}

/* Writes the positions that could not be understood, except those of actors that have a valid position by now. */
static void
write_unreadable_positions (Object              *object,
                            EntenteLayout       *layout,
                            const EntenteRecord *unreadable)
{
  for (guint i = 0; i < entente_record_get_n_foreign (unreadable); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (unreadable, i);

      if (entente_layout_get_position (layout, foreign->name, NULL))
        continue;
      write_name (object, foreign->name);
      entente_json_print_raw (object->out, foreign->json, object->indent, FALSE);
    }
}

/* Writes the positions in the order of the actors. */
static void
write_positions (GString         *out,
                 EntenteDocument *document,
                 guint            indent)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  EntenteRecord *view = entente_document_get_view_record (document);
  EntenteRecord *unreadable = entente_record_get_record (view, ENTENTE_VIEW_POSITIONS);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_auto (GStrv) ids = entente_layout_list_positions (layout);
  Object object = open_object (out, indent, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      write_position (&object, layout, entente_item_get_id (actor));
    }
  for (char **id = ids; *id != NULL; id++)
    if (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, *id) == NULL)
      write_position (&object, layout, *id);
  if (unreadable != NULL)
    write_unreadable_positions (&object, layout, unreadable);
  close_object (&object);
}

/* Positions are always written, if need be as an empty object. The exception is a "positions" that could
 * not be understood. */
static guint
list_view_members (EntenteDocument *document)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  EntenteRecord *record = entente_document_get_view_record (document);
  g_auto (GStrv) pinned = entente_layout_list_pinned (layout);
  guint members = 0;

  if (entente_layout_get_engine (layout) != NULL)
    members |= 1u << ENTENTE_VIEW_ENGINE;
  if (entente_layout_get_n_positions (layout) > 0 || !entente_record_has_foreign (record, "positions"))
    members |= 1u << ENTENTE_VIEW_POSITIONS;
  if (pinned[0] != NULL)
    members |= 1u << ENTENTE_VIEW_PINNED;
  return members;
}

static void
write_view_member (GString         *out,
                   EntenteDocument *document,
                   guint            member,
                   guint            indent)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  g_auto (GStrv) pinned = NULL;

  if (member == ENTENTE_VIEW_ENGINE)
    entente_json_print_text (out, entente_layout_get_engine (layout));
  else if (member == ENTENTE_VIEW_POSITIONS)
    write_positions (out, document, indent);
  else
    {
      pinned = entente_layout_list_pinned (layout);
      write_texts (out, (const char *const *) pinned, indent);
    }
}

static void
write_view (GString         *out,
            EntenteDocument *document,
            guint            indent)
{
  EntenteRecord *record = entente_document_get_view_record (document);
  guint members = list_view_members (document);
  Object object = open_object (out, indent, FALSE);

  write_foreign (&object, record, members, -1);
  for (guint i = 0; i < ENTENTE_N_VIEW; i++)
    {
      if (members & 1u << i)
        {
          write_name (&object, entente_view_shape.members[i].name);
          write_view_member (out, document, i, object.indent);
        }
      write_foreign (&object, record, members, (int) i);
    }
  close_object (&object);
}

/* The members of the outermost object that are written, as bits. A view that could not be understood is
 * kept until the layout has contents. */
static guint
list_members (EntenteDocument *document)
{
  EntenteRecord *record = entente_document_get_record (document);
  EntenteLayout *layout = entente_document_get_layout (document);
  g_auto (GStrv) pinned = entente_layout_list_pinned (layout);
  guint members = (1u << ENTENTE_N_DOCUMENT) - 1;

  for (guint i = ENTENTE_DOCUMENT_TITLE; i <= ENTENTE_DOCUMENT_SUMMARY; i++)
    if (!entente_record_has (record, i))
      members &= ~(1u << i);
  for (guint i = ENTENTE_DOCUMENT_VIEWS; i <= ENTENTE_DOCUMENT_SET_ASIDE; i++)
    if (!entente_record_has (record, i))
      members &= ~(1u << i);
  if (entente_record_has_foreign (record, "view") && entente_layout_get_engine (layout) == NULL &&
      entente_layout_get_n_positions (layout) == 0 && pinned[0] == NULL)
    members &= ~(1u << ENTENTE_DOCUMENT_VIEW);
  return members;
}

static void
write_member (GString         *out,
              EntenteDocument *document,
              guint            member,
              guint            indent)
{
  switch (member)
    {
    case ENTENTE_DOCUMENT_FORMAT:
      g_string_append (out, "\"entente\"");
      break;
    case ENTENTE_DOCUMENT_VERSION:
      g_string_append_printf (out, "%d", ENTENTE_FORMAT_VERSION);
      break;
    case ENTENTE_DOCUMENT_ACTORS:
    case ENTENTE_DOCUMENT_RELATIONS:
    case ENTENTE_DOCUMENT_STATEMENTS:
    case ENTENTE_DOCUMENT_SOURCES:
      write_items (out, document, ENTENTE_ITEM_ACTOR + member - ENTENTE_DOCUMENT_ACTORS, indent);
      break;
    case ENTENTE_DOCUMENT_VIEW:
      write_view (out, document, indent);
      break;
    default:
      write_value (out, entente_document_get_record (document), member, indent);
    }
}

static void
set_newer_error (GError **error)
{
  g_set_error_literal (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_NEWER,
                       _("A newer version of Entente wrote this document. This version can show it, and export it "
                         "to other formats, but it cannot write it as a file of Entente."));
}

/**
 * entente_json_write:
 * @document: a document
 * @error: return location for an error of %ENTENTE_JSON_ERROR, in the user's language
 *
 * Writes a document in the native format. Reading what was written gives an equal document, and
 * writing that one the same bytes. A document of a newer version of the format is refused with
 * %ENTENTE_JSON_ERROR_NEWER, because some of its members may not have been understood.
 *
 * Returns: (transfer full) (nullable): the text
 */
GBytes *
entente_json_write (EntenteDocument *document,
                    GError         **error)
{
  GString *out;
  EntenteRecord *record;
  Object object;
  guint members;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);
  record = entente_document_get_record (document);
  if (entente_record_has (record, ENTENTE_DOCUMENT_VERSION))
    {
      set_newer_error (error);
      return NULL;
    }
  out = g_string_new (NULL);
  members = list_members (document);
  object = open_object (out, 0, FALSE);
  write_foreign (&object, record, members, -1);
  for (guint i = 0; i < ENTENTE_N_DOCUMENT; i++)
    {
      if (members & 1u << i)
        {
          write_name (&object, entente_document_shape.members[i].name);
          write_member (out, document, i, object.indent);
        }
      write_foreign (&object, record, members, (int) i);
    }
  close_object (&object);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}

/**
 * entente_json_write_member:
 * @record: a record
 * @member: index of a member that is not written by others (%ENTENTE_VALUE_OTHER)
 *
 * Returns: (transfer full) (nullable): the value of the member as in the file, without white space between its tokens;
 *   %NULL if the record does not have it
 */
char *
entente_json_write_member (const EntenteRecord *record,
                           guint                member)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (!entente_record_has (record, member))
    return NULL;
  out = g_string_new (NULL);
  write_value (out, record, member, 0);
  return entente_json_print_compact (out->str, out->len);
}
