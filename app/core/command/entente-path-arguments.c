/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-path-arguments.h"

#include "entente-actor.h"
#include "entente-connection-words.h"
#include "entente-display-text.h"
#include "entente-fold.h"

#include <string.h>
#include <glib/gi18n.h>

enum { STATUS_CONNECTED = 0, STATUS_NONE = 1, STATUS_ERROR = 2 };

/* How many chains are told besides the best supported and the shortest one. */
#define MAX_OTHERS 8

/* The actor that a text names. */
typedef struct {
  EntenteItem *actor; /* nullable */
  gboolean is_ambiguous;
} Named;

/**
 * entente_path_arguments_add_entries:
 * @self: where the values of the options go
 * @context: receives the options
 */
void
entente_path_arguments_add_entries (EntentePathArguments *self,
                                    GOptionContext       *context)
{
  GOptionEntry entries[] = {
    { "path", 0, 0, G_OPTION_ARG_FILENAME, &self->path,
      N_("Tell how two actors of FILE are connected, given by ids or names"), N_("A,B") },
    { "directed", 0, 0, G_OPTION_ARG_NONE, &self->directed,
      N_("With --path: go only the way that relations lead"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/**
 * entente_path_arguments_clear:
 * @self: arguments
 */
void
entente_path_arguments_clear (EntentePathArguments *self)
{
  g_free (self->path);
}

static gboolean
is_called (EntenteActor *actor,
           const char   *folded)
{
  g_autoptr (GPtrArray) names = entente_actor_list_other_names (actor, NULL);
  const char *name = entente_actor_choose_name (actor, NULL);
  g_autofree char *own = name != NULL ? entente_fold (name) : NULL;

  if (g_strcmp0 (own, folded) == 0)
    return TRUE;
  for (guint i = 0; i < names->len && names->pdata[i] != NULL; i++)
    {
      g_autofree char *other = entente_fold (names->pdata[i]);

      if (g_str_equal (other, folded))
        return TRUE;
    }
  return FALSE;
}

/* An id is meant before a name, which several may have. */
static Named
find_actor (EntenteDocument *document,
            const char      *text)
{
  Named named = { entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, text), FALSE };
  g_autofree char *folded = entente_fold (text);

  if (named.actor != NULL)
    return named;
  for (guint i = 0; i < entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_ACTOR),
                                                             i);

      if (!is_called (ENTENTE_ACTOR (actor), folded))
        continue;
      named.is_ambiguous = named.actor != NULL;
      if (named.is_ambiguous)
        return named;
      named.actor = entente_document_lookup (document, entente_item_get_id (actor));
    }
  return named;
}

static void
complain (const char *file,
          const char *text,
          Named       named,
          FILE       *err)
{
  g_autofree char *shown = entente_display_text_name (text);
  g_autofree char *message = g_strdup_printf (named.is_ambiguous
                                                ? _("Several actors are called “%s”; use the id of one")
                                                : _("No actor has the id or the name “%s”"), shown);

  fprintf (err, "entente: %s: %s\n", file, message);
}

/* Ids and names can have commas in them. The first one that parts the text into two actors counts. */
static gboolean
find_both (EntenteDocument *document,
           const char      *file,
           const char      *text,
           EntenteItem     *actors[2],
           FILE            *err)
{
  for (const char *comma = strchr (text, ','); comma != NULL; comma = strchr (comma + 1, ','))
    {
      g_autofree char *before = g_strstrip (g_strndup (text, (gsize) (comma - text)));
      g_autofree char *after = g_strstrip (g_strdup (comma + 1));
      Named first = find_actor (document, before), second = find_actor (document, after);

      actors[0] = first.actor;
      actors[1] = second.actor;
      if (first.actor != NULL && second.actor != NULL && !first.is_ambiguous && !second.is_ambiguous)
        return TRUE;
      if (strchr (comma + 1, ',') != NULL)
        continue;
      if (first.actor == NULL || first.is_ambiguous)
        complain (file, before, first, err);
      else
        complain (file, after, second, err);
    }
  return FALSE;
}

/**
 * entente_path_arguments_run:
 * @self: arguments that name two actors
 * @file: the name of the file, for messages
 * @document: its document
 * @out: receives how they are connected, in UTF-8
 * @err: receives the error messages
 *
 * Returns: the exit status: 0 if they are connected, 1 if they are not, or not there, 2 if the arguments cannot be
 *   understood
 */
int
entente_path_arguments_run (const EntentePathArguments *self,
                            const char                 *file,
                            EntenteDocument            *document,
                            FILE                       *out,
                            FILE                       *err)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input, all, NULL);
  g_autoptr (EntenteConnection) connection = NULL;
  g_autofree char *text = NULL;
  EntenteItem *actors[2];

  if (!g_utf8_validate (self->path, -1, NULL) || strchr (self->path, ',') == NULL)
    {
      fprintf (err, "entente: %s\n", _("--path takes two actors, with a comma between them"));
      return STATUS_ERROR;
    }
  if (!find_both (document, file, self->path, actors, err))
    return STATUS_NONE;
  if (actors[0] == actors[1])
    {
      fprintf (err, "entente: %s: %s\n", file, _("Both are the same actor"));
      return STATUS_NONE;
    }
  connection = entente_connection_new (view, entente_item_get_id (actors[0]), entente_item_get_id (actors[1]),
                                       self->directed, NULL);
  text = entente_connection_to_text (connection, document, MAX_OTHERS);
  fputs (text, out);
  return connection->chains->len > 0 ? STATUS_CONNECTED : STATUS_NONE;
}
