/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chooser.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-fill.h"
#include "entente-fold.h"
#include "entente-mention.h"
#include "entente-query.h"
#include "entente-source.h"
#include "entente-style.h"

#include <glib/gi18n.h>
#include <string.h>

/* The row for the choice of an item. It holds the id of the chosen item, and shows its name. When the user types
 * another text, nothing is chosen until the user picks an item or types the full name of one. */

struct _EntenteChooser
{
  EntenteSuggestRow parent_instance;

  /* borrowed */
  EntenteDraft *draft;     /* of the dialog; it outlives the row */

  /* owned */
  guint kinds;             /* flags of the kinds of items that can be chosen */
  char *chosen_id;         /* nullable: of the item that was chosen last */
  char *chosen_text;       /* nullable: the text of the row for that item; another text chooses nothing */
  char **favorites;        /* nullable: ids of the items that come first */
  char *favorite_subtitle; /* nullable: their subtitle */
  GArray *names;           /* nullable: of Name; made when the list opens for the first time */
  guint n_added;           /* items that the draft had added when the names were listed */
};

/* A name of an item, folded for the search. */
typedef struct {
  EntenteItem *item;
  char *folded;
  char *other_name; /* nullable: the name as it is shown; NULL for the title of the item */
} Name;

/* A name that matches the typed words. */
typedef struct {
  const Name *name;
  int rank;    /* 0 is best; -1 for favorites, which come first */
  guint order; /* among names of one rank */
} Match;

#define MAX_SUGGESTIONS 20

enum { CREATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteChooser, entente_chooser, ENTENTE_TYPE_SUGGEST_ROW)

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_clear_object (&name->item);
  g_clear_pointer (&name->folded, g_free);
  g_clear_pointer (&name->other_name, g_free);
}

static gboolean
accepts (EntenteChooser *self,
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
  name.other_name = is_title ? NULL : entente_display_text_name (text);
  g_array_append_val (self->names, name);
}

/* Folds the title of an actor in a language, once for all its relations. */
static const char *
fold_actor (EntenteChooser *self,
            GHashTable     *folded_titles,
            const char     *language,
            const char     *id)
{
  EntenteItem *actor = entente_draft_lookup (self->draft, id);
  char *folded;

  if (actor == NULL)
    return "";
  folded = g_hash_table_lookup (folded_titles, actor);
  if (folded == NULL)
    {
      g_autofree char *title = entente_query_raw_title_in (entente_draft_get_document (self->draft), actor, language);

      folded = entente_fold (title);
      g_hash_table_insert (folded_titles, actor, folded);
    }
  return folded;
}

static void
add_relation (EntenteChooser  *self,
              EntenteRelation *relation,
              const char      *language,
              GHashTable      *folded_titles)
{
  const char *kind = entente_relation_get_kind (relation);
  g_autofree char *folded = entente_fold (kind != NULL ? kind : "");
  Name name = { g_object_ref (ENTENTE_ITEM (relation)), NULL, NULL };

  name.folded = g_strjoin (" ", fold_actor (self, folded_titles, language, entente_relation_get_from (relation)),
                           folded, fold_actor (self, folded_titles, language, entente_relation_get_to (relation)),
                           NULL);
  g_array_append_val (self->names, name);
}

/* The name that is shown comes first, so that it is the one to match of several that would do. */
static void
add_names_of_actor (EntenteChooser *self,
                    EntenteActor   *actor)
{
  const char *shown = entente_query_shown_name (entente_draft_get_document (self->draft), actor);
  const char *name = entente_actor_get_name (actor);

  add_name (self, ENTENTE_ITEM (actor), shown, TRUE);
  if (g_strcmp0 (name, shown) != 0)
    add_name (self, ENTENTE_ITEM (actor), name, FALSE);
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *alias = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);

      if (g_strcmp0 (alias, shown) != 0)
        add_name (self, ENTENTE_ITEM (actor), alias, FALSE);
    }
}

static void
add_names (EntenteChooser *self,
           EntenteItem    *item,
           GHashTable     *folded_titles,
           GHashTable     *folded_own_titles)
{
  EntenteDocument *document = entente_draft_get_document (self->draft);
  const char *language = entente_document_get_name_language (document);
  g_autofree char *title = NULL;

  if (ENTENTE_IS_RELATION (item))
    {
      add_relation (self, ENTENTE_RELATION (item), language, folded_titles);
      if (language != NULL)
        add_relation (self, ENTENTE_RELATION (item), NULL, folded_own_titles);
      return;
    }
  if (ENTENTE_IS_ACTOR (item))
    {
      add_names_of_actor (self, ENTENTE_ACTOR (item));
      return;
    }
  title = entente_query_raw_title (document, item);
  add_name (self, item, title, TRUE);
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

/* While a dialog is open, the document does not change, but the draft can add items. */
static void
list_names (EntenteChooser *self)
{
  EntenteDocument *document = entente_draft_get_document (self->draft);
  g_autoptr (GHashTable) folded_titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) folded_own_titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
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
        add_names (self, added->pdata[i], folded_titles, folded_own_titles);
      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          add_names (self, item, folded_titles, folded_own_titles);
        }
    }
}

static gboolean
starts_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* The rank of a name for the typed words, by the word that fits worst. Returns 0 if it stands at the start of the name,
 * 1 at the start of a word, 2 within a word, and -1 if the name does not contain it. */
static int
rank_name (const char        *name,
           const char *const *words)
{
  int rank = 0;

  for (; *words != NULL; words++)
    {
      const char *at = strstr (name, *words);
      int word_rank = at == name ? 0 : 2;

      if (at == NULL)
        return -1;
      for (; word_rank == 2 && at != NULL; at = strstr (at + 1, *words))
        if (starts_word (name, at))
          word_rank = 1;
      rank = MAX (rank, word_rank);
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

/* The subtitle says why the item is a favorite. Otherwise it is the other name that matched, or else the description of
 * an actor or the details of a source. */
static char *
make_subtitle (EntenteChooser *self,
               EntenteItem    *item,
               const char     *other_name)
{
  const char *text = NULL;

  if (is_favorite (self, item))
    return g_strdup (self->favorite_subtitle);
  if (other_name != NULL)
    return g_strdup (other_name);
  if (ENTENTE_IS_ACTOR (item))
    text = entente_actor_get_description (ENTENTE_ACTOR (item));
  if (ENTENTE_IS_SOURCE (item))
    return entente_mention_source_details (self->draft, ENTENTE_SOURCE (item));
  return text != NULL ? entente_display_text_name (text) : NULL;
}

static void
add_suggestion (EntenteChooser *self,
                EntenteItem    *item,
                const char     *other_name,
                GPtrArray      *suggestions)
{
  g_autofree char *title = entente_mention_title (self->draft, item);
  EntenteSuggestion *suggestion = entente_suggestion_new (title, entente_item_get_id (item));

  suggestion->code = -1;
  suggestion->subtitle = make_subtitle (self, item, other_name);
  suggestion->icon = entente_style_get_item_icon (item);
  suggestion->icon_class = entente_style_get_item_class (item);
  g_ptr_array_add (suggestions, suggestion);
}

static const char *
get_create_label (EntenteItemKind kind)
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
add_create_suggestions (EntenteChooser *self,
                        const char     *typed,
                        GPtrArray      *suggestions)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      EntenteSuggestion *suggestion;

      if ((self->kinds & (1u << kind)) == 0 || !g_signal_has_handler_pending (self, signals[CREATE], 0, FALSE))
        continue;
      suggestion = entente_suggestion_new (get_create_label (kind), typed);
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

/* Offers the best match for what was typed, or to make a new item if there is none. In the list of all, it is the item
 * that the row shows, or the first one if the row is empty. */
static void
offer (EntenteChooser *self,
       gboolean        all,
       GPtrArray      *suggestions)
{
  g_autofree char *value = all ? entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self)) : NULL;
  gboolean is_empty = *gtk_editable_get_text (GTK_EDITABLE (self)) == '\0';

  for (guint i = 0; i < suggestions->len; i++)
    {
      EntenteSuggestion *suggestion = suggestions->pdata[i];

      if (!all)
        suggestion->is_offered = TRUE;
      else if (suggestion->code < 0)
        suggestion->is_offered = is_empty || g_strcmp0 (suggestion->value, value) == 0;
    }
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
  for (guint i = 0; i < matches->len && suggestions->len < MAX_SUGGESTIONS; i++)
    {
      const Name *name = g_array_index (matches, Match, i).name;

      if (g_hash_table_add (seen, name->item))
        add_suggestion (self, name->item, name->other_name, suggestions);
    }
  add_create_suggestions (self, all ? "" : typed, suggestions);
  offer (self, all, suggestions);
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

/* An item can be chosen by its full name, if no other item has this name. Returns its id, or NULL. */
static const char *
find_by_full_name (EntenteChooser *self,
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
settle_typed (EntenteEntryRow *row)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *value = entente_entry_row_get_value (row);
  const char *id;

  if (value != NULL || *typed == '\0' || self->draft == NULL)
    return TRUE;
  id = find_by_full_name (self, typed);
  if (id != NULL)
    entente_chooser_choose (self, id);
  else
    entente_entry_row_set_hint (row, ENTENTE_HINT_ERROR,
                                _("Nothing has this name: choose from the list, or make it new"));
  return id != NULL;
}

/* Saving a dialog takes the selected item, but opens no dialog for a new one. */
static gboolean
settle (EntenteEntryRow *row)
{
  const EntenteSuggestion *selected = entente_suggest_row_get_selected (ENTENTE_SUGGEST_ROW (row));

  if (selected != NULL && selected->code < 0)
    return ENTENTE_ENTRY_ROW_CLASS (entente_chooser_parent_class)->settle (row);
  return settle_typed (row);
}

static void
leave (EntenteSuggestRow *row)
{
  settle_typed (ENTENTE_ENTRY_ROW (row));
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

  return self->chosen_id != NULL && g_str_equal (typed, self->chosen_text) ? g_strdup (self->chosen_id) : NULL;
}

static void
review (EntenteEntryRow *row)
{
  EntenteChooser *self = ENTENTE_CHOOSER (row);
  g_autofree char *value = entente_entry_row_get_value (row);
  gboolean is_missing = value != NULL && self->draft != NULL
                        && !accepts (self, entente_draft_lookup (self->draft, value));

  /* The tooltip shows the whole of a name that is longer than the row. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), value != NULL ? gtk_editable_get_text (GTK_EDITABLE (row)) : NULL);
  entente_entry_row_set_hint (row, ENTENTE_HINT_WARNING,
                              is_missing ? _("This document has no item with this ID") : NULL);
}

static void
entente_chooser_finalize (GObject *object)
{
  EntenteChooser *self = ENTENTE_CHOOSER (object);

  g_clear_pointer (&self->chosen_id, g_free);
  g_clear_pointer (&self->chosen_text, g_free);
  g_clear_pointer (&self->favorites, g_strfreev);
  g_clear_pointer (&self->favorite_subtitle, g_free);
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

  /**
   * EntenteChooser::create:
   * @self: a chooser
   * @kind: the #EntenteItemKind of the new item
   * @typed: the typed text, which may be the name of the new item
   *
   * The user asks for a new item.
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
 * @draft: the draft with the items to choose from; it must outlive the chooser
 * @kinds: flags of the kinds of items, of ENTENTE_CHOOSER_ACTORS and so on
 * @title: the title of the row
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
 * @draft: the draft with the items to choose from; it must outlive the chooser
 * @kinds: flags of the kinds of items, of ENTENTE_CHOOSER_ACTORS and so on
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
 * @ids: (array zero-terminated=1): the ids of items that come first if they match
 * @why: the subtitle of these items, in place of their own
 */
void
entente_chooser_set_favorites (EntenteChooser    *self,
                               const char *const *ids,
                               const char        *why)
{
  g_return_if_fail (ENTENTE_IS_CHOOSER (self) && ids != NULL && why != NULL);

  g_strfreev (self->favorites);
  g_free (self->favorite_subtitle);
  self->favorites = g_strdupv ((char **) ids);
  self->favorite_subtitle = g_strdup (why);
}

/**
 * entente_chooser_choose:
 * @self: a chooser
 * @id: the id of an item
 *
 * Chooses an item, as if the user had picked it.
 */
void
entente_chooser_choose (EntenteChooser *self,
                        const char     *id)
{
  g_return_if_fail (ENTENTE_IS_CHOOSER (self) && id != NULL);

  g_free (self->chosen_id);
  g_free (self->chosen_text);
  self->chosen_id = g_strdup (id);
  self->chosen_text = to_shown (ENTENTE_ENTRY_ROW (self), id);
  entente_fill_entry (GTK_EDITABLE (self), self->chosen_text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  entente_entry_row_touch (ENTENTE_ENTRY_ROW (self));
}
