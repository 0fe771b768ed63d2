/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-network-place.h"

#include "entente-actor.h"
#include "entente-rank-words.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* Where few are, each has a place that tells nothing. */
#define MIN_ACTORS 5

struct _EntenteNetworkPlace
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *lines; /* nullable: in the box; made anew with each ranking */

  EntenteRanker *ranker;
  EntenteItem *item; /* an actor or a relation */
  gboolean explains; /* whether the user has opened the explanations */
};

G_DEFINE_FINAL_TYPE (EntenteNetworkPlace, entente_network_place, GTK_TYPE_WIDGET)

/* What is told, and in which words it is explained. */
typedef struct {
  EntenteNetworkPlace *self;
  GtkGrid *grid;
  GtkWidget *explanations;
  int n_lines;
} Lines;

static void
add_explanation (Lines      *lines,
                 const char *name,
                 const char *explanation)
{
  /* Translators: the name of a measure, and a sentence on it. */
  g_autofree char *words = g_strdup_printf (C_("measure", "%1$s: %2$s"), name, explanation);
  GtkWidget *label = entente_text_new (words, ENTENTE_DISPLAY_TEXT_TEXT, "caption");

  gtk_box_append (GTK_BOX (lines->explanations), label);
}

static void
add_line (Lines      *lines,
          const char *name,
          const char *told,
          const char *explanation)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE,
                                   "max-width-chars", 16, "valign", GTK_ALIGN_START, "tooltip-text", explanation,
                                   NULL);
  GtkWidget *value = entente_text_new (told, ENTENTE_DISPLAY_TEXT_TEXT, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_tooltip_text (value, explanation);
  gtk_grid_attach (lines->grid, label, 0, lines->n_lines, 1, 1);
  gtk_grid_attach (lines->grid, value, 1, lines->n_lines, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  lines->n_lines++;
  add_explanation (lines, name, explanation);
}

static void
add_centralities (Lines                *lines,
                  const EntenteRanking *ranking,
                  guint                 node)
{
  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    if (entente_ranking_has (ranking, i))
      {
        g_autofree char *told = entente_rank_words_tell (ranking, i, node);

        add_line (lines, entente_rank_words_name (i), told, entente_rank_words_explain (i));
      }
}

/* A piece is told of only where there are several. */
static void
add_groups (Lines                *lines,
            const EntenteRanking *ranking,
            guint                 node)
{
  for (EntenteGrouping i = 0; i < ENTENTE_N_GROUPINGS; i++)
    if (entente_ranking_get_n_groups (ranking, i) > 1)
      {
        g_autofree char *told = entente_rank_words_tell_group (ranking,
                                                               entente_ranker_get_document (lines->self->ranker),
                                                               i, node);

        add_line (lines, entente_rank_words_name_grouping (i), told, entente_rank_words_explain_grouping (i));
      }
}

static void
add_cut (Lines *lines)
{
  add_line (lines, entente_rank_words_name_cut (), entente_rank_words_tell_cut (), entente_rank_words_explain_cut ());
}

/* Of a relation nothing is told but that it is a bridge. */
static void
add_lines (Lines                *lines,
           const EntenteRanking *ranking)
{
  const char *id = entente_item_get_id (lines->self->item);
  guint number;

  if (ENTENTE_IS_ACTOR (lines->self->item) && entente_ranking_find (ranking, id, &number))
    {
      add_centralities (lines, ranking, number);
      add_groups (lines, ranking, number);
      if (entente_ranking_is_cut (ranking, number))
        add_cut (lines);
    }
  else if (entente_ranking_find_relation (ranking, id, &number) && entente_ranking_is_bridge (ranking, number))
    add_cut (lines);
}

static void
expanded_cb (GtkExpander         *expander,
             GParamSpec          *pspec,
             EntenteNetworkPlace *self)
{
  self->explains = gtk_expander_get_expanded (expander);
}

/* Returns %NULL if there is nothing to be told. */
static GtkWidget *
lines_new (EntenteNetworkPlace  *self,
           const EntenteRanking *ranking)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  GtkWidget *expander = g_object_new (GTK_TYPE_EXPANDER, "label", C_("details", "What Does This Say?"),
                                      "expanded", self->explains, NULL);
  Lines lines = {
    .self = self,
    .grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 6, NULL),
    .explanations = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "margin-top", 6, NULL),
  };

  gtk_expander_set_child (GTK_EXPANDER (expander), lines.explanations);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("details", "What Does This Say?"), -1);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (lines.grid));
  gtk_box_append (GTK_BOX (box), expander);
  add_lines (&lines, ranking);
  if (lines.n_lines == 0)
    g_clear_object (&box);
  return box;
}

static void
show_ranking (EntenteNetworkPlace *self)
{
  const EntenteRanking *ranking = entente_ranker_get_ranking (self->ranker);
  g_autoptr (GtkWidget) lines = NULL;

  if (self->lines != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->lines);
  if (ranking != NULL && entente_ranking_get_n_actors (ranking) >= MIN_ACTORS)
    lines = lines_new (self, ranking);
  if (lines != NULL)
    gtk_box_append (GTK_BOX (self->box), lines);
  self->lines = lines;
  gtk_widget_set_visible (GTK_WIDGET (self), lines != NULL);
}

static void
entente_network_place_dispose (GObject *object)
{
  EntenteNetworkPlace *self = ENTENTE_NETWORK_PLACE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->lines = NULL;
  g_clear_object (&self->ranker);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (entente_network_place_parent_class)->dispose (object);
}

static void
entente_network_place_class_init (EntenteNetworkPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_network_place_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_network_place_init (EntenteNetworkPlace *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", C_("details", "Place in the Network"), "xalign", 0.0,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (title, "heading");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("details", "Place in the Network"), -1);
}

/**
 * entente_network_place_new:
 * @ranker: the ranker of a document
 * @item: an actor or a relation of it
 *
 * Returns: (transfer floating): its place, hidden until it is known
 */
GtkWidget *
entente_network_place_new (EntenteRanker *ranker,
                           EntenteItem   *item)
{
  EntenteNetworkPlace *self;

  g_return_val_if_fail (ENTENTE_IS_RANKER (ranker) && ENTENTE_IS_ITEM (item), NULL);

  self = g_object_new (ENTENTE_TYPE_NETWORK_PLACE, NULL);
  self->ranker = g_object_ref (ranker);
  self->item = g_object_ref (item);
  g_signal_connect_object (ranker, "notify::ranking", G_CALLBACK (show_ranking), self, G_CONNECT_SWAPPED);
  show_ranking (self);
  return GTK_WIDGET (self);
}
