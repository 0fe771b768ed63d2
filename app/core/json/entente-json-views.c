/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-views.h"

#include "entente-json-ids.h"
#include "entente-kept-view.h"

#include <glib/gi18n-lib.h>

/* A check of the views and groups that are kept in a file: each gets an id of its own, and numbers that make no sense
 * are told. They stay as they are. */

static void
check_steps (const EntenteJsonInput *input,
             const EntenteRecord    *view,
             guint                   token)
{
  const EntenteRecord *focus = entente_record_get_record (view, ENTENTE_KEPT_VIEW_FOCUS);
  gint64 steps = focus != NULL ? entente_record_get_number (focus, ENTENTE_KEPT_FOCUS_STEPS) : ENTENTE_NUMBER_ABSENT;
  g_autofree char *found = NULL;

  if (steps == ENTENTE_NUMBER_ABSENT || (steps >= 0 && steps <= ENTENTE_KEPT_FOCUS_MAX_STEPS))
    return;
  token = entente_json_tape_find_member_of (input->tape, token, "focus");
  token = entente_json_tape_find_member_of (input->tape, token, "steps");
  found = entente_json_input_describe (input, token);
  entente_json_report_warn (input->report, token, _("expected a number from 0 to %d, %s; it is kept"),
                            ENTENTE_KEPT_FOCUS_MAX_STEPS, found);
}

static void
check_area (const EntenteJsonInput *input,
            const EntenteRecord    *view,
            guint                   token)
{
  EntentePoint from, to;

  if (entente_record_get_record (view, ENTENTE_KEPT_VIEW_AREA) != NULL
      && !entente_kept_view_get_area (view, &from, &to))
    entente_json_report_warn (input->report,
                              entente_json_tape_find_member_of (input->tape, token, "area"),
                              _("this is no part of the picture; it is kept, and all of the picture is shown"));
}

static void
check_list (const EntenteJsonInput *input,
            EntenteDocument        *document,
            guint                   member)
{
  EntenteRecord *record = entente_document_get_record (document);
  g_autoptr (EntenteJsonIds) ids = entente_json_ids_new (input->report, TRUE);
  guint token = entente_json_tape_find_member (input->tape, entente_document_shape.members[member].name) + 1;

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      EntenteRecord *kept = entente_record_get_nth (record, member, i);

      entente_json_ids_add (ids, ENTENTE_N_ITEM_KINDS, i, kept, token);
      if (member == ENTENTE_DOCUMENT_VIEWS)
        {
          check_steps (input, kept, token);
          check_area (input, kept, token);
        }
      token = entente_json_tape_get_next (input->tape, token);
    }
  entente_json_ids_complete (ids);
}

/**
 * entente_json_views_check:
 * @input: the input that was read
 * @document: the document made from it
 *
 * Gives an id to each kept view and to each group that has none or that of another, and warns of what makes no sense.
 */
void
entente_json_views_check (const EntenteJsonInput *input,
                          EntenteDocument        *document)
{
  check_list (input, document, ENTENTE_DOCUMENT_VIEWS);
  check_list (input, document, ENTENTE_DOCUMENT_GROUPS);
}
