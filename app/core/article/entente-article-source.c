/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-source.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-file-words.h"
#include "entente-fold.h"
#include "entente-place-new.h"
#include "entente-text-source.h"

#include <glib/gi18n.h>
#include <string.h>

/* Data of a source: the name of the file, whose folder is nobody's business, and the day on which it was made. */
#define DATUM_FILE "file"
#define DATUM_MADE "made"

/**
 * entente_article_source_find:
 * @document: a document
 * @article: an article
 *
 * Returns: (transfer none) (nullable): the source of the document that has this text
 */
EntenteSource *
entente_article_source_find (EntenteDocument      *document,
                             const EntenteArticle *article)
{
  GListModel *sources;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && article != NULL, NULL);

  sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      /* The document holds it. */
      if (g_strcmp0 (entente_source_get_sha256 (source), article->sha256) == 0 ||
          g_strcmp0 (entente_source_get_text (source), article->text) == 0)
        return source;
    }
  return NULL;
}

static gboolean
is_called (const char *name,
           const char *folded)
{
  g_autofree char *own = name != NULL ? entente_fold (name) : NULL;

  return g_strcmp0 (own, folded) == 0;
}

static gboolean
has_name (EntenteActor *actor,
          const char   *folded)
{
  if (is_called (entente_actor_get_name (actor), folded))
    return TRUE;
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    if (is_called (entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT), folded))
      return TRUE;
  return FALSE;
}

static char *
find_actor (EntenteDraft *draft,
            const char   *name)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (draft), ENTENTE_ITEM_ACTOR);
  g_autofree char *folded = entente_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);

      if (has_name (actor, folded))
        return g_strdup (entente_item_get_id (ENTENTE_ITEM (actor)));
    }
  return NULL;
}

/* The publisher of a source is an actor. One that is not in the document yet comes into it. */
static char *
take_publisher (EntenteDraft *draft,
                const char   *name)
{
  char *id = find_actor (draft, name);
  g_autoptr (EntenteItem) actor = NULL;
  EntenteRecord *record;

  if (id != NULL)
    return id;
  id = entente_draft_make_id (draft, name);
  actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  record = entente_item_edit_record (actor);
  entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (record, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_MEDIA);
  entente_draft_add (draft, actor, G_MAXUINT);
  return id;
}

static void
set_if_known (EntenteRecord *record,
              guint          member,
              const char    *value)
{
  if (value != NULL)
    entente_record_set_text (record, member, value);
}

/* The title of the article, its first line, or the name of its file. */
static void
set_title (EntenteRecord        *record,
           const EntenteArticle *article,
           const char           *file)
{
  g_autofree char *name = NULL;
  const char *dot;

  set_if_known (record, ENTENTE_SOURCE_TITLE, article->title);
  if (entente_record_get_text (record, ENTENTE_SOURCE_TITLE) != NULL)
    return;
  dot = strrchr (file, '.');
  name = dot != NULL && dot > file ? g_strndup (file, (gsize) (dot - file)) : g_strdup (file);
  entente_record_set_text (record, ENTENTE_SOURCE_TITLE, *name != '\0' ? name : C_("source", "Text"));
}

static EntenteItem *
make_source (EntenteDraft         *draft,
             const EntenteArticle *article,
             const char           *file)
{
  g_autoptr (EntenteItem) like = entente_text_source_new_with_sum (article->text, article->sha256);
  EntenteRecord *record = entente_item_edit_record (like);
  /* The publisher comes into the draft first, so that the source gets another id. */
  g_autofree char *publisher = article->publisher != NULL ? take_publisher (draft, article->publisher) : NULL;
  g_autofree char *id = NULL;

  set_title (record, article, file);
  id = entente_draft_make_id (draft, entente_record_get_text (record, ENTENTE_SOURCE_TITLE));
  entente_record_set_text (record, ENTENTE_SOURCE_ID, id);
  for (guint i = 0; i < article->authors->len; i++)
    entente_record_add_text (record, ENTENTE_SOURCE_AUTHORS, article->authors->pdata[i]);
  set_if_known (record, ENTENTE_SOURCE_URL, article->url);
  set_if_known (record, ENTENTE_SOURCE_PUBLISHED, article->published);
  set_if_known (record, ENTENTE_SOURCE_LANGUAGE, article->language);
  if (*file != '\0')
    entente_record_add_datum (record, ENTENTE_SOURCE_DATA, DATUM_FILE, ENTENTE_DATUM_TEXT, file);
  if (article->made != NULL)
    entente_record_add_datum (record, ENTENTE_SOURCE_DATA, DATUM_MADE, ENTENTE_DATUM_TEXT, article->made);
  set_if_known (record, ENTENTE_SOURCE_PUBLISHER, publisher);
  return g_steal_pointer (&like);
}

/**
 * entente_article_source_add:
 * @draft: a draft
 * @article: an article
 * @file: the name of its file, without its folder; may be empty
 *
 * Adds a source with the text of the article, and with what is known of it. Its publisher is an actor, who is added as
 * well if the document has nobody of that name.
 *
 * Returns: (transfer full): the id of the source
 */
char *
entente_article_source_add (EntenteDraft         *draft,
                            const EntenteArticle *article,
                            const char           *file)
{
  g_autoptr (EntenteItem) source = NULL;

  g_return_val_if_fail (draft != NULL && article != NULL && file != NULL, NULL);

  source = make_source (draft, article, file);
  entente_draft_add (draft, source, G_MAXUINT);
  return g_strdup (entente_item_get_id (source));
}

/**
 * entente_article_source_make_draft:
 * @document: a document
 * @article: an article
 * @file: the name of its file, without its folder; may be empty
 * @measure: measures cards
 * @id: (out) (transfer full): the id of the source
 *
 * Returns: (transfer full): a step that adds the source
 */
EntenteDraft *
entente_article_source_make_draft (EntenteDocument       *document,
                                   const EntenteArticle  *article,
                                   const char            *file,
                                   EntenteMeasure        *measure,
                                   char                 **id)
{
  EntenteDraft *draft;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && article != NULL && file != NULL && id != NULL, NULL);

  draft = entente_draft_new (document, "");
  *id = entente_article_source_add (draft, article, file);
  name = entente_commands_name_item (entente_draft_lookup (draft, *id));
  /* Translators: a step; the placeholder is the title of a source. */
  entente_draft_take_name (draft, g_strdup_printf (_("Add %s"), name));
  entente_place_new_actors (draft, measure, NULL);
  return draft;
}
