/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-words.h"

#include <glib/gi18n.h>

#include "entente-aside-words.h"
#include "entente-condition-words.h"
#include "entente-display-text.h"

/**
 * entente_viewpoint_describe:
 * @self: a viewpoint
 * @document: the document, for the names of what it names
 * @max_conditions: how many conditions of the filter to tell at most
 *
 * Returns: (transfer full) (nullable): the focus, the period and the filter in words, in displayable form: "since 2021,
 *   not unsupported"; %NULL if all is shown
 */
char *
entente_viewpoint_describe (const EntenteViewpoint *self,
                            EntenteDocument        *document,
                            guint                   max_conditions)
{
  char *words = NULL;
  EntenteFilter *filter;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  filter = entente_viewpoint_get_filter (self);
  if (entente_viewpoint_get_focus (self) != NULL)
    words = entente_focus_describe (entente_viewpoint_get_focus (self), document);
  if (entente_viewpoint_get_period (self) != NULL)
    words = entente_display_text_append (words, entente_period_describe (entente_viewpoint_get_period (self)));
  if (entente_viewpoint_get_aside (self) != NULL)
    {
      g_autofree char *aside = entente_aside_describe (entente_viewpoint_get_aside (self), document);

      /* Translators: %s is what is set aside: “without KCNA and grade F”. */
      words = entente_display_text_append (words, g_strdup_printf (C_("filter", "without %s"), aside));
    }
  for (guint i = 0; i < MIN (entente_filter_get_n (filter), max_conditions); i++)
    words = entente_display_text_append (words, entente_condition_describe (entente_filter_get_nth (filter, i),
                                                                            document));
  return words;
}

/**
 * entente_view_words_count:
 * @view: a view
 *
 * Returns: (transfer full): how much it shows: "34 of 56 actors, 41 of 81 relations"
 */
char *
entente_view_words_count (EntenteView *view)
{
  g_autofree char *actors = NULL, *relations = NULL;
  guint n_actors, n_relations;

  g_return_val_if_fail (view != NULL, NULL);

  n_actors = entente_view_get_n_all (view, ENTENTE_ITEM_ACTOR);
  n_relations = entente_view_get_n_all (view, ENTENTE_ITEM_RELATION);
  actors = g_strdup_printf (ngettext ("%1$u of %2$u actor", "%1$u of %2$u actors", n_actors),
                            entente_view_get_n_shown (view, ENTENTE_ITEM_ACTOR), n_actors);
  relations = g_strdup_printf (ngettext ("%1$u of %2$u relation", "%1$u of %2$u relations", n_relations),
                               entente_view_get_n_shown (view, ENTENTE_ITEM_RELATION), n_relations);
  /* Translators: how many actors and how many relations are shown. */
  return g_strdup_printf (C_("shown", "%1$s, %2$s"), actors, relations);
}

/**
 * entente_view_words_tell_part:
 * @view: a view
 * @document: its document, for the names of what the filter names
 *
 * Returns: (transfer full): how much it shows, and by which filter: "34 of 56 actors, 41 of 81 relations: since 2021,
 *   not unsupported"
 */
char *
entente_view_words_tell_part (EntenteView     *view,
                              EntenteDocument *document)
{
  g_autofree char *counts = NULL, *list = NULL;

  g_return_val_if_fail (view != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  counts = entente_view_words_count (view);
  list = entente_viewpoint_describe (entente_view_get_viewpoint (view), document, G_MAXUINT);
  if (list == NULL)
    return g_steal_pointer (&counts);
  /* Translators: how much is shown, and by which filter: “34 of 56 actors, 41 of 81 relations: since 2021, not
   * unsupported”. */
  return g_strdup_printf (C_("shown", "%1$s: %2$s"), counts, list);
}
