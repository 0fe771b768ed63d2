/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-json-scan.h"
#include "entente-paste.h"

#include <glib/gi18n.h>

/* Cut, copy and paste. The clipboard gets two forms at once: our own, which Entente pastes with all that
 * belongs to it, and text to be read. What comes from the clipboard is read as strictly as a file, for any
 * program can have put it there. Writing and reading are done in another thread. */

#define CHUNK (1 << 20)

/* What is read from the clipboard. */
typedef struct {
  EntenteWindow *window;
  EntenteDocument *document; /* that was open when it was asked for */
  GInputStream *stream;
  GByteArray *bytes;
} Reading;

/* What is written for it. */
typedef struct {
  GBytes *json;
  char *text;
} Written;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->document);
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

static GdkClipboard *
clipboard_of (EntenteWindow *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static void
write_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Written *written = g_new0 (Written, 1);

  written->json = entente_fragment_write (data);
  written->text = entente_fragment_to_text (data);
  g_task_return_pointer (task, written, written_free);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  Written *written = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *forms[2];

  forms[0] = gdk_content_provider_new_for_bytes (ENTENTE_FRAGMENT_MIME, written->json);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, written->text);
  content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (clipboard_of (self), content);
  written_free (written);
}

static void
copy (EntenteWindow   *self,
      const GPtrArray *items)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));

  g_task_set_source_tag (task, copy);
  g_task_set_task_data (task, entente_fragment_new (entente_session_get_document (self->session), items),
                        (GDestroyNotify) entente_fragment_free);
  g_task_run_in_thread (task, write_step);
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GPtrArray) items = entente_window_copy_subjects (data);

  if (items->len > 0)
    copy (data, items);
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
  EntenteWindow *self = data;
  g_autoptr (GPtrArray) items = entente_window_copy_subjects (self);
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autofree char *words = NULL;

  if (items->len == 0)
    return;
  copy (self, items);
  deletion = entente_deletion_new (entente_session_get_document (self->session), items);
  entente_draft_take_name (deletion->draft, name_cut (items));
  words = entente_deletion_describe (deletion);
  if (entente_history_apply (entente_session_get_history (self->session), deletion->draft))
    entente_window_add_toast (self, words, C_("button", "_Undo"), "win.undo");
}

static int
to_coordinate (double value)
{
  return (int) CLAMP (value * 10, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
}

/* Where one looks, unless that is where it was. */
static gboolean
find_wish (EntenteWindow   *self,
           EntenteFragment *fragment,
           EntentePoint    *wish)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);
  EntentePoint middle;
  EntenteBox visible;
  EntenteVec center;

  entente_viewport_get_visible (viewport, &visible);
  entente_viewport_get_center (viewport, &center);
  *wish = (EntentePoint) { to_coordinate (center.x), to_coordinate (center.y) };
  return !entente_fragment_find_middle (fragment, &middle) ||
         !entente_box_contains (&visible, middle.x / 10.0, middle.y / 10.0);
}

static void
select_pasted (EntenteWindow *self,
               EntentePaste  *paste)
{
  EntenteDocument *document = entente_session_get_document (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < paste->chosen->len; i++)
    g_ptr_array_add (items, entente_document_lookup (document, paste->chosen->pdata[i]));
  entente_session_select_many (self->session, items);
  if (items->len > 0)
    entente_session_reveal (self->session, items->pdata[0]);
}

static void
paste (EntenteWindow   *self,
       EntenteFragment *fragment)
{
  EntentePoint wish;
  gboolean moves = find_wish (self, fragment, &wish);
  g_autoptr (EntentePaste) paste =
    entente_paste_new (fragment, entente_session_get_document (self->session),
                       entente_session_get_measure (self->session), moves ? &wish : NULL);

  if (!entente_history_apply (entente_session_get_history (self->session), paste->draft))
    return;
  select_pasted (self, paste);
  if (paste->n_added == 0)
    entente_window_add_toast (self, _("What you pasted is in this document already"), NULL, NULL);
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
tell_unusable (EntenteWindow *self)
{
  entente_window_add_toast (self, _("What is on the clipboard cannot be pasted here"), NULL, NULL);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Reading) reading = data;
  EntenteWindow *self = reading->window;
  g_autoptr (EntenteFragment) fragment = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->session == NULL || entente_session_get_document (self->session) != reading->document)
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
  g_task_run_in_thread (task, parse_step);
}

static void chunk_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
read_chunk (Reading *reading)
{
  g_input_stream_read_bytes_async (reading->stream, CHUNK, G_PRIORITY_DEFAULT, NULL, chunk_cb, reading);
}

/* A program can go on giving for ever. */
static void
chunk_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize length;
  gconstpointer chunk;

  if (bytes == NULL || g_bytes_get_size (bytes) + reading->bytes->len > ENTENTE_JSON_MAX_SIZE)
    {
      tell_unusable (reading->window);
      return;
    }
  chunk = g_bytes_get_data (bytes, &length);
  if (length == 0)
    {
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
    tell_unusable (reading->window);
  else
    read_chunk (g_steal_pointer (&reading));
}

static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  static const char *mimes[] = { ENTENTE_FRAGMENT_MIME, NULL };
  EntenteWindow *self = data;
  Reading *reading = g_new0 (Reading, 1);

  reading->window = g_object_ref (self);
  reading->document = g_object_ref (entente_session_get_document (self->session));
  reading->bytes = g_byte_array_new ();
  gdk_clipboard_read_async (clipboard_of (self), mimes, G_PRIORITY_DEFAULT, NULL, stream_cb, reading);
}

static const GActionEntry entries[] = {
  { "cut", cut_action },
  { "copy", copy_action },
  { "paste", paste_action },
};

/**
 * entente_window_update_clipboard_actions:
 * @self: a window
 *
 * Enables what can be copied and pasted now.
 */
void
entente_window_update_clipboard_actions (EntenteWindow *self)
{
  const GPtrArray *subjects = entente_session_get_subjects (self->session);
  gboolean any = entente_window_has_document (self) && subjects != NULL && subjects->len > 0;
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard_of (self));

  entente_window_enable (self, "cut", any && entente_window_can_edit (self));
  entente_window_enable (self, "copy", any);
  entente_window_enable (self, "paste", entente_window_can_edit (self)
                                        && gdk_content_formats_contain_mime_type (formats, ENTENTE_FRAGMENT_MIME));
}

/**
 * entente_window_add_clipboard_actions:
 * @self: a window
 *
 * Adds the actions that have to do with the clipboard.
 */
void
entente_window_add_clipboard_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (entente_window_update_clipboard_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "subjects-changed", G_CALLBACK (entente_window_update_clipboard_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clipboard_of (self), "changed", G_CALLBACK (entente_window_update_clipboard_actions), self,
                           G_CONNECT_SWAPPED);
}
