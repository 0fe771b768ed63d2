/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chooser.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-fold.h"
#include "entente-mention.h"
#include "entente-query.h"
#include "entente-source.h"
#include "entente-style.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is chosen is an id; what stands in the row is its name. Typing another name leaves nothing
 * chosen until one is picked, or the whole of a name is there. */

struct _EntenteChooser
{
  EntenteSuggestRow parent_instance;

  /* borrowed */
  EntenteDraft *draft; /* the dialog's, which outlives its rows */

  /* owned */
  guint kinds;
  char *chosen;        /* nullable: the id behind what stands in the row now */
  char *chosen_text;   /* what stands in the row then */
  char **favorites;    /* nullable: the ids that come first */
  char *favorite_why;
  GArray *names;       /* nullable: of Name; made when the list is first asked for */
  guint n_added;       /* how many of them the draft adds */
};

/* One of the names of an item, and the item. */
typedef struct {
  EntenteItem *item;
  char *folded;
  char *other; /* nullable: the name itself, where it is not the one that is shown */
} Name;

typedef struct {
  const Name *name;
  int rank;
  guint order;
} Match;

#define MOST_SUGGESTIONS 20

enum { CREATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteChooser, entente_chooser, ENTENTE_TYPE_SUGGEST_ROW)

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_clear_object (&name->item);
  g_clear_pointer (&name->folded, g_free);
  g_clear_pointer (&name->other, g_free);
}

static gboolean
takes (EntenteChooser *self,
       EntenteItem    *item)
{
  return item != NULL && (self->kinds & (1u << entente_item_get_kind (item))) != 0;
}

static void
add_name (EntenteChooser *self,
          EntenteItem    *item,
          const char     *text,
          gboolean        is_title)
{
  Name name = { NULL };

  if (text == NULL)
    return;
  name.item = g_object_ref (item);
  name.folded = entente_fold (text);
  name.other = is_title ? NULL : entente_display_text_name (text);
  g_array_append_val (self->names, name);
}

/* Folds what an actor is called, once for all its relations. */
static const char *
fold_actor (EntenteChooser *self,
            GHashTable     *folds,
            const char     *id)
{
  EntenteItem *actor = entente_draft_lookup (self->draft, id);
  char *folded;

  if (actor == NULL)
    return "";
  folded = g_hash_table_lookup (folds, actor);
  if (folded == NULL)
    {
      g_autofree char *title = entente_query_raw_title (entente_draft_get_document (self->draft), actor);

      folded = entente_fold (title);
      g_hash_table_insert (folds, actor, folded);
    }
  return folded;
}

static void
add_relation (EntenteChooser  *self,
              EntenteRelation *relation,
              GHashTable      *folds)
{
  const char *kind = entente_relation_get_kind (relation);
  g_autofree char *folded = entente_fold (kind != NULL ? kind : "");
  Name name = { g_object_ref (ENTENTE_ITEM (relation)), NULL, NULL };

  name.folded = g_strjoin (" ", fold_actor (self, folds, entente_relation_get_from (relation)), folded,
                           fold_actor (self, folds, entente_relation_get_to (relation)), NULL);
  g_array_append_val (self->names, name);
}

static void
add_names (EntenteChooser *self,
           EntenteItem    *item,
           GHashTable     *folds)
{
  g_autofree char *title = NULL;

  if (ENTENTE_IS_RELATION (item))
    {
      add_relation (self, ENTENTE_RELATION (item), folds);
      return;
    }
  title = entente_query_raw_title (entente_draft_get_document (self->draft), item);
  add_name (self, item, title, TRUE);
  if (ENTENTE_IS_ACTOR (item))
    for (guint i = 0; i < entente_actor_get_n_aliases (ENTENTE_ACTOR (item)); i++)
      add_name (self, item, entente_record_get_text (entente_actor_get_nth_aliases (ENTENTE_ACTOR (item), i),
                                                     ENTENTE_PHRASE_TEXT), FALSE);
  if (ENTENTE_IS_SOURCE (item) && entente_source_get_title (ENTENTE_SOURCE (item)) != NULL)
    add_name (self, item, entente_source_get_url (ENTENTE_SOURCE (item)), FALSE);
}

static guint
count_added (EntenteChooser *self)
{
  guint n = 0;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, kind);

      n += added->len;
    }
  return n;
}

/* The document stays as it is while a dialog is open; only the draft grows. */
static void
list_names (EntenteChooser *self)
{
  EntenteDocument *document = entente_draft_get_document (self->draft);
  g_autoptr (GHashTable) folds = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n_added = count_added (self);

  if (self->names != NULL && self->n_added == n_added)
    return;
  g_clear_pointer (&self->names, g_array_unref);
  self->n_added = n_added;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (document, kind);
      g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, kind);
      guint n_items = g_list_model_get_n_items (items);

      if ((self->kinds & (1u << kind)) == 0)
        continue;
      for (guint i = 0; i < added->len; i++)
        add_names (self, added->pdata[i], folds);
      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          add_names (self, item, folds);
        }
    }
}

static gboolean
starts_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* How well a name goes with the words that were typed: 0 is best, -1 not at all. */
static int
rank_name (const char        *name,
           const char *const *words)
{
  int rank = 0;

  for (; *words != NULL; words++)
    {
      const char *at = strstr (name, *words);
      int own = at == name ? 0 : 2;

      if (at == NULL)
        return -1;
      for (; own == 2 && at != NULL; at = strstr (at + 1, *words))
        if (starts_word (name, at))
          own = 1;
      rank = MAX (rank, own);
    }
  return rank;
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank - y->rank;
  return (x->order > y->order) - (x->order < y->order);
}

static gboolean
is_favorite (EntenteChooser *self,
             EntenteItem    *item)
{
  return self->favorites != NULL
         && g_strv_contains ((const char *const *) self->favorites, entente_item_get_id (item));
}

/* What an item is comes second to the name it was found by, and that it is the favorite first. */
static char *
make_subtitle (EntenteChooser *self,
               EntenteItem    *item,
               const char     *other)
{
  const char *text = NULL;

  if (is_favorite (self, item))
    return g_strdup (self->favorite_why);
  if (other != NULL)
    return g_strdup (other);
  if (ENTENTE_IS_ACTOR (item))
    text = entente_actor_get_description (ENTENTE_ACTOR (item));
  if (ENTENTE_IS_SOURCE (item))
    return entente_mention_source_details (self->draft, ENTENTE_SOURCE (item));
  return text != NULL ? entente_display_text_name (text) : NULL;
}

static void
add_suggestion (EntenteChooser *self,
                EntenteItem    *item,
                const char     *other,
                GPtrArray      *suggestions)
{
  g_autofree char *title = entente_mention_title (self->draft, item);
  EntenteSuggestion *suggestion = entente_suggestion_new (title, entente_item_get_id (item));

  suggestion->code = -1;
  suggestion->subtitle = make_subtitle (self, item, other);
  if (ENTENTE_IS_ACTOR (item))
    {
      EntenteLook look = entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (item)));

      suggestion->icon = entente_style_get_look_icon (look);
      suggestion->icon_class = entente_style_get_look_class (look);
    }
  else
    suggestion->icon = g_strdup (ENTENTE_IS_SOURCE (item) ? "entente-source-symbolic" : "entente-relation-symbolic");
  g_ptr_array_add (suggestions, suggestion);
}

static const char *
new_label (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return _("New Actor…");
    case ENTENTE_ITEM_RELATION:
      return _("New Relation…");
    case ENTENTE_ITEM_SOURCE:
      return _("New Source…");
    case ENTENTE_ITEM_STATEMENT:
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_new (EntenteChooser *self,
         const char     *typed,
         GPtrArray      *suggestions)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      EntenteSuggestion *suggestion;

      if ((self->kinds & (1u << kind)) == 0 || !g_signal_has_handler_pending (self, signals[CREATE], 0, FALSE))
        continue;
      suggestion = entente_suggestion_new (new_label (kind), typed);
      suggestion->code = kind;
      suggestion->icon = g_strdup ("list-add-symbolic");
      if (*typed != '\0' && kind != ENTENTE_ITEM_RELATION)
        suggestion->subtitle = entente_display_text_name (typed);
      g_ptr_array_add (suggestions, suggestion);
    }
}

static GArray *
find_matches (EntenteChooser *self,
              const char     *typed)
{
  g_autofree char *folded = entente_fold (typed);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " ", -1);
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);
      Match match = { name, rank_name (name->folded, (const char *const *) words), i };

      if (match.rank >= 0 && is_favorite (self, name->item))
        match.rank = -1;
      else if (match.rank < 0)
        continue;
      g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  return matches;
}

static void
suggest (EntenteSuggestRow *row,
         const char        *typed,
         gboolean           all,
         GPtrArray         *suggestions)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) matches = NULL;

  if (self->draft == NULL)
    return;
  list_names (self);
  matches = find_matches (self, all ? "" : typed);
  for (guint i = 0; i < matches->len && suggestions->len < MOST_SUGGESTIONS; i++)
    {
      const Name *name = g_array_index (matches, Match, i).name;

      if (g_hash_table_add (seen, name->item))
        add_suggestion (self, name->item, name->other, suggestions);
    }
  add_new (self, all ? "" : typed, suggestions);
}

static void
pick (EntenteSuggestRow       *row,
      const EntenteSuggestion *suggestion)
{
  if (suggestion->code < 0)
    entente_chooser_choose (ENTENTE_CHOOSER (row), suggestion->value);
  else
    g_signal_emit (row, signals[CREATE], 0, suggestion->code, suggestion->value);
}

/* The only item of a name can be chosen by writing all of the name. */
static const char *
find_whole (EntenteChooser *self,
            const char     *typed)
{
  g_autofree char *folded = entente_fold (typed);
  const EntenteItem *found = NULL;

  list_names (self);
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (!g_str_equal (name->folded, g_strstrip (folded)) || name->item == found)
        continue;
      if (found != NULL)
        return NULL;
      found = name->item;
    }
  return found != NULL ? entente_item_get_id ((EntenteItem *) found) : NULL;
}

static gboolean
settle (EntenteEntryRow *row)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *value = entente_entry_row_get_value (row);
  const char *id;

  if (value != NULL || *typed == '\0' || self->draft == NULL)
    return TRUE;
  id = find_whole (self, typed);
  if (id != NULL)
    entente_chooser_choose (self, id);
  else
    entente_entry_row_set_hint (row, ENTENTE_HINT_ERROR,
                                _("Nothing has this name: choose from the list, or make it new"));
  return id != NULL;
}

static void
leave (EntenteSuggestRow *row)
{
  settle (ENTENTE_ENTRY_ROW (row));
}

static char *
to_shown (EntenteEntryRow *row,
          const char      *value)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  EntenteItem *item = self->draft != NULL ? entente_draft_lookup (self->draft, value) : NULL;

  return item != NULL ? entente_mention_title (self->draft, item) : entente_display_text_name (value);
}

static char *
to_value (EntenteEntryRow *row,
          const char      *typed)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);

  return self->chosen != NULL && g_str_equal (typed, self->chosen_text) ? g_strdup (self->chosen) : NULL;
}

static void
review (EntenteEntryRow *row)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  g_autofree char *value = entente_entry_row_get_value (row);
  gboolean is_missing = value != NULL && self->draft != NULL
                        && !takes (self, entente_draft_lookup (self->draft, value));

  /* A name that is longer than the row can be read all the same. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), value != NULL ? gtk_editable_get_text (GTK_EDITABLE (row)) : NULL);
  entente_entry_row_set_hint (row, ENTENTE_HINT_WARNING,
                              is_missing ? _("This document has no item with this ID") : NULL);
}

static void
entente_chooser_finalize (GObject *object)
{
  EntenteChooser *self = ENTENTE_CHOOSER (object);

  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->chosen_text, g_free);
  g_clear_pointer (&self->favorites, g_strfreev);
  g_clear_pointer (&self->favorite_why, g_free);
  g_clear_pointer (&self->names, g_array_unref);

  G_OBJECT_CLASS (entente_chooser_parent_class)->finalize (object);
}

static void
entente_chooser_class_init (EntenteChooserClass *klass)
{
  EntenteEntryRowClass *entry_class = ENTENTE_ENTRY_ROW_CLASS (klass);
  EntenteSuggestRowClass *row_class = ENTENTE_SUGGEST_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_chooser_finalize;
  entry_class->to_shown = to_shown;
  entry_class->to_value = to_value;
  entry_class->review = review;
  entry_class->settle = settle;
  row_class->suggest = suggest;
  row_class->pick = pick;
  row_class->leave = leave;
  row_class->takes_first = TRUE;

  /**
   * EntenteChooser::create:
   * @self: a chooser
   * @kind: the #EntenteItemKind of what is wanted
   * @typed: what was typed, which may be its name
   *
   * The user wants something that is not there yet.
   */
  signals[CREATE] = g_signal_new ("create", ENTENTE_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
entente_chooser_init (EntenteChooser *self)
{
}

/**
 * entente_chooser_new:
 * @draft: what can be chosen from, which must outlive the chooser
 * @kinds: which kinds of items, of ENTENTE_CHOOSER_ACTORS and so on
 * @title: what is to be chosen
 *
 * Returns: (transfer floating): a chooser
 */
GtkWidget *
entente_chooser_new (EntenteDraft *draft,
                     guint         kinds,
                     const char   *title)
{
  EntenteChooser *self = g_object_new (ENTENTE_TYPE_CHOOSER, "title", title, NULL);

  entente_chooser_set_draft (self, draft, kinds);
  return GTK_WIDGET (self);
}

/**
 * entente_chooser_set_draft:
 * @self: a chooser
 * @draft: what can be chosen from, which must outlive the chooser
 * @kinds: which kinds of items, of ENTENTE_CHOOSER_ACTORS and so on
 */
void
entente_chooser_set_draft (EntenteChooser *self,
                           EntenteDraft   *draft,
                           guint           kinds)
{
  g_return_if_fail (ENTENTE_IS_CHOOSER (self) && draft != NULL);

  self->draft = draft;
  self->kinds = kinds;
}

/**
 * entente_chooser_set_favorites:
 * @self: a chooser
 * @ids: (array zero-terminated=1): those that come first where they are found
 * @why: what is said of them instead of what else there is to say
 */
void
entente_chooser_set_favorites (EntenteChooser    *self,
                               const char *const *ids,
                               const char        *why)
{
  g_return_if_fail (ENTENTE_IS_CHOOSER (self) && ids != NULL && why != NULL);

  g_strfreev (self->favorites);
  g_free (self->favorite_why);
  self->favorites = g_strdupv ((char **) ids);
  self->favorite_why = g_strdup (why);
}

/**
 * entente_chooser_choose:
 * @self: a chooser
 * @id: the id of an item
 *
 * Chooses an item, as the user does.
 */
void
entente_chooser_choose (EntenteChooser *self,
                        const char     *id)
{
  g_return_if_fail (ENTENTE_IS_CHOOSER (self) && id != NULL);

  g_free (self->chosen);
  g_free (self->chosen_text);
  self->chosen = g_strdup (id);
  self->chosen_text = to_shown (ENTENTE_ENTRY_ROW (self), id);
  gtk_editable_set_text (GTK_EDITABLE (self), self->chosen_text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  entente_entry_row_touch (ENTENTE_ENTRY_ROW (self));
}
