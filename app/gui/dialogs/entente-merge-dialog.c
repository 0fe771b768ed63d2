/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-dialog.h"

#include "entente-actor.h"
#include "entente-chooser.h"
#include "entente-details-head.h"
#include "entente-display-text.h"
#include "entente-duplicates.h"
#include "entente-fact-grid.h"
#include "entente-merge.h"
#include "entente-query.h"

#include <glib/gi18n.h>

struct _EntenteMergeDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkButton *merge_button;
  EntenteChooser *other_row;
  GtkWidget *body;
  GtkBox *both;
  GtkBox *result;
  GtkLabel *sums_label;
  GtkWidget *trouble_label;

  /* owned */
  EntenteHistory *history;
  EntenteDraft *draft;   /* has the actors for the chooser, and no changes */
  EntenteItem *actor;
  EntenteItem *other;    /* NULL if it is not chosen yet */
  gboolean keeps_other;
};

enum { MERGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* At most so many aliases of an actor are shown. */
#define MAX_NAMES 12

G_DEFINE_FINAL_TYPE (EntenteMergeDialog, entente_merge_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteMergeDialog *self)
{
  return entente_history_get_document (self->history);
}

static EntenteItem *
get_kept (EntenteMergeDialog *self)
{
  return self->keeps_other ? self->other : self->actor;
}

static EntenteItem *
get_dropped (EntenteMergeDialog *self)
{
  return self->keeps_other ? self->actor : self->other;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static char *
join_other_names (EntenteMergeDialog *self,
                  EntenteActor       *actor)
{
  g_autoptr (GPtrArray) names = entente_query_other_names (get_document (self), actor);

  return names->len > 1 ? entente_display_text_join ((const char *const *) names->pdata, MAX_NAMES) : NULL;
}

static void
add_actor (EntenteMergeDialog *self,
           GtkBox             *box,
           EntenteActor       *actor)
{
  g_autofree char *aliases = join_other_names (self, actor);
  GtkWidget *head = entente_details_head_new (ENTENTE_ITEM (actor),
                                              entente_query_shown_name (get_document (self), actor),
                                              entente_actor_get_description (actor));

  entente_details_head_set_aliases (ENTENTE_DETAILS_HEAD (head), aliases);
  gtk_box_append (box, head);
  gtk_box_append (box, entente_fact_grid_new (get_document (self), ENTENTE_ITEM (actor), ENTENTE_FACT_IN_MERGE));
}

static guint
count_links (EntenteDocument   *document,
             EntenteItem       *actor,
             const EntenteLink *links,
             gsize              n_links)
{
  guint n = 0;

  for (gsize i = 0; i < n_links; i++)
    n += entente_document_get_linked (document, entente_item_get_id (actor), links[i])->len;
  return n;
}

static char *
describe_links (EntenteDocument *document,
                EntenteItem     *actor)
{
  static const EntenteLink relations[] = { ENTENTE_LINK_FROM, ENTENTE_LINK_TO };
  static const EntenteLink statements[] = { ENTENTE_LINK_SPEAKER, ENTENTE_LINK_VIA, ENTENTE_LINK_ABOUT };
  guint n_relations = count_links (document, actor, relations, G_N_ELEMENTS (relations));
  guint n_statements = count_links (document, actor, statements, G_N_ELEMENTS (statements));
  g_autofree char *first = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  g_autofree char *second = g_strdup_printf (ngettext ("named by statements once", "named by statements %u times",
                                                       n_statements), n_statements);

  /* Translators: how much hangs on an actor: “3 relations, named by statements 5 times”. */
  return g_strdup_printf (C_("actor", "%1$s, %2$s"), first, second);
}

static void update (EntenteMergeDialog *self);

static void
keep_cb (EntenteMergeDialog *self,
         GtkCheckButton     *button)
{
  if (!gtk_check_button_get_active (button))
    return;
  self->keeps_other = g_object_get_data (G_OBJECT (button), "actor") == self->other;
  update (self);
}

static GtkWidget *
create_column (EntenteMergeDialog *self,
               EntenteItem        *actor,
               GtkCheckButton     *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *keep = gtk_check_button_new_with_label (_("Keep this one"));
  g_autofree char *counts = describe_links (get_document (self), actor);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", counts, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "merge-column");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_check_button_set_group (GTK_CHECK_BUTTON (keep), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (keep), actor == get_kept (self));
  g_object_set_data (G_OBJECT (keep), "actor", actor);
  g_signal_connect_swapped (keep, "toggled", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (box), keep);
  add_actor (self, GTK_BOX (box), ENTENTE_ACTOR (actor));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_both (EntenteMergeDialog *self)
{
  GtkWidget *first, *second;

  clear_box (self->both);
  if (self->other == NULL)
    return;
  first = create_column (self, self->actor, NULL);
  second = create_column (self, self->other, GTK_CHECK_BUTTON (gtk_widget_get_first_child (first)));
  gtk_box_append (self->both, first);
  gtk_box_append (self->both, second);
}

/* Adds the text if @n is not 0, and frees it. */
static void
add_line (GString *lines,
          guint    n,
          char    *text)
{
  if (n > 0)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
  g_free (text);
}

static char *
describe_merge (const EntenteMerge *merge)
{
  GString *lines = g_string_new (NULL);
  guint n;

  n = merge->n_relations;
  add_line (lines, n, g_strdup_printf (ngettext ("%u relation moves over.", "%u relations move over.", n), n));
  n = merge->n_folded;
  add_line (lines, n, g_strdup_printf (ngettext ("%u relation that both have becomes one, with the statements of both.",
                                                 "%u relations that both have become one each, with the statements of "
                                                 "both.", n), n));
  n = merge->n_loops;
  add_line (lines, n, g_strdup_printf (ngettext ("%u relation between the two will lead from the actor to itself. Are "
                                                 "they really the same?",
                                                 "%u relations between the two will lead from the actor to itself. Are "
                                                 "they really the same?", n), n));
  n = merge->n_statements;
  add_line (lines, n, g_strdup_printf (ngettext ("%u statement will name the one that stays.",
                                                 "%u statements will name the one that stays.", n), n));
  n = merge->n_sources;
  add_line (lines, n, g_strdup_printf (ngettext ("%u source will name the one that stays.",
                                                 "%u sources will name the one that stays.", n), n));
  if (lines->len == 0)
    g_string_append (lines, _("Nothing else names the one that goes."));
  return g_string_free (lines, FALSE);
}

static void
update (EntenteMergeDialog *self)
{
  g_autoptr (EntenteMerge) merge = NULL;
  g_autofree char *lines = NULL;

  gtk_widget_set_visible (self->body, self->other != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->merge_button), self->other != NULL);
  clear_box (self->result);
  if (self->other == NULL)
    return;

  merge = entente_merge_new (get_document (self), get_kept (self), get_dropped (self));
  add_actor (self, self->result, ENTENTE_ACTOR (merge->merged));
  lines = describe_merge (merge);
  gtk_label_set_label (self->sums_label, lines);
}

static void
choose (EntenteMergeDialog *self,
        EntenteItem        *other)
{
  if (!g_set_object (&self->other, other))
    return;
  self->keeps_other = FALSE;
  show_both (self);
  update (self);
}

static void
edited_cb (EntenteMergeDialog *self)
{
  g_autofree char *id = NULL;
  EntenteItem *other;

  if (self->actor == NULL)
    return;
  id = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->other_row));
  other = entente_document_lookup_kind (get_document (self), ENTENTE_ITEM_ACTOR, id);
  if (other == self->actor)
    entente_entry_row_set_hint (ENTENTE_ENTRY_ROW (self->other_row), ENTENTE_HINT_ERROR,
                                _("This is the same entry: choose the other one"));
  choose (self, other != self->actor ? other : NULL);
}

static void
merge_cb (EntenteMergeDialog *self)
{
  entente_merge_dialog_merge (self);
}

/* In the chooser, actors that may be the same come first. */
static void
offer_duplicates (EntenteMergeDialog *self,
                  EntenteDuplicates  *duplicates)
{
  g_autoptr (GPtrArray) pairs = entente_duplicates_find (duplicates, entente_item_get_record (self->actor));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_item_get_id (((EntenteDuplicatePair *) pairs->pdata[i])->other));
  g_ptr_array_add (ids, NULL);
  entente_chooser_set_favorites (self->other_row, (const char *const *) ids->pdata, _("May be the same"));
}

static void
prepared_cb (GObject      *duplicates,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteMergeDialog) self = data;

  entente_duplicates_prepare_finish (ENTENTE_DUPLICATES (duplicates), result);
  /* The dialog may have been closed. */
  if (gtk_widget_get_root (GTK_WIDGET (self->other_row)) != NULL)
    offer_duplicates (self, ENTENTE_DUPLICATES (duplicates));
}

static void
find_duplicates (EntenteMergeDialog *self)
{
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (get_document (self));

  entente_duplicates_prepare_async (duplicates, prepared_cb, g_object_ref (self));
}

static void
entente_merge_dialog_finalize (GObject *object)
{
  EntenteMergeDialog *self = ENTENTE_MERGE_DIALOG (object);

  g_clear_pointer (&self->draft, entente_draft_free);
  g_clear_object (&self->actor);
  g_clear_object (&self->other);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_merge_dialog_parent_class)->finalize (object);
}

static void
entente_merge_dialog_class_init (EntenteMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_merge_dialog_finalize;

  /**
   * EntenteMergeDialog::merged:
   * @self: a dialog
   * @actor: the actor that stays, after the merge
   *
   * The two were merged.
   */
  signals[MERGED] = g_signal_new ("merged", ENTENTE_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, body);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, both);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, result);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, sums_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMergeDialog, trouble_label);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_merge_dialog_init (EntenteMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_merge_dialog_new:
 * @history: the history of a document
 * @actor: an actor of it
 * @other: (nullable): another one; %NULL to let the user choose
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_merge_dialog_new (EntenteHistory *history,
                          EntenteItem    *actor,
                          EntenteItem    *other)
{
  EntenteMergeDialog *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_ACTOR (actor), NULL);
  g_return_val_if_fail (other == NULL || (ENTENTE_IS_ACTOR (other) && other != actor), NULL);

  self = g_object_new (ENTENTE_TYPE_MERGE_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->actor = g_object_ref (actor);
  self->draft = entente_draft_new (get_document (self), NULL);
  entente_chooser_set_draft (self->other_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  if (other != NULL)
    entente_chooser_choose (self->other_row, entente_item_get_id (other));
  else
    find_duplicates (self);
  gtk_window_set_focus (GTK_WINDOW (self),
                        other != NULL ? GTK_WIDGET (self->merge_button) : GTK_WIDGET (self->other_row));
  update (self);
  return GTK_WINDOW (self);
}

/**
 * entente_merge_dialog_keep:
 * @self: a dialog in which both actors are chosen
 * @actor: the one of them that stays
 */
void
entente_merge_dialog_keep (EntenteMergeDialog *self,
                           EntenteItem        *actor)
{
  g_return_if_fail (ENTENTE_IS_MERGE_DIALOG (self) && self->other != NULL);
  g_return_if_fail (actor == self->actor || actor == self->other);

  self->keeps_other = actor == self->other;
  show_both (self);
  update (self);
}

/**
 * entente_merge_dialog_merge:
 * @self: a dialog
 *
 * Merges the two in one step, and destroys the dialog.
 *
 * Returns: %FALSE if they can't be merged; the dialog says why
 */
gboolean
entente_merge_dialog_merge (EntenteMergeDialog *self)
{
  g_autoptr (EntenteMerge) merge = NULL;

  g_return_val_if_fail (ENTENTE_IS_MERGE_DIALOG (self), FALSE);

  if (self->other == NULL)
    return FALSE;
  if (entente_document_lookup (get_document (self), entente_item_get_id (self->actor)) == self->actor
      && entente_document_lookup (get_document (self), entente_item_get_id (self->other)) == self->other)
    merge = entente_merge_new (get_document (self), get_kept (self), get_dropped (self));
  if (merge == NULL || !entente_history_apply (self->history, merge->draft))
    {
      gtk_widget_show (self->trouble_label);
      return FALSE;
    }
  g_signal_emit (self, signals[MERGED], 0, merge->merged);
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}
