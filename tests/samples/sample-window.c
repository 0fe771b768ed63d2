/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-window.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

/* A program has one application, as long as it runs. */
static EntenteApplication *application;

static gboolean
is_open (gpointer data)
{
  EntenteSession *session = data;

  return !entente_session_is_busy (session) && entente_session_get_document (session) != NULL;
}

void
sample_window_init (int    *argc,
                    char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  application = entente_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

void
sample_window_set_up (SampleWindow  *self,
                      gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();

  self->file = sample_file_new (document);
  g_application_activate (G_APPLICATION (application));
  self->window = ENTENTE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  self->session = entente_window_get_session (self->window);
  entente_window_owner_open_file (ENTENTE_WINDOW_OWNER (application), self->file, GTK_WINDOW (self->window));
  sample_wait (is_open, self->session);
  self->document = entente_session_get_document (self->session);
  self->history = entente_session_get_history (self->session);
  sample_settle (GTK_WIDGET (self->window));
}

void
sample_window_tear_down (SampleWindow  *self,
                         gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  /* Closing would ask about unsaved changes. */
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_file_delete (self->file, NULL, NULL);
  g_object_unref (self->file);
}

gpointer
sample_window_get_part (SampleWindow *self,
                        const char   *name)
{
  gpointer part = gtk_widget_get_template_child (GTK_WIDGET (self->window), ENTENTE_TYPE_WINDOW, name);

  g_assert_nonnull (part);
  return part;
}

void
sample_window_do (SampleWindow *self,
                  const char   *action,
                  const char   *parameter)
{
  g_assert_true (sample_window_can (self, action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action,
                                  parameter != NULL ? g_variant_new_string (parameter) : NULL);
}

gboolean
sample_window_can (SampleWindow *self,
                   const char   *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action);
}

void
sample_window_select (SampleWindow *self,
                      const char   *first,
                      ...)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  va_list ids;

  va_start (ids, first);
  for (const char *id = first; id != NULL; id = va_arg (ids, const char *))
    g_ptr_array_add (items, entente_document_lookup (self->document, id));
  va_end (ids);
  entente_session_select_many (self->session, items);
}
