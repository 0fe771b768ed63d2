/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-omissions.h"

#include <glib/gi18n.h>

static void
tell (EntenteArticle *article,
      guint           n,
      char           *remark)
{
  if (n > 0)
    entente_article_take_remark (article, remark);
  else
    g_free (remark);
}

/**
 * entente_article_omissions_add_part:
 * @self: what was left out of a text
 * @sort: a number in it
 *
 * Programs divide passages into parts. Those of a sort are one passage if no words that are read are between them; who
 * reads these sets the last one to %NULL.
 */
void
entente_article_omissions_add_part (EntenteArticleOmissions *self,
                                    guint                   *sort)
{
  *sort += self->last != sort;
  self->last = sort;
}

/**
 * entente_article_omissions_tell:
 * @self: what was left out of a text
 * @article: the text
 *
 * Adds a remark on each sort of what was left out.
 */
void
entente_article_omissions_tell (const EntenteArticleOmissions *self,
                                EntenteArticle                *article)
{
  tell (article, self->n_pictures,
        g_strdup_printf (ngettext ("%u picture was left out.", "%u pictures were left out.", self->n_pictures),
                         self->n_pictures));
  tell (article, self->n_scripts,
        g_strdup_printf (ngettext ("%u script was left out; it was not run.",
                                   "%u scripts were left out; they were not run.", self->n_scripts),
                         self->n_scripts));
  tell (article, self->n_comments,
        g_strdup_printf (ngettext ("%u comment was left out.", "%u comments were left out.", self->n_comments),
                         self->n_comments));
  tell (article, self->n_deleted,
        g_strdup_printf (ngettext ("%u deletion that is kept for review was left out.",
                                   "%u deletions that are kept for review were left out.", self->n_deleted),
                         self->n_deleted));
  tell (article, self->n_struck,
        g_strdup_printf (ngettext ("%u passage that is struck through was left out.",
                                   "%u passages that are struck through were left out.", self->n_struck),
                         self->n_struck));
  tell (article, self->n_hidden,
        g_strdup_printf (ngettext ("%u hidden passage was left out.", "%u hidden passages were left out.",
                                   self->n_hidden),
                         self->n_hidden));
}
