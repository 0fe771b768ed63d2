/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-session.h"

#include "sample.h"

typedef struct {
  gboolean done;
  gboolean opened;
  GError *error;
} Opened;

static gboolean
too_late_cb (gpointer data)
{
  g_error ("waited in vain");
  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
sample_wait (SampleCondition condition,
             gpointer        data)
{
  guint late = g_timeout_add_seconds (60, too_late_cb, NULL);
  guint tick = g_timeout_add (5, tick_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
  g_source_remove (tick);
}

GFile *
sample_file_new (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("XXXXXX.entente.json", &stream, &error);

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), g_bytes_get_data (bytes, NULL),
                             g_bytes_get_size (bytes), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Opened *opened = data;

  opened->opened = entente_session_open_finish (ENTENTE_SESSION (source), result, &opened->error);
  opened->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Opened *) data)->done;
}

gboolean
sample_session_open (EntenteSession  *session,
                     GFile           *file,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (EntenteLoader) loader = entente_loader_new (file);
  Opened opened = { 0 };

  entente_session_open_async (session, loader, cancellable, opened_cb, &opened);
  sample_wait (is_done, &opened);
  if (opened.error != NULL)
    g_propagate_error (error, opened.error);
  return opened.opened;
}

EntenteSession *
sample_session_new (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GFile) file = sample_file_new (document);
  g_autoptr (GError) error = NULL;
  EntenteSession *session = entente_session_new ();

  sample_session_open (session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return session;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
sample_finish_builder (EntenteSceneBuilder *builder)
{
  gpointer left = builder;

  g_object_add_weak_pointer (left, &left);
  g_object_unref (builder);
  sample_wait (is_gone, &left);
}

static gboolean
is_alone (gpointer object)
{
  return g_atomic_int_get ((int *) &((GObject *) object)->ref_count) == 1;
}

void
sample_wait_until_alone (gpointer object)
{
  sample_wait (is_alone, object);
}

void
sample_session_end (EntenteSession *session)
{
  GListModel *actors = entente_document_get_items (entente_session_get_document (session), ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, 0);

  g_assert_finalize_object (session);
  if (actor != NULL)
    sample_wait_until_alone (actor);
}
