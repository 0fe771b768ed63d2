/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-open-actions.h"

#include "entente-file-choice.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

struct _EntenteOpenActions
{
  EntenteActions parent_instance;

  EntentePictureActions *pictures; /* owned; nullable */
};

G_DEFINE_FINAL_TYPE (EntenteOpenActions, entente_open_actions, ENTENTE_TYPE_ACTIONS)

static void
open_file (EntenteOpenActions *self,
           GFile              *file)
{
  GtkWindow *window = entente_actions_get_window (self);

  entente_window_owner_open_file (entente_window_owner_get (window), file, window);
}

static void
open_files (EntenteOpenActions *self,
            GPtrArray          *files)
{
  GtkWindow *window = entente_actions_get_window (self);

  if (files->len > 0)
    entente_window_owner_open_files (entente_window_owner_get (window), files, window);
}

static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  open_files (self, list);
}

/* The names of files that can be imported usually end so. What a file is, is told by what is in it. */
static const char *const usual_suffixes[] = {
  "json", "csv", "tsv", "tab", "txt", "gexf", "graphml", "gml", "net", "paj", "dl", "cx", "cx2", "cyjs", "canvas",
  "vis", "ftm", "jsonl", "ndjson", "ijson", "jsonld", "dot", "gv", "dna", "qdpx", "qdc", "ris", "bib", "bibtex",
  "gramps", "xml", "mtgx", "anx", "gz",
};

/* And so those of articles. */
static const char *const article_suffixes[] = {
  "txt", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "pdf", "docx", "odt", "epub", "eml",
};

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) usual = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (usual, C_("filter", "Documents and Files to Import"));
  for (gsize i = 0; i < G_N_ELEMENTS (usual_suffixes); i++)
    gtk_file_filter_add_suffix (usual, usual_suffixes[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (article_suffixes); i++)
    {
      gtk_file_filter_add_suffix (usual, article_suffixes[i]);
      gtk_file_filter_add_suffix (articles, article_suffixes[i]);
    }
  gtk_file_filter_set_name (documents, C_("filter", "Entente Documents and JSON"));
  gtk_file_filter_add_pattern (documents, "*.json");
  gtk_file_filter_set_name (articles, C_("filter", "Articles"));
  gtk_file_filter_set_name (all, C_("filter", "All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, usual);
  gtk_file_chooser_add_filter (chooser, documents);
  gtk_file_chooser_add_filter (chooser, articles);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  GFile *location = entente_open_document_get_location (entente_actions_get_document (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Open"), entente_actions_get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               C_("button", "_Open"), C_("button", "_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  if (location != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (location);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static void
open_address_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (self, file);
}

/* The parameter is the name of an example. */
static void
open_example_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  const char *folder = g_getenv ("ENTENTE_DATADIR");
  g_autofree char *name = g_strconcat (g_variant_get_string (parameter, NULL), ".entente.json", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder != NULL ? folder : ENTENTE_DATADIR, "examples", name,
                                                      NULL);

  open_file (self, file);
}

static const GActionEntry entries[] = {
  { "open", open_action },
  { "open-address", open_address_action, "s" },
  { "open-example", open_example_action, "s" },
};

static gboolean
drop_cb (GtkDropTarget      *target,
         const GValue       *value,
         double              x,
         double              y,
         EntenteOpenActions *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (list, g_object_ref (l->data));
  if (self->pictures == NULL || !entente_picture_actions_take_files (self->pictures, list, x, y))
    open_files (self, list);
  return files != NULL;
}

static void
entente_open_actions_constructed (GObject *object)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  G_OBJECT_CLASS (entente_open_actions_parent_class)->constructed (object);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), object, 0);
  gtk_widget_add_controller (GTK_WIDGET (entente_actions_get_window (object)), GTK_EVENT_CONTROLLER (target));
}

static void
entente_open_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_OPEN_ACTIONS (object)->pictures);

  G_OBJECT_CLASS (entente_open_actions_parent_class)->finalize (object);
}

static void
entente_open_actions_class_init (EntenteOpenActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_open_actions_constructed;
  G_OBJECT_CLASS (klass)->finalize = entente_open_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
}

static void
entente_open_actions_init (EntenteOpenActions *self)
{
}

/**
 * entente_open_actions_new:
 * @document: what is open in the window
 * @window: the window of a program
 * @pictures: take the pictures that are dropped on actors
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteOpenActions *
entente_open_actions_new (EntenteOpenDocument   *document,
                          GtkApplicationWindow  *window,
                          EntentePictureActions *pictures)
{
  EntenteOpenActions *self = g_object_new (ENTENTE_TYPE_OPEN_ACTIONS, "document", document, "window", window, NULL);

  self->pictures = g_object_ref (pictures);
  return self;
}
