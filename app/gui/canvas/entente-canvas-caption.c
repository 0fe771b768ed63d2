/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-caption.h"

#include <glib/gi18n.h>

#include "entente-query.h"

/* A screen reader says what the picture is, what is selected in it, and where all of it can be read. */

static char *
describe_picture (EntenteScene *scene)
{
  guint n_cards = entente_scene_get_n_cards (scene);
  guint n_lines = entente_scene_get_n_lines (scene);
  g_autofree char *actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_cards), n_cards);
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_lines), n_lines);

  /* Translators: both are counts, such as "23 actors" and "30 relations". */
  return g_strdup_printf (_("Graph of %s and %s. The outline lists all of them."), actors, relations);
}

static char *
describe_selection (EntenteSession *session)
{
  const GPtrArray *selection = entente_session_get_selection (session);
  EntenteItem *item = entente_session_get_selected (session);
  g_autofree char *title = NULL;

  if (item == NULL)
    return NULL;

  title = entente_query_title (entente_session_get_document (session), item);
  if (selection->len > 1)
    return g_strdup_printf (ngettext ("%s and %u more item are selected.", "%s and %u more items are selected.",
                                      selection->len - 1),
                            title, selection->len - 1);

  return g_strdup_printf (_("%s is selected."), title);
}

/**
 * entente_canvas_caption_new:
 * @session: (nullable): what the canvas shows
 *
 * Returns: (transfer full): the canvas in words, with what is selected first
 */
char *
entente_canvas_caption_new (EntenteSession *session)
{
  EntenteScene *scene = session != NULL ? entente_session_get_scene (session) : NULL;
  g_autofree char *picture = NULL;
  g_autofree char *selection = NULL;

  if (scene == NULL)
    return g_strdup (_("Graph"));

  picture = describe_picture (scene);
  selection = describe_selection (session);

  return selection != NULL ? g_strconcat (selection, " ", picture, NULL) : g_steal_pointer (&picture);
}
