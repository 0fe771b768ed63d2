/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-falls-list.h"

#include <glib/gi18n.h>

#include "entente-aside-words.h"
#include "entente-line-sample.h"
#include "entente-query.h"

/* The rows are relations, in the order of the falls of a view. */

struct _EntenteFallsList
{
  GtkBox parent_instance;

  EntenteDocument *document;
  EntenteView *view;       /* nullable */
  GListStore *relations;
  GtkWidget *heading;
  GtkWidget *scroller;
};

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFallsList, entente_falls_list, GTK_TYPE_BOX)

typedef struct {
  EntenteLineSample *before, *after;
  GtkWidget *arrow;
  GtkLabel *title, *words;
} Row;

static GtkLabel *
add_label (GtkWidget  *box,
           const char *class_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static EntenteLineSample *
add_sample (GtkWidget *box)
{
  GtkWidget *sample = g_object_new (ENTENTE_TYPE_LINE_SAMPLE, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_box_append (GTK_BOX (box), sample);
  return ENTENTE_LINE_SAMPLE (sample);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Row *row = g_new0 (Row, 1);

  row->title = add_label (box, NULL);
  row->before = add_sample (line);
  row->arrow = gtk_label_new ("→");
  gtk_box_append (GTK_BOX (line), row->arrow);
  row->after = add_sample (line);
  gtk_box_append (GTK_BOX (box), line);
  row->words = add_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->words), "dim-label");
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

/* Tells the change, and by whom the relation is still supported. */
static char *
describe (EntenteFallsList  *self,
          EntenteItem       *relation,
          const EntenteFall *fall)
{
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autofree char *names = NULL;
  const char *before = entente_evidence_class_get_label (fall->before.support);
  const char *after = entente_evidence_class_get_label (fall->after.support);

  evidence = entente_evidence_for_relation (self->document, ENTENTE_RELATION (relation), NULL);
  names = entente_evidence_name_origins (self->document, evidence->origins);
  if (entente_fall_is_deep (fall))
    /* Translators: how well a relation was supported; how well it is without something; and by whom. */
    return *names != '\0' ? g_strdup_printf (C_("falls", "%1$s → %2$s, by %3$s"), before, after, names)
                          : g_strdup_printf (C_("falls", "%1$s → %2$s"), before, after);
  if (fall->before.disputed && !fall->after.disputed)
    return g_strdup_printf (C_("falls", "%s, and no longer disputed"), after);
  /* Translators: how well a relation is supported without something, and by whom. */
  return *names != '\0' ? g_strdup_printf (C_("falls", "Stays: %1$s, by %2$s"), after, names)
                        : g_strdup_printf (C_("falls", "Stays: %s"), after);
}

/* A list of GTK 4.8 has no names for its rows. */
static void
name_row (GtkWidget  *widget,
          const char *title,
          const char *words)
{
  g_autofree char *name = g_strdup_printf ("%s. %s", title, words);

  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         EntenteFallsList         *self)
{
  Row *row = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "row");
  EntenteItem *relation = gtk_list_item_get_item (item);
  GArray *falls = self->view != NULL ? entente_view_get_falls (self->view) : NULL;
  guint position = gtk_list_item_get_position (item);
  g_autofree char *title = NULL, *words = NULL;
  const EntenteFall *fall;

  if (falls == NULL || position >= falls->len)
    return;
  fall = &g_array_index (falls, EntenteFall, position);
  title = entente_query_title (self->document, relation);
  words = describe (self, relation, fall);
  gtk_label_set_label (row->title, title);
  gtk_label_set_label (row->words, words);
  name_row (gtk_widget_get_parent (gtk_list_item_get_child (item)), title, words);
  entente_line_sample_set (row->before, fall->before.support, fall->before.disputed);
  entente_line_sample_set (row->after, fall->after.support, fall->after.disputed);
}

static void
activate_cb (EntenteFallsList *self,
             guint             position)
{
  g_autoptr (EntenteItem) relation = g_list_model_get_item (G_LIST_MODEL (self->relations), position);

  if (relation != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, relation);
}

static void
show_heading (EntenteFallsList *self)
{
  GArray *falls = self->view != NULL ? entente_view_get_falls (self->view) : NULL;
  g_autofree char *aside = NULL, *words = NULL;
  guint n;

  if (falls == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->heading),
                           _("Untick a source, a speaker, a medium or a grade to see what rests on it."));
      return;
    }
  n = entente_falls_count (falls);
  aside = entente_aside_describe (entente_viewpoint_get_aside (entente_view_get_viewpoint (self->view)),
                                  self->document);
  /* Translators: what is set aside, and how many relations are worse supported without it. */
  words = g_strdup_printf (ngettext ("Without %1$s %2$u line falls", "Without %1$s %2$u lines fall", n), aside, n);
  gtk_label_set_label (GTK_LABEL (self->heading), words);
}

static void
entente_falls_list_dispose (GObject *object)
{
  EntenteFallsList *self = ENTENTE_FALLS_LIST (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->view, entente_view_unref);
  g_clear_object (&self->relations);

  G_OBJECT_CLASS (entente_falls_list_parent_class)->dispose (object);
}

static void
entente_falls_list_class_init (EntenteFallsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_falls_list_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", ENTENTE_TYPE_FALLS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

static void
entente_falls_list_init (EntenteFallsList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->relations = g_list_store_new (ENTENTE_TYPE_ITEM);
  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-start", 15, "margin-end", 15,
                                "margin-top", 9, "margin-bottom", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->relations)))),
                            factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("falls", "What Falls"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), list);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->scroller);
}

/**
 * entente_falls_list_new:
 * @document: a document
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
entente_falls_list_new (EntenteDocument *document)
{
  EntenteFallsList *self = g_object_new (ENTENTE_TYPE_FALLS_LIST, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}

/**
 * entente_falls_list_show:
 * @self: a list
 * @view: (nullable): a view of its document
 *
 * Lists what falls in the view.
 */
void
entente_falls_list_show (EntenteFallsList *self,
                         EntenteView      *view)
{
  g_autoptr (GPtrArray) relations = g_ptr_array_new ();
  GArray *falls;

  g_return_if_fail (ENTENTE_IS_FALLS_LIST (self));

  g_clear_pointer (&self->view, entente_view_unref);
  self->view = view != NULL ? entente_view_ref (view) : NULL;
  falls = view != NULL ? entente_view_get_falls (view) : NULL;
  for (guint i = 0; falls != NULL && i < falls->len; i++)
    g_ptr_array_add (relations, entente_view_input_get_item (entente_view_get_input (view), ENTENTE_ITEM_RELATION,
                                                             g_array_index (falls, EntenteFall, i).relation));
  g_list_store_splice (self->relations, 0, g_list_model_get_n_items (G_LIST_MODEL (self->relations)),
                       relations->pdata, relations->len);
  show_heading (self);
}
