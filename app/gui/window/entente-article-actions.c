/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-actions.h"

#include "entente-article-error.h"
#include "entente-article-source.h"
#include "entente-article-task.h"
#include "entente-commands.h"
#include "entente-display-text.h"
#include "entente-earlier-text.h"
#include "entente-edition-dialog.h"
#include "entente-encoding-question.h"
#include "entente-question.h"

#include <glib/gi18n.h>

/* Milliseconds until it is shown that a file is being read. */
#define DELAY 500

struct _EntenteArticleActions
{
  EntenteActions parent_instance;

  /* borrowed */
  AdwMessageDialog *wait; /* weak; nullable: says that a file is being read */

  /* owned */
  EntenteToasts *toasts;
  GQueue *files;             /* of GFile: what is to be read */
  GFile *file;               /* what is being read; nullable */
  GBytes *bytes;             /* what is in it, while its encoding is asked for; nullable */
  GCancellable *cancellable; /* of the reading; nullable */
  EntenteArticle *waiting;   /* what waits for a document; nullable */
  EntenteArticle *added;     /* what was added last; nullable */
  guint delay_source;
  guint waiting_source;
};

enum { NEEDS_DOCUMENT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteArticleActions, entente_article_actions, ENTENTE_TYPE_ACTIONS)

static void read_next (EntenteArticleActions *self);

static void
end_reading (EntenteArticleActions *self)
{
  AdwMessageDialog *wait = self->wait;

  g_clear_handle_id (&self->delay_source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->wait);
  if (wait != NULL)
    gtk_window_destroy (GTK_WINDOW (wait));
}

static void
end_file (EntenteArticleActions *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  read_next (self);
}

static void
show_error (EntenteArticleActions *self,
            const char            *message)
{
  g_autofree char *name = entente_article_task_dup_name (self->file);
  g_autofree char *shown = entente_display_text_embed (name);
  /* Translators: the placeholder is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("“%s” Cannot Be Read"), shown);
  GtkWindow *window = entente_actions_get_window (self);

  if (window != NULL)
    entente_question_ask (entente_question_new (window, heading, message, "close", C_("button", "_Close")), NULL, NULL,
                          NULL);
}

static void
show_source (EntenteArticleActions *self,
             const char            *id)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteItem *source = entente_document_lookup (entente_session_get_document (session), id);

  if (source == NULL)
    return;
  entente_session_select (session, source);
  g_action_group_activate_action (G_ACTION_GROUP (entente_actions_get_window (self)), "show-in-text",
                                  g_variant_new_string (id));
}

static void
tell_added (EntenteArticleActions *self,
            const char            *id)
{
  EntenteDocument *document = entente_session_get_document (entente_actions_get_session (self));
  g_autofree char *title = entente_commands_name_item (entente_document_lookup (document, id));
  /* Translators: the placeholder is the title of a source, in quotation marks. */
  g_autofree char *text = g_strdup_printf (_("Added %s"), title);

  if (self->added->remarks->len > 0)
    entente_toasts_add_undo_with_button (self->toasts, text, C_("button", "_Details"), "win.article-details");
  else
    entente_toasts_add_undo (self->toasts, text);
}

static void
add_source (EntenteArticleActions *self)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteDocument *document = entente_session_get_document (session);
  g_autofree char *name = entente_article_task_dup_name (self->file), *id = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  draft = entente_article_source_make_draft (document, self->added, name, entente_session_get_measure (session), &id);
  if (!entente_history_apply (entente_actions_get_history (self), draft))
    return;
  show_source (self, id);
  tell_added (self, id);
}

static void
accepted_cb (EntenteArticleActions    *self,
             const EntenteTextEdition *edition)
{
  EntenteHistory *history = entente_actions_get_history (self);
  g_autoptr (EntenteDraft) draft = entente_text_edition_make_draft (edition, entente_history_get_document (history));

  if (!entente_history_apply (history, draft))
    return;
  show_source (self, entente_item_get_id (ENTENTE_ITEM (edition->source)));
  entente_toasts_add_undo (self->toasts, _("Replaced the text"));
}

static void
end_article (EntenteArticleActions *self)
{
  entente_actions_update (ENTENTE_ACTIONS (self));
  end_file (self);
}

/* Asks whether the text is a new edition of one that is there. */
static void
ask_for_edition (EntenteArticleActions *self,
                 EntenteSource         *earlier)
{
  EntenteEditionDialog *dialog = entente_edition_dialog_new (entente_actions_get_history (self), earlier,
                                                             self->added->text);

  entente_edition_dialog_offer_source (dialog);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "refused", G_CALLBACK (add_source), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (end_article), self, G_CONNECT_SWAPPED);
  entente_edition_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}

/* A text that the document has already is shown, and not added again. The window may show another document by now. */
static void
found_cb (GObject      *document,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteArticleActions) self = data;
  g_autoptr (EntenteSource) earlier = entente_earlier_text_find_finish (result, NULL);
  EntenteOpenDocument *open = entente_actions_get_document (self);

  if (entente_actions_get_window (self) == NULL)
    return;
  if (entente_open_document_get_document (open) != ENTENTE_DOCUMENT (document))
    {
      end_article (self);
      return;
    }
  if (earlier != NULL && !g_str_equal (entente_source_get_text (earlier), self->added->text))
    {
      ask_for_edition (self, earlier);
      return;
    }
  if (earlier != NULL)
    {
      show_source (self, entente_item_get_id (ENTENTE_ITEM (earlier)));
      entente_toasts_add (self->toasts, _("This text is in the document already"), NULL, NULL);
    }
  else
    add_source (self);
  end_article (self);
}

static void
add_article (EntenteArticleActions *self,
             EntenteArticle        *article)
{
  EntenteDocument *document = entente_session_get_document (entente_actions_get_session (self));

  g_clear_pointer (&self->added, entente_article_free);
  self->added = article;
  entente_earlier_text_find_async (document, article->text, NULL, found_cb, g_object_ref (self));
}

static void
take_article (EntenteArticleActions *self,
              EntenteArticle        *article)
{
  EntenteOpenDocument *open = entente_actions_get_document (self);

  if (entente_open_document_is_editable (open))
    add_article (self, article);
  else if (entente_open_document_get_document (open) == NULL)
    {
      self->waiting = article;
      g_signal_emit (self, signals[NEEDS_DOCUMENT], 0);
    }
  else
    {
      entente_article_free (article);
      show_error (self, _("The document of this window cannot be changed."));
      end_file (self);
    }
}

static void start (EntenteArticleActions *self, const char *encoding);

static void
encoding_cb (EntenteArticleActions *self,
             const char            *answer,
             AdwMessageDialog      *question)
{
  if (g_str_equal (answer, ENTENTE_ENCODING_QUESTION_OPEN))
    start (self, entente_encoding_question_get_encoding (question));
  else
    end_file (self);
}

static void
ask_encoding (EntenteArticleActions *self,
              const char            *guess)
{
  g_autofree char *name = entente_article_task_dup_name (self->file);
  AdwMessageDialog *question = entente_encoding_question_new (entente_actions_get_window (self), name, self->bytes,
                                                              guess);

  entente_question_ask (question, ENTENTE_ENCODING_QUESTION_OPEN, G_CALLBACK (encoding_cb), self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteArticleActions) self = data;
  gboolean is_current = self->cancellable == g_task_get_cancellable (G_TASK (result));
  gboolean was_asked = self->bytes != NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArticle) article = entente_article_task_read_finish (result, &bytes, &error);

  /* The window is gone. */
  if (!is_current || entente_actions_get_window (self) == NULL)
    return;
  end_reading (self);
  if (!was_asked && bytes != NULL)
    self->bytes = g_bytes_ref (bytes);
  if (article != NULL && article->is_guess && !was_asked)
    ask_encoding (self, article->encoding);
  else if (article != NULL)
    take_article (self, g_steal_pointer (&article));
  else if (g_error_matches (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING) && !was_asked)
    ask_encoding (self, NULL);
  else
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_error (self, error->message);
      end_file (self);
    }
}

static void
cancelled_cb (EntenteArticleActions *self,
              const char            *answer,
              AdwMessageDialog      *question)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static gboolean
delay_cb (gpointer data)
{
  EntenteArticleActions *self = data;
  g_autofree char *name = entente_article_task_dup_name (self->file);
  g_autofree char *shown = entente_display_text_embed (name);
  /* Translators: the placeholder is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("Reading “%s”…"), shown);
  GtkWidget *spinner = gtk_spinner_new ();

  self->delay_source = 0;
  g_set_weak_pointer (&self->wait, entente_question_new (entente_actions_get_window (self), heading, NULL, "cancel",
                                                         C_("button", "_Cancel")));
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  adw_message_dialog_set_extra_child (self->wait, spinner);
  entente_question_ask (self->wait, NULL, G_CALLBACK (cancelled_cb), self);
  return G_SOURCE_REMOVE;
}

static void
start (EntenteArticleActions *self,
       const char            *encoding)
{
  self->cancellable = g_cancellable_new ();
  self->delay_source = g_timeout_add (DELAY, delay_cb, self);
  entente_article_task_read_async (self->file, self->bytes, encoding, self->cancellable, read_cb, g_object_ref (self));
}

static void
read_next (EntenteArticleActions *self)
{
  if (self->file != NULL)
    return;
  self->file = g_queue_pop_head (self->files);
  if (self->file != NULL)
    start (self, NULL);
}

static void
article_details_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntenteArticleActions *self = data;
  g_autofree char *body = NULL;

  if (self->added == NULL)
    return;
  g_ptr_array_add (self->added->remarks, NULL);
  body = g_strjoinv ("\n", (char **) self->added->remarks->pdata);
  g_ptr_array_set_size (self->added->remarks, (int) self->added->remarks->len - 1);
  entente_question_ask (entente_question_new (entente_actions_get_window (self), _("What Was Left Out"),
                                              body, "close", C_("button", "_Close")), NULL, NULL, NULL);
}

static const GActionEntry entries[] = {
  { "article-details", article_details_action },
};

static gboolean
waiting_cb (gpointer data)
{
  EntenteArticleActions *self = data;

  self->waiting_source = 0;
  if (self->waiting != NULL)
    take_article (self, g_steal_pointer (&self->waiting));
  return G_SOURCE_REMOVE;
}

/* The new document was made for an article. Other groups have to begin with it first. */
static void
entente_article_actions_begin (EntenteActions *actions)
{
  EntenteArticleActions *self = ENTENTE_ARTICLE_ACTIONS (actions);

  if (self->waiting != NULL && self->waiting_source == 0)
    self->waiting_source = g_idle_add (waiting_cb, self);
}

static void
entente_article_actions_update (EntenteActions *actions)
{
  EntenteArticleActions *self = ENTENTE_ARTICLE_ACTIONS (actions);

  entente_actions_enable (actions, "article-details", self->added != NULL && self->added->remarks->len > 0);
}

static void
entente_article_actions_dispose (GObject *object)
{
  EntenteArticleActions *self = ENTENTE_ARTICLE_ACTIONS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_reading (self);
  g_clear_handle_id (&self->waiting_source, g_source_remove);

  G_OBJECT_CLASS (entente_article_actions_parent_class)->dispose (object);
}

static void
entente_article_actions_finalize (GObject *object)
{
  EntenteArticleActions *self = ENTENTE_ARTICLE_ACTIONS (object);

  g_clear_object (&self->toasts);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->waiting, entente_article_free);
  g_clear_pointer (&self->added, entente_article_free);
  g_queue_free_full (self->files, g_object_unref);

  G_OBJECT_CLASS (entente_article_actions_parent_class)->finalize (object);
}

static void
entente_article_actions_class_init (EntenteArticleActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  object_class->dispose = entente_article_actions_dispose;
  object_class->finalize = entente_article_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_article_actions_begin;
  actions_class->update = entente_article_actions_update;

  signals[NEEDS_DOCUMENT] = g_signal_new ("needs-document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
entente_article_actions_init (EntenteArticleActions *self)
{
  self->files = g_queue_new ();
}

/**
 * entente_article_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteArticleActions *
entente_article_actions_new (EntenteOpenDocument  *document,
                             GtkApplicationWindow *window,
                             EntenteToasts        *toasts)
{
  EntenteArticleActions *self = g_object_new (ENTENTE_TYPE_ARTICLE_ACTIONS, "document", document, "window", window,
                                              NULL);

  self->toasts = g_object_ref (toasts);
  return self;
}

/**
 * entente_article_actions_add_files:
 * @self: the actions
 * @files: (element-type GFile): article files
 *
 * Reads the files, one after the other, and adds each as a source in one step. The reader opens on it.
 */
void
entente_article_actions_add_files (EntenteArticleActions *self,
                                   GPtrArray             *files)
{
  g_return_if_fail (ENTENTE_IS_ARTICLE_ACTIONS (self) && files != NULL);

  for (guint i = 0; i < files->len; i++)
    g_queue_push_tail (self->files, g_object_ref (files->pdata[i]));
  read_next (self);
}
