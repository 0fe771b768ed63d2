/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-encoding-question.h"

#include "entente-display-text.h"
#include "entente-import-encoding.h"
#include "entente-import-encodings.h"
#include "entente-question.h"

#include <glib/gi18n.h>
#include <string.h>

/* In which encoding a text is: one sees how its words look in the one that is chosen. */

/* How much of the text is shown, in bytes and in characters around the first letter that tells something. */
#define MAX_BYTES (1024 * 1024)
#define BEFORE 60
#define MAX_SHOWN 240

#define KEY "entente-encoding-question"

typedef struct {
  GBytes *bytes;
  GtkDropDown *choice; /* borrowed */
  GtkLabel *sample;    /* borrowed */
  AdwMessageDialog *question; /* borrowed */
} Parts;

static void
parts_free (gpointer data)
{
  Parts *self = data;

  g_bytes_unref (self->bytes);
  g_free (self);
}

static const char *
find_foreign_letter (const char *text)
{
  const char *at = text;

  while (*at > 0)
    at++;
  return *at != '\0' ? at : text;
}

/* The words around the first letter that is not ASCII. */
static char *
make_sample (const char *text)
{
  const char *start = find_foreign_letter (text);
  g_autofree char *part = NULL;
  glong length;

  for (guint i = 0; i < BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  length = MIN (g_utf8_strlen (start, 4 * MAX_SHOWN), MAX_SHOWN);
  part = g_strstrip (g_utf8_substring (start, 0, length));
  return entente_display_text_reveal (part);
}

static void
show_sample (Parts *self)
{
  gsize size, length;
  const char *data = g_bytes_get_data (self->bytes, &size);
  guint n_doubtful = 0;
  g_autofree char *text = entente_import_encoding_decode (
    data, MIN (size, MAX_BYTES), entente_import_encodings_get_nth (gtk_drop_down_get_selected (self->choice)), &length,
    &n_doubtful);
  g_autofree char *sample = text != NULL ? make_sample (text) : NULL;
  /* The part that is looked at may end within a letter. */
  gboolean fits = text != NULL && n_doubtful <= (size > MAX_BYTES ? 3 : 0);

  gtk_label_set_label (self->sample, fits ? sample : _("The text is not in this encoding."));
  adw_message_dialog_set_response_enabled (self->question, ENTENTE_ENCODING_QUESTION_OPEN, fits);
}

static GtkDropDown *
make_choice (const char *guess)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;
  guint found = guess != NULL ? entente_import_encodings_find (guess) : 0;

  for (guint i = 0; i < entente_import_encodings_get_n (); i++)
    gtk_string_list_append (words, entente_import_encodings_get_words (i));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), found < entente_import_encodings_get_n () ? found : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Encoding"), -1);
  return GTK_DROP_DOWN (choice);
}

/**
 * entente_encoding_question_new:
 * @parent: a window
 * @name: the name of a file
 * @bytes: the text in it
 * @guess: (nullable): its likely encoding
 *
 * Returns: (transfer none): the question, to be given to entente_question_ask()
 */
AdwMessageDialog *
entente_encoding_question_new (GtkWindow  *parent,
                               const char *name,
                               GBytes     *bytes,
                               const char *guess)
{
  g_autofree char *shown = entente_display_text_embed (name);
  /* Translators: the placeholder is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("In Which Encoding Is “%s”?"), shown);
  Parts *self = g_new0 (Parts, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->bytes = g_bytes_ref (bytes);
  self->question = entente_question_new (parent, heading,
                                         _("The file does not say it. Choose the one in which its words look right."),
                                         "cancel", C_("button", "_Cancel"));
  entente_question_add (self->question, ENTENTE_ENCODING_QUESTION_OPEN, C_("button", "_Open"), ADW_RESPONSE_SUGGESTED);
  self->choice = make_choice (guess);
  self->sample = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                               "max-width-chars", 40, "selectable", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sample));
  adw_message_dialog_set_extra_child (self->question, box);
  g_object_set_data_full (G_OBJECT (self->question), KEY, self, parts_free);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (show_sample), self);
  show_sample (self);
  return self->question;
}

/**
 * entente_encoding_question_get_encoding:
 * @question: a question of entente_encoding_question_new()
 *
 * Returns: (transfer none): the encoding that is chosen
 */
const char *
entente_encoding_question_get_encoding (AdwMessageDialog *question)
{
  Parts *self = g_object_get_data (G_OBJECT (question), KEY);

  g_return_val_if_fail (self != NULL, NULL);

  return entente_import_encodings_get_nth (gtk_drop_down_get_selected (self->choice));
}
