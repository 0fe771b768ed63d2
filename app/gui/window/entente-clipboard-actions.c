/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-clipboard-actions.h"

#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-json-scan.h"
#include "entente-paste.h"
#include "entente-table-pasting.h"
#include "entente-task-thread.h"
#include "entente-text-source.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>
#include <string.h>

/* Any program can have put there what comes from the clipboard. It is read as strictly as a file. Reading and
 * writing are done in another thread. */

/* How much is read from the clipboard at a time, and at most, in bytes. */
#define CHUNK (1 << 20)
#define MAX_SIZE (256u << 20)

struct _EntenteClipboardActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteCanvas *canvas;
  GdkClipboard *clipboard;
  EntenteTablePanel *table; /* nullable */

  /* owned */
  EntenteToasts *toasts;
  EntenteImportActions *import_actions;
  EntenteReaderActions *reader_actions;
  EntentePictureActions *picture_actions;
};

G_DEFINE_FINAL_TYPE (EntenteClipboardActions, entente_clipboard_actions, ENTENTE_TYPE_ACTIONS)

/* What is read from the clipboard. */
typedef struct {
  EntenteClipboardActions *actions;
  EntenteDocument *document; /* nullable: the one that was open when the user asked */
  GInputStream *stream;
  GByteArray *bytes;
  gboolean is_foreign;   /* not from Entente */
  gboolean is_for_cells; /* the focus was in a table */
} Reading;

/* What is to be written. */
typedef struct {
  EntenteFragment *fragment;
  EntenteTableText *table; /* nullable: the items are not copied from a table */
} Copying;

/* What is written to the clipboard. */
typedef struct {
  GBytes *json;
  char *text;
} Written;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->actions);
  g_clear_object (&reading->document);
  g_clear_object (&reading->stream);
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
written_free (gpointer data)
{
  Written *written = data;

  g_clear_pointer (&written->json, g_bytes_unref);
  g_free (written->text);
  g_free (written);
}

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  entente_fragment_free (copying->fragment);
  g_clear_pointer (&copying->table, entente_table_text_free);
  g_free (copying);
}

static void
write_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Copying *copying = data;
  Written *written;
  GError *error = NULL;
  GBytes *json = entente_fragment_write (copying->fragment, &error);

  if (json == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  written = g_new0 (Written, 1);
  written->json = json;
  written->text = copying->table != NULL ? entente_table_text_write (copying->table, '\t')
                                         : entente_fragment_to_text (copying->fragment);
  g_task_return_pointer (task, written, written_free);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteClipboardActions) self = data;
  g_autoptr (GError) error = NULL;
  Written *written = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *forms[2];

  if (written == NULL)
    {
      entente_toasts_add (self->toasts, error->message, NULL, NULL);
      return;
    }
  forms[0] = gdk_content_provider_new_for_bytes (ENTENTE_FRAGMENT_MIME, written->json);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, written->text);
  content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (self->clipboard, content);
  written_free (written);
}

static void
copy (EntenteClipboardActions *self,
      const GPtrArray         *items)
{
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  Copying *copying = g_new0 (Copying, 1);

  copying->fragment = entente_fragment_new (document, items);
  if (self->table != NULL && entente_table_panel_has_focus (self->table))
    copying->table = entente_table_panel_get_text (self->table, FALSE);
  g_task_set_source_tag (task, copy);
  g_task_set_task_data (task, copying, copying_free);
  entente_task_run_in_thread (task, write_step);
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  g_autoptr (GPtrArray) items = entente_open_document_copy_subjects (entente_actions_get_document (self));

  if (items->len > 0)
    copy (self, items);
}

static char *
name_cut (GPtrArray *items)
{
  g_autofree char *first = entente_commands_name_item (items->pdata[0]);

  if (items->len == 1)
    return g_strdup_printf (C_("step", "Cut %s"), first);
  return g_strdup_printf (ngettext ("Cut %u Item", "Cut %u Items", items->len), items->len);
}

static void
cut_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  EntenteClipboardActions *self = data;
  EntenteOpenDocument *document = entente_actions_get_document (self);
  g_autoptr (GPtrArray) items = entente_open_document_copy_subjects (document);
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autofree char *words = NULL;

  if (items->len == 0)
    return;
  copy (self, items);
  deletion = entente_deletion_new (entente_open_document_get_document (document), items);
  entente_draft_take_name (deletion->draft, name_cut (items));
  words = entente_deletion_describe (deletion);
  if (entente_history_apply (entente_actions_get_history (self), deletion->draft))
    entente_toasts_add_undo (self->toasts, words);
}

/* Items are pasted in the middle of what the canvas shows, unless they come from there, or the canvas does not show the
 * places of the document. */
static gboolean
find_wish (EntenteClipboardActions *self,
           EntenteFragment         *fragment,
           EntentePoint            *wish)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);
  EntentePoint middle;
  EntenteBox visible;
  EntenteVec center;

  entente_viewport_get_visible (viewport, &visible);
  entente_viewport_get_center (viewport, &center);
  *wish = (EntentePoint) { entente_coordinate_round (center.x * 10), entente_coordinate_round (center.y * 10) };
  if (entente_view_state_is_alone (entente_session_get_view_state (entente_actions_get_session (self))))
    return FALSE;
  return !entente_fragment_find_middle (fragment, &middle) ||
         !entente_box_contains (&visible, middle.x / 10.0, middle.y / 10.0);
}

static void
select_pasted (EntenteClipboardActions *self,
               EntentePaste            *paste)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteDocument *document = entente_session_get_document (session);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < paste->chosen->len; i++)
    g_ptr_array_add (items, entente_document_lookup (document, paste->chosen->pdata[i]));
  entente_session_select_many (session, items);
  if (items->len > 0)
    entente_session_reveal (session, items->pdata[0]);
}

static void
paste (EntenteClipboardActions *self,
       EntenteFragment         *fragment)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntentePoint wish;
  gboolean moves = find_wish (self, fragment, &wish);
  g_autoptr (EntentePaste) paste =
    entente_paste_new (fragment, entente_session_get_document (session), entente_session_get_measure (session),
                       moves ? &wish : NULL);

  if (!entente_history_apply (entente_session_get_history (session), paste->draft))
    return;
  select_pasted (self, paste);
  if (paste->n_added == 0)
    entente_toasts_add (self->toasts, _("What you pasted is in this document already"), NULL, NULL);
}

static void
parse_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Reading *reading = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (reading->bytes->data, reading->bytes->len);
  GError *error = NULL;
  EntenteFragment *fragment = entente_fragment_read (bytes, &error);

  if (fragment != NULL)
    g_task_return_pointer (task, fragment, (GDestroyNotify) entente_fragment_free);
  else
    g_task_return_error (task, error);
}

static void
tell_unusable (EntenteClipboardActions *self)
{
  entente_toasts_add (self->toasts, _("What is on the clipboard cannot be pasted here"), NULL, NULL);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Reading) reading = data;
  EntenteClipboardActions *self = reading->actions;
  g_autoptr (EntenteFragment) fragment = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The window is gone, or shows another document. */
  if (entente_open_document_get_document (entente_actions_get_document (self)) != reading->document)
    return;
  if (fragment != NULL)
    paste (self, fragment);
  else
    tell_unusable (self);
}

static void
parse (Reading *reading)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, parsed_cb, reading);

  g_task_set_source_tag (task, parse);
  g_task_set_task_data (task, reading, NULL);
  entente_task_run_in_thread (task, parse_step);
}

/* One line of words is no table. */
static gboolean
can_be_imported (const GByteArray *text)
{
  const char *bytes = (const char *) text->data;

  return text->len > 0 && (memchr (bytes, '\t', text->len) != NULL || memchr (bytes, '\n', text->len - 1) != NULL ||
                           memchr ("{[<", bytes[0], 3) != NULL);
}

static void
read_text (EntenteClipboardActions *self,
           const GByteArray        *bytes)
{
  g_autofree char *text = g_strndup ((const char *) bytes->data, bytes->len);

  entente_reader_actions_add_text (self->reader_actions, text);
}

static gboolean
is_outdated (Reading *reading)
{
  EntenteOpenDocument *document = entente_actions_get_document (reading->actions);

  return entente_open_document_get_document (document) != reading->document;
}

static void
import (Reading *reading)
{
  EntenteClipboardActions *self = reading->actions;
  g_autoptr (GBytes) bytes = NULL;

  if (entente_text_source_is_prose ((const char *) reading->bytes->data, reading->bytes->len))
    {
      read_text (self, reading->bytes);
      return;
    }
  if (!can_be_imported (reading->bytes))
    {
      tell_unusable (self);
      return;
    }
  bytes = g_bytes_new (reading->bytes->data, reading->bytes->len);
  /* Translators: stands in the place of the name of a file, for a table that was pasted. */
  entente_import_actions_import_bytes (self->import_actions, bytes, _("Pasted Table"));
}

static void
tell_pasted (EntenteClipboardActions *self,
             const EntenteTablePaste *paste)
{
  g_autofree char *set = g_strdup_printf (ngettext ("%u cell was changed", "%u cells were changed", paste->n_set),
                                          paste->n_set);
  g_autofree char *left = g_strdup_printf (ngettext ("%u cannot be changed in a table, and was left",
                                                     "%u cannot be changed in a table, and were left", paste->n_left),
                                           paste->n_left);
  g_autofree char *both = paste->n_left > 0 ? g_strdup_printf ("%s · %s", set, left) : g_strdup (set);

  if (paste->n_set > 0)
    entente_toasts_add_undo (self->toasts, both);
  else
    entente_toasts_add (self->toasts, both, NULL, NULL);
}

static void
set_cells (EntenteClipboardActions *self,
           EntenteTablePaste       *paste)
{
  EntenteHistory *history = entente_actions_get_history (self);
  g_autoptr (EntenteDraft) draft = entente_table_paste_make_draft (paste, entente_history_get_document (history));

  if (draft == NULL)
    entente_toasts_add (self->toasts, _("The document has changed meanwhile; paste again"), NULL, NULL);
  else if (paste->n_set == 0 || entente_history_apply (history, draft))
    tell_pasted (self, paste);
}

/* What does not fit into the table is imported. */
static void
cells_cb (GObject      *panel,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteTablePaste) paste = entente_table_pasting_finish (result, &error);

  if (is_outdated (reading))
    return;
  if (error != NULL)
    entente_toasts_add (reading->actions->toasts, error->message, NULL, NULL);
  else if (paste != NULL)
    set_cells (reading->actions, paste);
  else
    import (reading);
}

/* Prose is a text to be read, also where the focus is in a table. */
static void
take_foreign (Reading *reading)
{
  EntenteTablePanel *table = reading->actions->table;
  g_autofree char *text = g_strndup ((const char *) reading->bytes->data, reading->bytes->len);
  gboolean is_prose = entente_text_source_is_prose (text, reading->bytes->len);

  if (is_outdated (reading))
    {
      reading_free (reading);
      return;
    }
  if (reading->is_for_cells && !is_prose && g_utf8_validate (text, -1, NULL)
      && entente_table_pasting_start (table, text, cells_cb, reading))
    return;
  import (reading);
  reading_free (reading);
}

static void chunk_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
read_chunk (Reading *reading)
{
  g_input_stream_read_bytes_async (reading->stream, CHUNK, G_PRIORITY_DEFAULT, NULL, chunk_cb, reading);
}

/* Another program could send data without an end. */
static void
chunk_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize length;
  gconstpointer chunk;

  if (bytes == NULL || g_bytes_get_size (bytes) + reading->bytes->len > MAX_SIZE)
    {
      tell_unusable (reading->actions);
      return;
    }
  chunk = g_bytes_get_data (bytes, &length);
  if (length == 0)
    {
      if (reading->is_foreign)
        take_foreign (g_steal_pointer (&reading));
      else
        parse (g_steal_pointer (&reading));
      return;
    }
  g_byte_array_append (reading->bytes, chunk, (guint) length);
  read_chunk (g_steal_pointer (&reading));
}

static void
stream_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Reading) reading = data;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  if (reading->stream == NULL)
    tell_unusable (reading->actions);
  else
    read_chunk (g_steal_pointer (&reading));
}

/* A table of a spreadsheet comes as text. Where there are several forms, the first of these is taken. */
static const char *table_mimes[] = {
  "text/tab-separated-values", "text/csv", "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", NULL,
};

/* Those with tabs between the cells. */
static const char *cell_mimes[] = {
  "text/tab-separated-values", "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", NULL,
};

static void
read_clipboard (EntenteClipboardActions  *self,
                const char              **mimes,
                gboolean                  is_foreign)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->actions = g_object_ref (self);
  g_set_object (&reading->document, entente_open_document_get_document (entente_actions_get_document (self)));
  reading->bytes = g_byte_array_new ();
  reading->is_foreign = is_foreign;
  reading->is_for_cells = mimes == cell_mimes;
  gdk_clipboard_read_async (self->clipboard, mimes, G_PRIORITY_DEFAULT, NULL, stream_cb, reading);
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteClipboardActions) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GSList) files = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWindow *window = entente_actions_get_window (self);

  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (list, g_object_ref (l->data));
  if (window == NULL)
    return;
  if (list->len > 0)
    entente_window_owner_open_files (entente_window_owner_get (window), list, window);
  else
    tell_unusable (self);
}

static gboolean
has_text (const GdkContentFormats  *formats,
          const char              **mimes)
{
  for (gsize i = 0; mimes[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mimes[i]))
      return TRUE;
  return gdk_content_formats_contain_gtype (formats, G_TYPE_STRING);
}

static gboolean
can_paste_cells (EntenteClipboardActions *self,
                 const GdkContentFormats *formats)
{
  return self->table != NULL && entente_table_panel_has_focus (self->table) && has_text (formats, cell_mimes);
}

static gboolean
has_files (const GdkContentFormats *formats)
{
  return gdk_content_formats_contain_mime_type (formats, "text/uri-list") ||
         gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
}

static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  static const char *own_mimes[] = { ENTENTE_FRAGMENT_MIME, NULL };
  EntenteClipboardActions *self = data;
  const GdkContentFormats *formats = gdk_clipboard_get_formats (self->clipboard);

  /* A browser has the address of a picture beside it. */
  if (!gdk_content_formats_contain_mime_type (formats, ENTENTE_FRAGMENT_MIME) &&
      entente_picture_actions_can_paste (self->picture_actions))
    entente_picture_actions_paste (self->picture_actions);
  else if (gdk_content_formats_contain_mime_type (formats, ENTENTE_FRAGMENT_MIME))
    read_clipboard (self, own_mimes, FALSE);
  else if (has_files (formats))
    gdk_clipboard_read_value_async (self->clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_cb,
                                    g_object_ref (self));
  else
    read_clipboard (self, can_paste_cells (self, formats) ? cell_mimes : table_mimes, TRUE);
}

static const GActionEntry entries[] = {
  { "cut", cut_action },
  { "copy", copy_action },
  { "paste", paste_action },
};

static void
entente_clipboard_actions_update (EntenteActions *actions)
{
  EntenteClipboardActions *self = ENTENTE_CLIPBOARD_ACTIONS (actions);
  EntenteOpenDocument *document = entente_actions_get_document (self);
  const GPtrArray *subjects = entente_open_document_get_subjects (document);
  gboolean any = entente_open_document_is_shown (document) && subjects != NULL && subjects->len > 0;
  gboolean editable = entente_open_document_is_editable (document);
  GdkContentFormats *formats = gdk_clipboard_get_formats (self->clipboard);
  gboolean own = gdk_content_formats_contain_mime_type (formats, ENTENTE_FRAGMENT_MIME);

  entente_actions_enable (self, "cut", any && editable);
  entente_actions_enable (self, "copy", any);
  entente_actions_enable (self, "paste", own ? editable : has_files (formats) || has_text (formats, table_mimes) ||
                          entente_picture_actions_can_paste (self->picture_actions));
}

static void
entente_clipboard_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_CLIPBOARD_ACTIONS (object)->toasts);
  g_clear_object (&ENTENTE_CLIPBOARD_ACTIONS (object)->import_actions);
  g_clear_object (&ENTENTE_CLIPBOARD_ACTIONS (object)->reader_actions);
  g_clear_object (&ENTENTE_CLIPBOARD_ACTIONS (object)->picture_actions);

  G_OBJECT_CLASS (entente_clipboard_actions_parent_class)->finalize (object);
}

static void
entente_clipboard_actions_class_init (EntenteClipboardActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_clipboard_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_clipboard_actions_update;
}

static void
entente_clipboard_actions_init (EntenteClipboardActions *self)
{
}

/**
 * entente_clipboard_actions_new:
 * @document: what is open in the window
 * @window: the window, whose clipboard is used
 * @toasts: its toasts
 * @canvas: where one sees what is pasted
 * @import_actions: take what comes from other programs
 * @reader_actions: take texts to be read
 * @picture_actions: take pictures for actors
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteClipboardActions *
entente_clipboard_actions_new (EntenteOpenDocument   *document,
                               GtkApplicationWindow  *window,
                               EntenteToasts         *toasts,
                               EntenteCanvas         *canvas,
                               EntenteImportActions  *import_actions,
                               EntenteReaderActions  *reader_actions,
                               EntentePictureActions *picture_actions)
{
  EntenteClipboardActions *self = g_object_new (ENTENTE_TYPE_CLIPBOARD_ACTIONS, "document", document,
                                                "window", window, NULL);

  self->toasts = g_object_ref (toasts);
  self->canvas = canvas;
  self->import_actions = g_object_ref (import_actions);
  self->reader_actions = g_object_ref (reader_actions);
  self->picture_actions = g_object_ref (picture_actions);
  self->clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  g_signal_connect_object (self->clipboard, "changed", G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_clipboard_actions_set_table:
 * @self: the actions
 * @table: the tables; what is copied there is a table for other programs, and cells can be pasted there
 */
void
entente_clipboard_actions_set_table (EntenteClipboardActions *self,
                                     EntenteTablePanel       *table)
{
  g_return_if_fail (ENTENTE_IS_CLIPBOARD_ACTIONS (self) && ENTENTE_IS_TABLE_PANEL (table));

  self->table = table;
}
