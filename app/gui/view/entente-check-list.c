/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-check-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-condition-words.h"
#include "entente-fold.h"
#include "entente-id.h"

/* A document can have thousands of speakers. The list shows the most frequent of those that match what is typed, and
 * always those that are ticked. */

#define MAX_ROWS 60
#define MAX_CHOSEN_ROWS 300
#define MIN_SEARCHED 8 /* shorter lists are looked through at a glance */

typedef struct {
  char *word;
  char *label;
  char *folded;
  guint count;
} Row;

struct _EntenteCheckList
{
  GtkBox parent_instance;

  GPtrArray *rows;     /* of Row */
  GHashTable *chosen;  /* set of words, owned by the rows */

  /* Of what the words are. */
  EntenteDocument *document; /* nullable */
  EntenteItemKind subject;
  EntenteAspect aspect;

  /* children */
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *rest_label;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCheckList, entente_check_list, GTK_TYPE_BOX)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->word);
  g_free (row->label);
  g_free (row->folded);
  g_free (row);
}

static void
toggled_cb (EntenteCheckList *self,
            GtkCheckButton   *check)
{
  const Row *row = g_object_get_data (G_OBJECT (check), "row");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, row->word);
  else
    g_hash_table_remove (self->chosen, row->word);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_row (EntenteCheckList *self,
            Row              *row)
{
  GtkWidget *action_row = adw_action_row_new (), *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (action_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (action_row), row->label);
  if (row->count > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", row->count);
      GtkWidget *label = gtk_label_new (count);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (action_row), label);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, row->word));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "row", row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (action_row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (action_row), check);
  return action_row;
}

static void
clear_list (EntenteCheckList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
show_rows (EntenteCheckList *self)
{
  g_autofree char *typed = entente_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *rest = NULL;
  guint n_shown = 0, n_left = 0;

  clear_list (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];
      gboolean chosen = g_hash_table_contains (self->chosen, row->word);

      if (!chosen && strstr (row->folded, typed) == NULL)
        continue;
      if (n_shown >= (chosen ? MAX_CHOSEN_ROWS : MAX_ROWS))
        {
          n_left++;
          continue;
        }
      gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (self, row));
      n_shown++;
    }
  rest = n_left > 0 ? g_strdup_printf (ngettext ("%u more: type a part of it", "%u more: type a part of one", n_left),
                                       n_left)
                    : g_strdup (n_shown == 0 ? C_("filter", "There are none") : "");
  gtk_label_set_label (GTK_LABEL (self->rest_label), rest);
  gtk_widget_set_visible (self->rest_label, *rest != '\0');
  gtk_widget_set_visible (self->list, n_shown > 0);
}

static void
entente_check_list_finalize (GObject *object)
{
  EntenteCheckList *self = ENTENTE_CHECK_LIST (object);

  g_hash_table_unref (self->chosen);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_check_list_parent_class)->finalize (object);
}

static void
entente_check_list_class_init (EntenteCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_check_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_check_list_init (EntenteCheckList *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->chosen = g_hash_table_new (entente_id_hash, g_str_equal);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("filter", "Narrow the list"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->rest_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->rest_label, "dim-label");
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->rest_label);
}

static Row *
add_word (EntenteCheckList *self,
          const char       *word,
          guint             count)
{
  Row *row = g_new0 (Row, 1);

  row->word = g_strdup (word);
  row->count = count;
  row->label = entente_aspect_describe_word (self->aspect, self->subject, word, self->document);
  row->folded = entente_fold (row->label);
  g_ptr_array_add (self->rows, row);
  return row;
}

static Row *
find_word (EntenteCheckList *self,
           const char       *word)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((Row *) self->rows->pdata[i])->word, word))
      return self->rows->pdata[i];
  return NULL;
}

/**
 * entente_check_list_set_words:
 * @self: a list
 * @document: a document
 * @subject: the kind of some items
 * @aspect: an aspect of theirs that has words
 * @column: (nullable): the name of a fact, if it is one of data
 *
 * Shows the words that there are. None of them is ticked.
 */
void
entente_check_list_set_words (EntenteCheckList *self,
                              EntenteDocument  *document,
                              EntenteItemKind   subject,
                              EntenteAspect     aspect,
                              const char       *column)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_if_fail (ENTENTE_IS_CHECK_LIST (self) && ENTENTE_IS_DOCUMENT (document));

  clear_list (self);
  g_hash_table_remove_all (self->chosen);
  g_ptr_array_set_size (self->rows, 0);
  words = entente_aspect_list_words (document, subject, aspect, column);
  g_set_object (&self->document, document);
  self->subject = subject;
  self->aspect = aspect;
  for (guint i = 0; i < words->len; i++)
    add_word (self, ((EntenteWordCount *) words->pdata[i])->word, ((EntenteWordCount *) words->pdata[i])->count);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_visible (self->entry, self->rows->len >= MIN_SEARCHED);
  show_rows (self);
}

/**
 * entente_check_list_choose:
 * @self: a list that has words
 * @words: (array zero-terminated=1): the words to tick
 *
 * Words that the list does not have, such as those that are not in the document any more, are added to it.
 */
void
entente_check_list_choose (EntenteCheckList  *self,
                           const char *const *words)
{
  gboolean is_empty;

  g_return_if_fail (ENTENTE_IS_CHECK_LIST (self) && self->document != NULL && words != NULL);

  is_empty = self->rows->len == 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      Row *row = is_empty ? NULL : find_word (self, words[i]);

      if (row == NULL)
        row = add_word (self, words[i], 0);
      g_hash_table_add (self->chosen, row->word);
    }
  gtk_widget_set_visible (self->entry, self->rows->len >= MIN_SEARCHED);
  show_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_check_list_get_chosen:
 * @self: a list
 *
 * Returns: (transfer full): the words that are ticked, in the order of the list
 */
GStrv
entente_check_list_get_chosen (EntenteCheckList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_CHECK_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      if (g_hash_table_contains (self->chosen, row->word))
        g_strv_builder_add (builder, row->word);
    }
  return g_strv_builder_end (builder);
}

/**
 * entente_check_list_set_label:
 * @self: a list
 * @label: what the list is of, for a screen reader
 */
void
entente_check_list_set_label (EntenteCheckList *self,
                              const char       *label)
{
  g_return_if_fail (ENTENTE_IS_CHECK_LIST (self) && label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
