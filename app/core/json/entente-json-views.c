/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-views.h"

#include "entente-id.h"
#include "entente-kept-view.h"

#include <glib/gi18n-lib.h>

/* A check of the views that are kept in a file: each gets an id of its own, and numbers that make no sense are told.
 * They stay as they are. */

typedef struct {
  const EntenteJsonInput *input;
  EntenteRecord *views;     /* the record whose member they are; borrowed */
  GHashTable *owners;       /* id, owned by a record -> 1 + the place of the view that has it */
  GHashTable *last_numbers; /* start of an id -> the last number appended to it */
} Check;

static const char *
get_id (const EntenteRecord *view)
{
  return entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID);
}

/* Numbers only grow, so that a file full of duplicates takes no longer than another. */
static char *
make_id (Check      *check,
         const char *start)
{
  guint number;

  if (!g_hash_table_contains (check->owners, start))
    return g_strdup (start);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (check->last_numbers, start));
  for (number = MAX (number, 1) + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", start, number);

      if (g_hash_table_contains (check->owners, id))
        continue;
      g_hash_table_insert (check->last_numbers, g_strdup (start), GUINT_TO_POINTER (number));
      return g_steal_pointer (&id);
    }
}

static void
give_id (Check         *check,
         EntenteRecord *view,
         guint          nth,
         guint          token)
{
  EntenteJsonReport *report = check->input->report;
  const char *old = get_id (view), *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  g_autofree char *start = old != NULL ? g_strdup (old) : entente_id_suggest (title != NULL ? title : "view");
  g_autofree char *id = make_id (check, start);
  g_autofree char *quoted_new = entente_diagnostic_quote (id, -1);

  if (old != NULL)
    {
      guint owner = GPOINTER_TO_UINT (g_hash_table_lookup (check->owners, old)) - 1;
      g_autofree char *place = g_strdup_printf ("views[%u]", owner);
      g_autofree char *quoted_old = entente_diagnostic_quote (old, -1);

      entente_json_report_warn (report, token, _("the id %s is that of %s already; this one is now %s"), quoted_old,
                                place, quoted_new);
    }
  else
    entente_json_report_warn (report, token, _("there is no id; this one is now %s"), quoted_new);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, id);
  g_hash_table_insert (check->owners, (gpointer) get_id (view), GUINT_TO_POINTER (nth + 1));
}

static void
check_steps (Check               *check,
             const EntenteRecord *view,
             guint                token)
{
  const EntenteRecord *focus = entente_record_get_record (view, ENTENTE_KEPT_VIEW_FOCUS);
  gint64 steps = focus != NULL ? entente_record_get_number (focus, ENTENTE_KEPT_FOCUS_STEPS) : ENTENTE_NUMBER_ABSENT;
  g_autofree char *found = NULL;

  if (steps == ENTENTE_NUMBER_ABSENT || (steps >= 0 && steps <= ENTENTE_KEPT_FOCUS_MAX_STEPS))
    return;
  token = entente_json_tape_find_member_of (check->input->tape, token, "focus");
  token = entente_json_tape_find_member_of (check->input->tape, token, "steps");
  found = entente_json_input_describe (check->input, token);
  entente_json_report_warn (check->input->report, token, _("expected a number from 0 to %d, %s; it is kept"),
                            ENTENTE_KEPT_FOCUS_MAX_STEPS, found);
}

static void
check_area (Check               *check,
            const EntenteRecord *view,
            guint                token)
{
  EntentePoint from, to;

  if (entente_record_get_record (view, ENTENTE_KEPT_VIEW_AREA) != NULL
      && !entente_kept_view_get_area (view, &from, &to))
    entente_json_report_warn (check->input->report,
                              entente_json_tape_find_member_of (check->input->tape, token, "area"),
                              _("this is no part of the picture; it is kept, and all of the picture is shown"));
}

static void
check_views (Check *check,
             guint  token)
{
  const EntenteJsonTape *tape = check->input->tape;
  guint n = entente_record_get_n_records (check->views, ENTENTE_DOCUMENT_VIEWS), first = token + 1;

  for (guint i = 0; i < n; i++)
    {
      const EntenteRecord *view = entente_record_get_nth (check->views, ENTENTE_DOCUMENT_VIEWS, i);

      if (get_id (view) != NULL && !g_hash_table_contains (check->owners, get_id (view)))
        g_hash_table_insert (check->owners, (gpointer) get_id (view), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0, at = first; i < n; i++, at = entente_json_tape_get_next (tape, at))
    {
      EntenteRecord *view = entente_record_get_nth (check->views, ENTENTE_DOCUMENT_VIEWS, i);

      if (get_id (view) == NULL
          || GPOINTER_TO_UINT (g_hash_table_lookup (check->owners, get_id (view))) != i + 1)
        give_id (check, view, i, at);
      check_steps (check, view, at);
      check_area (check, view, at);
    }
}

/**
 * entente_json_views_check:
 * @input: the input that was read
 * @document: the document made from it
 *
 * Gives an id to each kept view that has none or that of another, and warns of what makes no sense.
 */
void
entente_json_views_check (const EntenteJsonInput *input,
                          EntenteDocument        *document)
{
  Check check = { input, entente_document_get_record (document), NULL, NULL };
  guint token = entente_json_tape_find_member (input->tape, "views");

  if (token == 0 || entente_record_get_n_records (check.views, ENTENTE_DOCUMENT_VIEWS) == 0)
    return;
  check.owners = g_hash_table_new (entente_id_hash, g_str_equal);
  check.last_numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  check_views (&check, token);
  g_hash_table_unref (check.owners);
  g_hash_table_unref (check.last_numbers);
}
