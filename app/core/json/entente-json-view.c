/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-view.h"

#include "entente-json-members.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The reader of "view", which fills the layout of a document. */

typedef struct {
  const EntenteJsonInput *input;
  EntenteLayout *layout; /* borrowed */
  EntenteRecord *record;
  GPtrArray *ids; /* borrowed; owns the ids that are referred to */
} View;

/* Numbers from another program can have fractions. Any other value is no coordinate. */
static gboolean
read_coordinate (const View *view,
                 guint       token,
                 int        *coordinate)
{
  g_autofree char *number = NULL;
  gint64 whole;
  double rounded;

  if (entente_json_tape_get_type (view->input->tape, token) != ENTENTE_JSON_NUMBER)
    return FALSE;
  if (!entente_json_tape_get_integer (view->input->tape, token, &whole))
    {
      number = entente_json_tape_dup_compact (view->input->tape, token);
      rounded = round (g_ascii_strtod (number, NULL));
      if (fabs (rounded) > ENTENTE_COORDINATE_MAX)
        return FALSE;
      whole = (gint64) rounded;
      if (!entente_json_report_repeat (view->input->report, view, "fraction"))
        entente_json_report_warn (view->input->report, token,
                                  _("expected a whole number, found %s; it is rounded"), number);
    }
  *coordinate = (int) CLAMP (whole, -ENTENTE_COORDINATE_MAX - 1, ENTENTE_COORDINATE_MAX + 1);
  return ABS (*coordinate) <= ENTENTE_COORDINATE_MAX;
}

static gboolean
read_point (const View   *view,
            guint         token,
            EntentePoint *point)
{
  return entente_json_tape_get_type (view->input->tape, token) == ENTENTE_JSON_ARRAY &&
         entente_json_tape_get_n_members (view->input->tape, token) == 2 &&
         read_coordinate (view, token + 1, &point->x) &&
         read_coordinate (view, token + 2, &point->y);
}

static void
add_reference (const View *view,
               char       *id,
               guint       token)
{
  EntenteJsonReference reference = { id, token, ENTENTE_LINK_NONE };

  g_ptr_array_add (view->ids, id);
  g_array_append_val (view->input->references, reference);
}

static void
read_position (const View    *view,
               EntenteRecord *unreadable,
               guint          name)
{
  char *id = entente_json_tape_dup_text (view->input->tape, name);
  EntentePoint point;
  g_autofree char *json = NULL;

  add_reference (view, id, name);
  if (read_point (view, name + 1, &point))
    {
      entente_layout_set_position (view->layout, id, &point);
      return;
    }
  json = entente_json_tape_dup_compact (view->input->tape, name + 1);
  entente_record_add_foreign (unreadable, id, json, -1, -1);
  entente_json_report_warn (view->input->report, name + 1,
                            _("expected a position of two whole numbers up to %d, "
                              "such as [120, -80]; it is kept as it is, but not used"),
                            ENTENTE_COORDINATE_MAX);
}

static gboolean
read_positions (const View *view,
                guint       token)
{
  EntenteRecord *unreadable;
  guint n;

  if (!entente_json_input_expect (view->input, token, ENTENTE_JSON_OBJECT))
    return FALSE;

  unreadable = entente_record_new (&entente_positions_shape);
  n = entente_json_tape_get_n_members (view->input->tape, token);
  for (token++; n > 0; n--, token = entente_json_tape_get_next (view->input->tape, token + 1))
    read_position (view, unreadable, token);

  if (entente_record_get_n_foreign (unreadable) > 0)
    entente_record_take_record (view->record, ENTENTE_VIEW_POSITIONS, unreadable);
  else
    entente_record_free (unreadable);
  return TRUE;
}

static gboolean
read_pinned (const View *view,
             guint       token)
{
  guint n;

  if (!entente_json_input_expect_texts (view->input, token))
    return FALSE;

  n = entente_json_tape_get_n_members (view->input->tape, token);
  for (guint i = 1; i <= n; i++)
    {
      char *id = entente_json_tape_dup_text (view->input->tape, token + i);

      add_reference (view, id, token + i);
      entente_layout_set_pinned (view->layout, id, TRUE);
    }
  return TRUE;
}

static gboolean
read_engine (const View *view,
             guint       token)
{
  g_autofree char *engine = NULL;

  if (!entente_json_input_expect (view->input, token, ENTENTE_JSON_TEXT))
    return FALSE;
  engine = entente_json_tape_dup_text (view->input->tape, token);
  entente_layout_set_engine (view->layout, *engine != '\0' ? engine : NULL);
  return TRUE;
}

static gboolean
read_member (const View *view,
             guint       member,
             guint       token,
             gboolean   *is_written)
{
  *is_written = member == ENTENTE_VIEW_POSITIONS;
  if (entente_json_tape_get_type (view->input->tape, token) == ENTENTE_JSON_NULL)
    return TRUE;

  switch (member)
    {
    case ENTENTE_VIEW_ENGINE:
      if (!read_engine (view, token))
        return FALSE;
      *is_written = entente_layout_get_engine (view->layout) != NULL;
      return TRUE;
    case ENTENTE_VIEW_POSITIONS:
      return read_positions (view, token);
    case ENTENTE_VIEW_PINNED:
      if (!read_pinned (view, token))
        return FALSE;
      *is_written = entente_json_tape_get_n_members (view->input->tape, token) > 0;
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * entente_json_view_read:
 * @input: the input
 * @document: a document without positions
 * @token: the value of the file's "view", an object
 * @ids: (element-type utf8): takes ownership of the ids that are referred to; must outlive the references
 *
 * Reads the layout of @document.
 */
void
entente_json_view_read (const EntenteJsonInput *input,
                        EntenteDocument        *document,
                        guint                   token,
                        GPtrArray              *ids)
{
  EntenteRecord *record = entente_document_get_view_record (document);
  View view = { input, entente_document_get_layout (document), record, ids };
  EntenteJsonMembers members;

  entente_json_members_init (&members, input, record, token);
  while (entente_json_members_next (&members))
    {
      gboolean is_written;

      if (!read_member (&view, members.member, members.value, &is_written))
        entente_json_members_keep (&members);
      else if (is_written)
        entente_json_members_place (&members);
    }
  entente_json_members_finish (&members);
}
