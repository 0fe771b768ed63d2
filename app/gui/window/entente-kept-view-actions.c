/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-kept-view-actions.h"

#include "entente-export-job.h"
#include "entente-export-toasts.h"
#include "entente-file-choice.h"
#include "entente-meaning-record.h"
#include "entente-own-list.h"
#include "entente-story-window.h"
#include "entente-title-dialog.h"
#include "entente-view-commands.h"
#include "entente-view-words.h"
#include "entente-viewpoint-record.h"

#include <glib/gi18n.h>
#include <string.h>

/* Positions and areas of documents are in tenths of a point, those of the canvas in points. */
#define UNIT 10.0

/* So much of what a view lacks is told at once. */
#define MAX_TROUBLES 3

/* More conditions are not told in the title that is proposed. */
#define MAX_CONDITIONS 3

/* What kinds of file a story can be. */
#define HTML_NAME C_("format", "Story for the web")
#define PDF_NAME C_("format", "Story in pages")

#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE 0x2069

struct _EntenteKeptViewActions
{
  EntenteActions parent_instance;

  EntenteToasts *toasts;

  /* weak */
  EntenteCanvas *canvas;

  /* owned */
  char *opened;        /* the id of the view whose scene is awaited, or NULL */
  guint settle_source;
};

G_DEFINE_FINAL_TYPE (EntenteKeptViewActions, entente_kept_view_actions, ENTENTE_TYPE_ACTIONS)

static EntenteDocument *
get_document (gpointer self)
{
  return entente_open_document_get_document (entente_actions_get_document (self));
}

static EntenteViewState *
get_state (gpointer self)
{
  return entente_session_get_view_state (entente_actions_get_session (self));
}

static void
apply (gpointer      self,
       EntenteDraft *draft)
{
  entente_history_apply (entente_actions_get_history (self), draft);
  entente_draft_free (draft);
}

/* Stores what the canvas shows, and where. */
static void
store (EntenteKeptViewActions *self,
       EntenteRecord          *view)
{
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (get_state (self));
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);
  g_autoptr (EntenteMeaning) meaning = entente_view_state_get_meaning (get_state (self));
  EntentePoint from, to;
  EntenteBox box;

  entente_viewpoint_store (viewpoint, view);
  entente_meaning_store (meaning, view);
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_AREA, NULL);
  /* The places of what is arranged by itself are found anew each time. */
  if (entente_viewpoint_get_focus (viewpoint) != NULL
      && entente_focus_is_alone (entente_viewpoint_get_focus (viewpoint)))
    return;
  entente_viewport_get_visible (viewport, &box);
  from.x = entente_coordinate_round (box.x * UNIT);
  from.y = entente_coordinate_round (box.y * UNIT);
  to.x = entente_coordinate_round ((box.x + box.width) * UNIT);
  to.y = entente_coordinate_round ((box.y + box.height) * UNIT);
  if (from.x < to.x && from.y < to.y)
    entente_kept_view_set_area (view, &from, &to);
}

/* What is fit to be shown in a sentence has marks of direction about names. A title in a file has none. */
static char *
make_title (const char *words)
{
  GString *title = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < FIRST_ISOLATE || c > LAST_ISOLATE)
        g_string_append_unichar (title, at == words ? g_unichar_toupper (c) : c);
    }
  return g_string_free (title, FALSE);
}

/* A title to begin with: what is shown, in words. */
static char *
propose_title (gpointer self)
{
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (get_state (self));
  g_autofree char *title = entente_viewpoint_describe (viewpoint, get_document (self), MAX_CONDITIONS);

  return make_title (title != NULL ? title : C_("view", "Overview"));
}

static void
keep_view_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);

  entente_record_take_text (view, ENTENTE_KEPT_VIEW_TITLE, propose_title (self));
  store (self, view);
  gtk_window_present (entente_title_dialog_new_for_view (entente_actions_get_window (self),
                                                         entente_actions_get_history (self), view));
}

static const EntenteRecord *
find (gpointer  self,
      GVariant *parameter,
      guint    *nth)
{
  return entente_kept_view_find (get_document (self), g_variant_get_string (parameter, NULL), nth);
}

static void
tell_troubles (EntenteKeptViewActions *self,
               GPtrArray              *troubles)
{
  const char *told[MAX_TROUBLES + 2] = { NULL }; /* the last one is %NULL */
  g_autofree char *words = NULL;

  if (troubles->len == 0)
    return;
  for (guint i = 0; i < MIN (troubles->len, MAX_TROUBLES); i++)
    told[i] = troubles->pdata[i];
  if (troubles->len > MAX_TROUBLES)
    told[MAX_TROUBLES] = "…";
  words = g_strjoinv (" ", (char **) told);
  entente_toasts_add (self->toasts, words, NULL, NULL);
}

static void
show_area (EntenteKeptViewActions *self,
           const EntenteRecord    *view)
{
  EntentePoint from, to;

  if (entente_kept_view_get_area (view, &from, &to))
    entente_canvas_show_area (self->canvas, &(EntenteBox) { from.x / UNIT, from.y / UNIT, (to.x - from.x) / UNIT,
                                                            (to.y - from.y) / UNIT });
  else
    entente_canvas_show_area (self->canvas, NULL);
}

static gboolean
settle_cb (gpointer data)
{
  EntenteKeptViewActions *self = data;
  g_autofree char *id = g_steal_pointer (&self->opened);
  const EntenteRecord *view = entente_kept_view_find (get_document (self), id, NULL);

  self->settle_source = 0;
  if (view != NULL && self->canvas != NULL)
    show_area (self, view);
  return G_SOURCE_REMOVE;
}

static void
view_changed_cb (EntenteKeptViewActions *self,
                 EntenteViewState       *state)
{
  g_signal_handlers_disconnect_by_func (state, view_changed_cb, self);
  if (self->settle_source == 0)
    self->settle_source = g_idle_add (settle_cb, self);
}

/* When what is shown is there, the bar above the canvas has taken its height, and the panels theirs. */
static void
await_scene (EntenteKeptViewActions *self,
             const EntenteRecord    *view,
             EntenteViewpoint       *viewpoint)
{
  EntenteViewState *state = get_state (self);

  g_signal_handlers_disconnect_by_func (state, view_changed_cb, self);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_free (self->opened);
  self->opened = g_strdup (entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID));
  if (!entente_viewpoint_equal (viewpoint, entente_view_state_get_viewpoint (state)))
    g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
open_view_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntenteKeptViewActions *self = data;
  const EntenteRecord *view = find (self, parameter, NULL);
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  g_autoptr (EntenteMeaning) meaning = NULL;

  if (view == NULL)
    return;
  viewpoint = entente_viewpoint_new_for_record (view, troubles);
  await_scene (self, view, viewpoint);
  entente_viewpoint_list_missing (viewpoint, get_document (self), troubles);
  meaning = entente_meaning_new_for_record (view, troubles);
  entente_view_state_set_viewpoint (get_state (self), viewpoint);
  entente_view_state_set_meaning (get_state (self), meaning);
  show_area (self, view);
  tell_troubles (self, troubles);
}

static void
edit_view_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  const EntenteRecord *view = find (self, parameter, NULL);

  if (view != NULL)
    gtk_window_present (entente_title_dialog_new_for_view (entente_actions_get_window (self),
                                                           entente_actions_get_history (self), view));
}

static void
update_view_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  const EntenteRecord *view = find (self, parameter, NULL);
  g_autoptr (EntenteRecord) after = NULL;

  if (view == NULL)
    return;
  after = entente_record_copy (view);
  store (self, after);
  apply (self, entente_view_commands_update (get_document (self), after));
  entente_toasts_add_undo (ENTENTE_KEPT_VIEW_ACTIONS (self)->toasts, _("The view is what is shown now"));
}

static void
move_view_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  EntenteDocument *document = get_document (self);
  const char *id;
  guint position;
  int by;

  g_variant_get (parameter, "(&si)", &id, &by);
  if (entente_own_list_find_step (document, ENTENTE_DOCUMENT_VIEWS, id, by, &position))
    apply (self, entente_view_commands_move (document, id, position));
}

static void
remove_view_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  const EntenteRecord *view = find (self, parameter, NULL);
  g_autofree char *name = view != NULL ? entente_view_commands_name_view (view) : NULL;
  g_autofree char *words = NULL;

  if (view == NULL)
    return;
  /* Translators: %s is the title of a view. */
  words = g_strdup_printf (_("Removed the view %s"), name);
  apply (self, entente_view_commands_remove (get_document (self), g_variant_get_string (parameter, NULL)));
  entente_toasts_add_undo (ENTENTE_KEPT_VIEW_ACTIONS (self)->toasts, words);
}

static void
show_story_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  GtkWindow *window = entente_actions_get_window (self), *story;

  story = entente_story_window_new (get_document (self), entente_view_state_get_whole_scene (get_state (self)));
  gtk_window_set_transient_for (story, window);
  gtk_window_set_destroy_with_parent (story, TRUE);
  gtk_window_set_modal (story, TRUE);
  gtk_window_set_default_size (story, gtk_widget_get_width (GTK_WIDGET (window)),
                               gtk_widget_get_height (GTK_WIDGET (window)));
  gtk_window_fullscreen (story);
  gtk_window_present (story);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteKeptViewActions) self = data;
  g_autoptr (GError) error = NULL;

  entente_export_job_save_finish (ENTENTE_EXPORT_JOB (source), result, &error);
  entente_export_toasts_tell (self->toasts, g_object_get_data (source, "file"), error);
}

/* The end of the name tells the format. */
static void
story_chosen_cb (gpointer    data,
                 GListModel *files)
{
  EntenteKeptViewActions *self = data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *base = NULL, *folded = NULL;
  g_autoptr (EntenteExportJob) job = NULL;
  EntenteChoices choices = { .format = ENTENTE_EXPORT_FORMAT_STORY_HTML };

  if (file == NULL || entente_export_toasts_refuse (self->toasts, entente_actions_get_window (self), file))
    return;
  base = g_file_get_basename (file);
  folded = g_ascii_strdown (base, -1);
  if (g_str_has_suffix (folded, ".pdf"))
    choices.format = ENTENTE_EXPORT_FORMAT_STORY_PDF;
  job = entente_export_job_new (get_document (self), entente_view_state_get_whole_scene (get_state (self)), NULL, NULL);
  g_object_set_data_full (G_OBJECT (job), "file", g_object_ref (file), g_object_unref);
  entente_export_job_save_async (job, &choices, file, ENTENTE_SAVE_OVERWRITE, NULL, exported_cb, g_object_ref (self));
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *name,
            const char           *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

/* A name that was chosen by hand keeps all but its end. */
static void
filter_cb (GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  g_autofree char *name = gtk_file_chooser_get_current_name (chooser), *other = NULL;
  gboolean is_pdf = filter != NULL && g_strcmp0 (gtk_file_filter_get_name (filter), PDF_NAME) == 0;
  const char *before = is_pdf ? ".html" : ".pdf";

  if (name == NULL || !g_str_has_suffix (name, before))
    return;
  other = g_strdup_printf ("%.*s%s", (int) (strlen (name) - strlen (before)), name, is_pdf ? ".pdf" : ".html");
  gtk_file_chooser_set_current_name (chooser, other);
}

static char *
propose_story_name (EntenteKeptViewActions *self)
{
  g_autofree char *name = entente_open_document_propose_name (entente_actions_get_document (self));
  char *end = strchr (name, '.');

  if (end != NULL && end > name)
    *end = '\0';
  return g_strconcat (name, entente_export_format_get_suffix (ENTENTE_EXPORT_FORMAT_STORY_HTML), NULL);
}

static void
export_story_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Export Story"),
                                                               entente_actions_get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, C_("button", "_Export"),
                                                               C_("button", "_Cancel"));
  g_autofree char *name = propose_story_name (self);

  add_filter (chooser, HTML_NAME, "html");
  add_filter (chooser, PDF_NAME, "pdf");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "notify::filter", G_CALLBACK (filter_cb), NULL);
  entente_file_choice_ask (chooser, self, story_chosen_cb);
}

static const GActionEntry entries[] = {
  { "show-story", show_story_action },
  { "export-story", export_story_action },
  { "keep-view", keep_view_action },
  { "open-view", open_view_action, "s" },
  { "edit-view", edit_view_action, "s" },
  { "update-view", update_view_action, "s" },
  { "move-view", move_view_action, "(si)" },
  { "remove-view", remove_view_action, "s" },
};

static void
entente_kept_view_actions_update (EntenteActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  gboolean editable = entente_open_document_is_editable (document);

  gboolean has_views = entente_open_document_is_shown (document) && entente_kept_view_get_n (get_document (self)) > 0;

  entente_actions_enable (self, "show-story", has_views);
  entente_actions_enable (self, "export-story", has_views);
  entente_actions_enable (self, "keep-view", editable);
  entente_actions_enable (self, "open-view", entente_open_document_is_shown (document));
  entente_actions_enable (self, "edit-view", editable);
  entente_actions_enable (self, "update-view", editable);
  entente_actions_enable (self, "move-view", editable);
  entente_actions_enable (self, "remove-view", editable);
}

static void
entente_kept_view_actions_finalize (GObject *object)
{
  EntenteKeptViewActions *self = ENTENTE_KEPT_VIEW_ACTIONS (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->opened, g_free);
  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->toasts);

  G_OBJECT_CLASS (entente_kept_view_actions_parent_class)->finalize (object);
}

static void
entente_kept_view_actions_class_init (EntenteKeptViewActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_kept_view_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_kept_view_actions_update;
}

static void
entente_kept_view_actions_init (EntenteKeptViewActions *self)
{
}

/**
 * entente_kept_view_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialog
 * @toasts: its toasts
 * @canvas: its canvas, whose view is kept
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteKeptViewActions *
entente_kept_view_actions_new (EntenteOpenDocument  *document,
                               GtkApplicationWindow *window,
                               EntenteToasts        *toasts,
                               EntenteCanvas        *canvas)
{
  EntenteKeptViewActions *self = g_object_new (ENTENTE_TYPE_KEPT_VIEW_ACTIONS, "document", document, "window", window,
                                               NULL);

  self->toasts = g_object_ref (toasts);
  g_set_weak_pointer (&self->canvas, canvas);
  return self;
}
