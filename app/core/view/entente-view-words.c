/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-words.h"

#include <glib/gi18n.h>

#include "entente-condition-words.h"
#include "entente-display-text.h"

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
  EntenteFilter *filter;
  EntenteFocus *focus;
  EntentePeriod *period;

  g_return_val_if_fail (view != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  counts = entente_view_describe (view);
  filter = entente_viewpoint_get_filter (entente_view_get_viewpoint (view));
  focus = entente_viewpoint_get_focus (entente_view_get_viewpoint (view));
  period = entente_viewpoint_get_period (entente_view_get_viewpoint (view));
  if (focus != NULL)
    list = entente_focus_describe (focus, document);
  if (period != NULL)
    list = entente_display_text_append (list, entente_period_describe (period));
  for (guint i = 0; i < entente_filter_get_n (filter); i++)
    {
      EntenteCondition *condition = entente_filter_get_nth (filter, i);

      list = entente_display_text_append (list, entente_condition_describe (condition, document));
    }
  if (list == NULL)
    return g_steal_pointer (&counts);
  /* Translators: how much is shown, and by which filter: “34 of 56 actors, 41 of 81 relations: since 2021, not
   * unsupported”. */
  return g_strdup_printf (C_("shown", "%1$s: %2$s"), counts, list);
}
