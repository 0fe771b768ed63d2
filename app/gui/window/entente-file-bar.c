/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-bar.h"

#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

struct _EntenteFileBar
{
  AdwBin parent_instance;

  /* template */
  GtkInfoBar *info_bar;
  GtkLabel *label;
  GtkWidget *reload_button;
  GtkWidget *keep_button;
  GtkWidget *save_button;
  GtkWidget *save_as_button;
};

G_DEFINE_FINAL_TYPE (EntenteFileBar, entente_file_bar, ADW_TYPE_BIN)

static char *
describe (EntenteFileState  state,
          const char       *name,
          const char       *trouble,
          gboolean          modified)
{
  if (state == ENTENTE_FILE_GONE)
    return g_strdup_printf (_("“%s” was moved or removed by another program. What is in this window is in no file "
                              "until you save it."), name);
  if (state == ENTENTE_FILE_BROKEN)
    /* Translators: the second placeholder is a reason, such as: There is no such file */
    return g_strdup_printf (_("“%s” was changed by another program, and can’t be opened as it is now: %s. What is in "
                              "this window is as it was."), name, trouble);
  if (modified)
    return g_strdup_printf (_("“%s” was changed by another program, and there are changes here that are not saved. "
                              "Reloading can be undone."), name);
  return g_strdup_printf (_("“%s” was changed by another program."), name);
}

static void
entente_file_bar_class_init (EntenteFileBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-file-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, info_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, reload_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, keep_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBar, save_as_button);
}

static void
entente_file_bar_init (EntenteFileBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_file_bar_show:
 * @self: a bar
 * @state: what became of the file; not %ENTENTE_FILE_SAME
 * @name: its name, to be shown
 * @trouble: (nullable): why it cannot be read, if it cannot
 * @modified: whether there is something unsaved in the window as well
 *
 * Tells what became of the file, and offers what can be done.
 */
void
entente_file_bar_show (EntenteFileBar   *self,
                       EntenteFileState  state,
                       const char       *name,
                       const char       *trouble,
                       gboolean          modified)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_FILE_BAR (self) && state != ENTENTE_FILE_SAME && name != NULL);
  g_return_if_fail (state != ENTENTE_FILE_BROKEN || trouble != NULL);

  text = describe (state, name, trouble, modified);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->reload_button, state == ENTENTE_FILE_CHANGED);
  gtk_widget_set_visible (self->keep_button, state != ENTENTE_FILE_GONE);
  gtk_widget_set_visible (self->save_button, state == ENTENTE_FILE_GONE);
  gtk_widget_set_visible (self->save_as_button, state != ENTENTE_FILE_CHANGED);
  gtk_widget_set_visible (GTK_WIDGET (self->info_bar), TRUE);
  gtk_info_bar_set_revealed (self->info_bar, TRUE);
}

/**
 * entente_file_bar_hide:
 * @self: a bar
 *
 * Hides it, also from screen readers. They would still read a bar that is only folded away.
 */
void
entente_file_bar_hide (EntenteFileBar *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_BAR (self));

  gtk_info_bar_set_revealed (self->info_bar, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->info_bar), FALSE);
}
