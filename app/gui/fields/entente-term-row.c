/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-term-row.h"

#include "entente-drop-list.h"
#include "entente-field.h"
#include "entente-fold.h"

#include <glib/gi18n.h>

/* The row for the choice of a word. A file can hold words that Entente does not know. Such a word is added to the
 * choices of the row. The Admiralty grades are shown with their letter or figure.
 *
 * A user who types chooses the next word that begins so, whether the list is open or not. */

struct _EntenteTermRow
{
  AdwComboRow parent_instance;

  /* owned */
  EntenteVocabulary vocabulary;
  GPtrArray *words;      /* of words as the file has them; the first is NULL, for no word */
  GtkStringList *labels; /* of the words, in the same order */
  guint shown;           /* the index of the word of the file */
  GString *typed;        /* folded: the letters that were typed one after the other */
  guint32 typed_at;      /* when the last of them was typed, in milliseconds of the display server */
};

/* After so many milliseconds a letter begins another word. */
#define TYPING_PAUSE 1000

static void entente_term_row_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTermRow, entente_term_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_term_row_field_init))

static void
add_word (EntenteTermRow *self,
          const char     *word)
{
  gboolean is_grade = self->vocabulary == ENTENTE_VOCABULARY_RELIABILITY ||
                      self->vocabulary == ENTENTE_VOCABULARY_CREDIBILITY;
  g_autofree char *label = entente_vocabulary_get_label (self->vocabulary, word);
  g_autofree char *graded = NULL;

  if (is_grade && entente_vocabulary_know (self->vocabulary, word))
    /* Translators: a grade: its letter or figure, and what it means. */
    graded = g_strdup_printf (C_("grade", "%1$s: %2$s"), word, label);
  g_ptr_array_add (self->words, g_strdup (word));
  gtk_string_list_append (self->labels, graded != NULL ? graded : label);
}

static guint
find_word (EntenteTermRow *self,
           const char     *word)
{
  for (guint i = 1; i < self->words->len; i++)
    if (g_strcmp0 (self->words->pdata[i], word) == 0)
      return i;
  return 0;
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteTermRow *self = ENTENTE_TERM_ROW (field);
  g_autofree char *figure = NULL;
  gint64 number;

  if (entente_record_get_shape (record)->members[member].type != ENTENTE_VALUE_NUMBER)
    entente_term_row_set_word (self, entente_record_get_text (record, member));
  else
    {
      number = entente_record_get_number (record, member);
      figure = number != ENTENTE_NUMBER_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
      entente_term_row_set_word (self, figure);
    }
  self->shown = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteTermRow *self = ENTENTE_TERM_ROW (field);
  const char *word = entente_term_row_get_word (self);

  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) == self->shown)
    return;
  if (word == NULL)
    entente_record_clear (record, member);
  else if (entente_record_get_shape (record)->members[member].type == ENTENTE_VALUE_NUMBER)
    entente_record_set_number (record, member, g_ascii_strtoll (word, NULL, 10));
  else
    entente_record_set_text (record, member, word);
}

static void
entente_term_row_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
}

static gboolean
begins_with (EntenteTermRow *self,
             guint           nth,
             const char     *typed)
{
  g_autofree char *folded = entente_fold (gtk_string_list_get_string (self->labels, nth));

  return g_str_has_prefix (folded, typed);
}

/* One letter again and again goes through all words that begin with it, so that the search begins behind the chosen
 * one. */
static gboolean
choose_typed (EntenteTermRow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->labels));
  guint start = adw_combo_row_get_selected (ADW_COMBO_ROW (self)) + (g_utf8_strlen (self->typed->str, -1) == 1);

  for (guint i = 0; i < n; i++)
    if (begins_with (self, (start + i) % n, self->typed->str))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), (start + i) % n);
        entente_drop_list_focus_selected (GTK_WIDGET (self));
        return TRUE;
      }
  return FALSE;
}

static gboolean
key_cb (EntenteTermRow     *self,
        guint               key,
        guint               code,
        GdkModifierType     modifiers,
        GtkEventController *keys)
{
  gunichar c = gdk_keyval_to_unicode (key);
  guint32 now = gtk_event_controller_get_current_event_time (keys);
  char letter[7] = "";

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 || !g_unichar_isgraph (c))
    return GDK_EVENT_PROPAGATE;
  if (now - self->typed_at > TYPING_PAUSE)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_unichar_to_utf8 (c, letter);
  entente_fold_append (self->typed, letter);
  if (choose_typed (self))
    return GDK_EVENT_STOP;
  /* The letter may begin another word. */
  g_string_truncate (self->typed, 0);
  entente_fold_append (self->typed, letter);
  if (!choose_typed (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
entente_term_row_finalize (GObject *object)
{
  EntenteTermRow *self = ENTENTE_TERM_ROW (object);

  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_object (&self->labels);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (entente_term_row_parent_class)->finalize (object);
}

static void
entente_term_row_class_init (EntenteTermRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_term_row_finalize;
}

static void
listen_to_keys (EntenteTermRow *self,
                GtkWidget      *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

static void
entente_term_row_init (EntenteTermRow *self)
{
  self->typed = g_string_new (NULL);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->labels = gtk_string_list_new (NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (entente_field_edited), NULL);
  listen_to_keys (self, GTK_WIDGET (self));
  listen_to_keys (self, entente_drop_list_get_popover (GTK_WIDGET (self)));
  entente_drop_list_open_at_selected (GTK_WIDGET (self));
}

/**
 * entente_term_row_set_terms:
 * @self: a row
 * @vocabulary: the words to choose from
 * @none: the label of the choice of no word
 */
void
entente_term_row_set_terms (EntenteTermRow    *self,
                            EntenteVocabulary  vocabulary,
                            const char        *none)
{
  g_return_if_fail (ENTENTE_IS_TERM_ROW (self) && none != NULL);
  g_return_if_fail (self->words->len == 0);

  self->vocabulary = vocabulary;
  g_ptr_array_add (self->words, NULL);
  gtk_string_list_append (self->labels, none);
  for (const char *const *word = entente_vocabulary_list_words (vocabulary); *word != NULL; word++)
    add_word (self, *word);
}

/**
 * entente_term_row_get_word:
 * @self: a row
 *
 * Returns: (nullable): the chosen word, as the file has it
 */
const char *
entente_term_row_get_word (EntenteTermRow *self)
{
  guint selected;

  g_return_val_if_fail (ENTENTE_IS_TERM_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->words->len ? self->words->pdata[selected] : NULL;
}

/**
 * entente_term_row_set_word:
 * @self: a row
 * @word: (nullable): the word to choose, as the file has it
 */
void
entente_term_row_set_word (EntenteTermRow *self,
                           const char     *word)
{
  g_return_if_fail (ENTENTE_IS_TERM_ROW (self));

  if (word != NULL && find_word (self, word) == 0)
    add_word (self, word);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_word (self, word));
}
