/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-words.h"

#include <glib/gi18n.h>

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-statement.h"

static char *
title_item (const EntenteTimelineRow *rows,
            EntenteItem              *item,
            guint                     row,
            guint                     other_row)
{
  const char *kind;
  g_autofree char *word = NULL;

  if (ENTENTE_IS_STATEMENT (item))
    return entente_query_statement_title (ENTENTE_STATEMENT (item));
  if (!ENTENTE_IS_RELATION (item))
    return g_strdup (rows[row].name);
  kind = entente_relation_get_kind (ENTENTE_RELATION (item));
  word = kind != NULL ? entente_display_text_embed (kind) : NULL;
  return entente_query_join_relation (rows[row].name, word, rows[other_row].name);
}

static char *
format_date (EntenteItem *item)
{
  if (ENTENTE_IS_ACTOR (item))
    return entente_date_format_range (entente_actor_get_start (ENTENTE_ACTOR (item)),
                                      entente_actor_get_end (ENTENTE_ACTOR (item)));
  if (ENTENTE_IS_RELATION (item))
    return entente_date_format_range (entente_relation_get_start (ENTENTE_RELATION (item)),
                                      entente_relation_get_end (ENTENTE_RELATION (item)));
  return entente_date_format (entente_statement_get_date (ENTENTE_STATEMENT (item)));
}

/**
 * entente_timeline_describe:
 * @self: a timeline
 * @item: the item of a row or of a mark
 * @row: its row
 * @other_row: that of the other end of a relation
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): what it is and, on a line of its own, its date, in displayable form
 */
char *
entente_timeline_describe (EntenteTimeline *self,
                           EntenteItem     *item,
                           guint            row,
                           guint            other_row)
{
  g_autofree char *title = NULL, *date = NULL;
  guint n_rows;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), NULL);

  title = title_item (entente_timeline_get_rows (self, &n_rows), item, row, other_row);
  date = format_date (item);
  return date != NULL ? g_strdup_printf ("%s\n%s", title, date) : g_steal_pointer (&title);
}

/**
 * entente_timeline_make_title:
 * @document: a document
 *
 * Returns: (transfer full): what the picture of its time is called, in displayable form
 */
char *
entente_timeline_make_title (EntenteDocument *document)
{
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  title = entente_document_get_title (document);
  return title != NULL ? entente_display_text_name (title) : g_strdup (C_("time", "Timeline"));
}
