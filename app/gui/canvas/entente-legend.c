/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend.h"

#include <glib/gi18n.h>

#include "entente-actor.h"
#include "entente-aside-words.h"
#include "entente-card-sample.h"
#include "entente-id.h"
#include "entente-legend-marks.h"
#include "entente-legend-meaning.h"
#include "entente-legend-words.h"
#include "entente-line-sample.h"
#include "entente-tooltip.h"

/* All possible entries are made once. An entry is hidden if nothing in the document belongs to it. Each is a switch,
 * which leaves what belongs to it out of the picture, by the filter that all of the window follows. A small button
 * beside it selects what belongs to it. What may be of another time than that which is shown is no kind of line, so its
 * entry is no switch: it selects. */

/* Over a canvas smaller than this, the legend would hide too much. */
#define ROOMY_WIDTH 700
#define ROOMY_HEIGHT 560

/* What is beside the entries on the canvas: the padding of the legend, the minimap, and the room about both. Where
 * there is not so much, lines are explained below the kinds and not beside them. */
#define BESIDE_WIDTH 204

/* If there are more kinds than this, they make two columns. */
#define MAX_ROWS 5

enum {
  FIRST_LINE = ENTENTE_N_LOOKS,
  DISPUTED = FIRST_LINE + ENTENTE_N_EVIDENCE_CLASSES,
  PALE,
  N_ENTRIES
};

struct _EntenteLegend
{
  EntenteCornerPanel parent_instance;

  /* template */
  GtkWidget *fold_button;
  GtkImage *arrow;
  GtkWidget *content;
  GtkWidget *entries;
  GtkWidget *kinds;
  GtkWidget *lines;
  EntenteLegendWords *words;
  EntenteLegendMeaning *meaning;
  EntenteLegendMarks *marks;

  /* owned */
  GSignalGroup *canvas_signals;
  GSignalGroup *viewport_signals;

  /* borrowed */
  GtkWidget *cells[N_ENTRIES];    /* a switch, and a button, which selects */
  GtkWidget *switches[N_ENTRIES];
  GtkWidget *buttons[N_ENTRIES];
  GtkWidget *eyes[N_ENTRIES];     /* on the switches that are off */
  GtkLabel *labels[N_ENTRIES];
  GtkLabel *weighing_label;
  EntenteCardSample *card_samples[FIRST_LINE];
  EntenteLineSample *samples[N_ENTRIES - FIRST_LINE];

  guint counts[N_ENTRIES];        /* what is shown */
  guint all_counts[N_ENTRIES];    /* what is in the document */
};

G_DEFINE_FINAL_TYPE (EntenteLegend, entente_legend, ENTENTE_TYPE_CORNER_PANEL)

/* A word of the user's own has no plural that Entente could know. */
static char *
describe_own (EntenteOwnKinds *kinds,
              EntenteLook      look,
              guint            n)
{
  g_autofree char *label = entente_own_kinds_get_label (kinds, look);

  /* Translators: a kind of actor in the user's own words, such as "vessel", and how many there are. */
  return g_strdup_printf (C_("legend", "%1$s (%2$u)"), label, n);
}

static char *
describe_cards (EntenteLook look,
                guint       n)
{
  switch (look)
    {
    case ENTENTE_LOOK_PERSON:
      return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
    case ENTENTE_LOOK_ORGANIZATION:
      return g_strdup_printf (ngettext ("%u organization", "%u organizations", n), n);
    case ENTENTE_LOOK_GOVERNMENT:
      return g_strdup_printf (ngettext ("%u government body", "%u government bodies", n), n);
    case ENTENTE_LOOK_STATE:
      return g_strdup_printf (ngettext ("%u state", "%u states", n), n);
    case ENTENTE_LOOK_MEDIA:
      return g_strdup_printf (ngettext ("%u news medium", "%u news media", n), n);
    case ENTENTE_LOOK_GROUP:
      return g_strdup_printf (ngettext ("%u group or voice", "%u groups or voices", n), n);
    case ENTENTE_LOOK_AGREEMENT:
      return g_strdup_printf (ngettext ("%u agreement", "%u agreements", n), n);
    case ENTENTE_LOOK_EVENT:
      return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
    case ENTENTE_LOOK_PLACE:
      return g_strdup_printf (ngettext ("%u place", "%u places", n), n);
    case ENTENTE_LOOK_OTHER:
    case ENTENTE_LOOK_OWN:
    case ENTENTE_N_LOOKS:
    default:
      return g_strdup_printf (ngettext ("%u other actor", "%u other actors", n), n);
    }
}

/* Translators: these are said of relations. */
static char *
describe_lines (guint entry,
                guint n)
{
  switch (entry - FIRST_LINE)
    {
    case ENTENTE_EVIDENCE_CONFIRMED:
      return g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", n), n);
    case ENTENTE_EVIDENCE_REPORTED:
      return g_strdup_printf (ngettext ("%u reported", "%u reported", n), n);
    case ENTENTE_EVIDENCE_TENTATIVE:
      return g_strdup_printf (ngettext ("%u tentative", "%u tentative", n), n);
    case ENTENTE_EVIDENCE_UNSUPPORTED:
      return g_strdup_printf (ngettext ("%u unsupported", "%u unsupported", n), n);
    case PALE - FIRST_LINE:
      return g_strdup_printf (ngettext ("%u paler", "%u paler", n), n);
    case DISPUTED - FIRST_LINE:
    default:
      return g_strdup_printf (ngettext ("%u disputed", "%u disputed", n), n);
    }
}

static const char *
explain (guint entry)
{
  if (entry < FIRST_LINE)
    return NULL;
  if (entry == PALE)
    return entente_evidence_get_pale_description ();
  return entry == DISPUTED ? entente_evidence_get_dispute_description ()
                           : entente_evidence_class_get_description (entry - FIRST_LINE);
}

/* A disputed line belongs to two entries, as does a pale one. */
static gboolean
line_belongs (const EntenteLine *line,
              guint              entry)
{
  if (line->faded)
    return FALSE;
  if (entry == PALE)
    return line->pale;
  return entry == DISPUTED ? line->disputed : line->evidence + FIRST_LINE == entry;
}

static EntenteCanvas *
get_canvas (EntenteLegend *self)
{
  return entente_corner_panel_get_canvas (ENTENTE_CORNER_PANEL (self));
}

static EntenteViewState *
get_state (EntenteLegend *self)
{
  EntenteSession *session = get_canvas (self) != NULL ? entente_canvas_get_session (get_canvas (self)) : NULL;

  return session != NULL ? entente_session_get_view_state (session) : NULL;
}

/* The scene of all of the document. A canvas without a document has none. */
static EntenteScene *
get_whole_scene (EntenteLegend *self)
{
  EntenteViewState *state = get_state (self);

  return state != NULL ? entente_view_state_get_whole_scene (state) : NULL;
}

/* What is faded is not counted. Members of folded groups are: the legend counts actors and relations. */
static void
count (EntenteScene *scene,
       guint        *counts)
{
  memset (counts, 0, N_ENTRIES * sizeof *counts);
  if (scene == NULL)
    return;

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    if (!entente_scene_get_card (scene, i)->faded)
      counts[entente_scene_get_card (scene, i)->look]++;
  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      if (line->faded)
        continue;
      counts[FIRST_LINE + line->evidence]++;
      if (line->disputed)
        counts[DISPUTED]++;
      if (line->pale)
        counts[PALE]++;
    }
}

static char *
describe (EntenteScene *scene,
          guint         entry,
          guint         n)
{
  if (entry >= FIRST_LINE)
    return describe_lines (entry, n);
  if (entry >= ENTENTE_LOOK_OWN && scene != NULL)
    return describe_own (entente_scene_get_own_kinds (scene), entry, n);
  return describe_cards (entry, n);
}

/* The words of the filter for what belongs to an entry. There are several kinds of "other" actors. */
static GStrv
list_words (EntenteLegend *self,
            guint          entry)
{
  EntenteScene *scene = get_whole_scene (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) kinds = g_hash_table_new (entente_id_hash, g_str_equal);

  if (entry >= FIRST_LINE)
    g_strv_builder_add (builder, entry == DISPUTED ? ENTENTE_CONDITION_DISPUTED
                                                   : entente_evidence_class_get_word (entry - FIRST_LINE));
  for (guint i = 0; entry < FIRST_LINE && scene != NULL && i < entente_scene_get_n_cards (scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, i);
      const char *kind = entente_item_get_text (card->item, ENTENTE_ACTOR_KIND);

      if (card->look == entry && g_hash_table_add (kinds, (gpointer) (kind != NULL ? kind : "")))
        g_strv_builder_add (builder, kind != NULL ? kind : "");
    }
  return g_strv_builder_end (builder);
}

static EntenteItemKind
get_subject (guint entry)
{
  return entry < FIRST_LINE ? ENTENTE_ITEM_ACTOR : ENTENTE_ITEM_RELATION;
}

static EntenteAspect
get_aspect (guint entry)
{
  return entry < FIRST_LINE ? ENTENTE_ASPECT_KIND : ENTENTE_ASPECT_EVIDENCE;
}

static EntenteFilter *
get_filter (EntenteLegend *self)
{
  EntenteViewState *state = get_state (self);

  return state != NULL ? entente_viewpoint_get_filter (entente_view_state_get_viewpoint (state)) : NULL;
}

static gboolean
is_excluded (EntenteLegend *self,
             guint          entry)
{
  g_auto (GStrv) words = self->all_counts[entry] > 0 ? list_words (self, entry) : NULL;
  EntenteFilter *filter = get_filter (self);

  return filter != NULL && words != NULL && words[0] != NULL
         && entente_filter_excludes (filter, get_subject (entry), get_aspect (entry), words[0]);
}

static void
switched_cb (EntenteLegend *self,
             GtkButton     *button)
{
  guint entry = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "entry"));
  g_auto (GStrv) words = list_words (self, entry);
  g_autoptr (EntenteFilter) filter = NULL;

  if (get_filter (self) == NULL || words[0] == NULL)
    return;
  filter = entente_filter_new_toggled (get_filter (self), get_subject (entry), get_aspect (entry),
                                       (const char *const *) words);
  entente_view_state_set_filter (get_state (self), filter);
}

/* Its description says what the switch will do. Of what is left out nothing can be selected: the eye takes the place of
 * the button, so that the legend does not become wider and then higher over the picture. */
static void
update_switch (EntenteLegend *self,
               guint          entry,
               const char    *label)
{
  gboolean excluded = is_excluded (self, entry);
  /* Translators: an entry of the legend, such as “12 people”, is a switch. */
  g_autofree char *action = g_strdup_printf (excluded ? C_("legend", "Show %s") : C_("legend", "Hide %s"), label);
  g_autofree char *explained = explain (entry) != NULL ? g_strdup_printf ("%s\n%s", explain (entry), action) : NULL;

  gtk_widget_set_visible (self->eyes[entry], excluded);
  gtk_widget_set_visible (self->buttons[entry], !excluded);
  entente_tooltip_set (self->switches[entry], explained != NULL ? explained : action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switches[entry]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, action,
                                  -1);
  if (excluded)
    gtk_widget_add_css_class (self->cells[entry], "off");
  else
    gtk_widget_remove_css_class (self->cells[entry], "off");
}

/* Returns what the button beside an entry is called. */
static char *
name_button (const char *label)
{
  /* Translators: the small button beside an entry of the legend, such as “12 people”. */
  return g_strdup_printf (C_("legend", "Select %s"), label);
}

static void
update_button (EntenteLegend *self,
               guint          entry,
               const char    *label)
{
  g_autofree char *name = name_button (label);

  entente_tooltip_set (self->buttons[entry], name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[entry]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (self->buttons[entry], self->counts[entry] > 0);
}

static void
update_pale (EntenteLegend *self)
{
  g_autofree char *label = NULL, *action = NULL, *explained = NULL;

  gtk_widget_set_visible (self->cells[PALE], self->counts[PALE] > 0);
  if (self->counts[PALE] == 0)
    return;
  label = describe_lines (PALE, self->counts[PALE]);
  action = name_button (label);
  explained = g_strdup_printf ("%s\n%s", explain (PALE), action);
  gtk_label_set_label (self->labels[PALE], label);
  entente_tooltip_set (self->switches[PALE], explained);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switches[PALE]), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explain (PALE), -1);
}

static void
update_entry (EntenteLegend *self,
              EntenteScene  *scene,
              guint          entry)
{
  guint n = self->counts[entry], n_all = self->all_counts[entry];
  g_autofree char *shown = NULL, *all = NULL, *part = NULL;

  gtk_widget_set_visible (self->cells[entry], n_all > 0);
  if (n_all == 0)
    return;
  shown = describe (scene, entry, n);
  all = describe (scene, entry, n_all);
  /* Translators: how many are shown, and all that there are: “3 of 12 people”. */
  part = g_strdup_printf (C_("legend", "%1$u of %2$s"), n, all);
  gtk_label_set_label (self->labels[entry], shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switches[entry]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n == n_all ? all : part, -1);
  update_switch (self, entry, all);
  update_button (self, entry, shown);
}

static void
update_expanded (EntenteLegend *self)
{
  gboolean shown = entente_corner_panel_is_unfolded (ENTENTE_CORNER_PANEL (self));

  gtk_widget_set_visible (self->content, shown);
  gtk_image_set_from_icon_name (self->arrow, shown ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, shown, -1);
}

/* Fills column by column, without gaps for hidden entries. The Tab key follows the same order. */
static void
arrange_kinds (EntenteLegend *self)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (self->kinds);
  EntenteLook order[ENTENTE_N_LOOKS];
  guint n = entente_own_kinds_sort (self->all_counts, order);
  guint rows = n <= MAX_ROWS ? MAX_ROWS : (n + 1) / 2;
  GtkWidget *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = self->cells[order[i]];
      GtkLayoutChild *place = gtk_layout_manager_get_layout_child (grid, cell);

      gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (place), i / rows);
      gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (place), i % rows);
      gtk_widget_insert_after (cell, self->kinds, last);
      last = cell;
    }
}

static void
arrange_entries (EntenteLegend *self,
                 double         width)
{
  int kinds, lines, wanted;

  gtk_widget_measure (self->kinds, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &kinds, NULL, NULL);
  gtk_widget_measure (self->lines, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &lines, NULL, NULL);
  wanted = kinds + gtk_box_get_spacing (GTK_BOX (self->entries)) + lines + BESIDE_WIDTH;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->entries),
                                  width < wanted ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* The samples look as the lines do at the scale at which the picture is seen. */
static void
update_samples (EntenteLegend *self)
{
  double scale = entente_viewport_get_scale (entente_canvas_get_viewport (get_canvas (self)));
  EntenteScene *scene = entente_canvas_get_scene (get_canvas (self));
  gboolean solid = scene != NULL && entente_stroke_is_solid (entente_scene_get_n_lines (scene), scale);

  for (guint i = FIRST_LINE; i < N_ENTRIES; i++)
    entente_line_sample_set_scale (self->samples[i - FIRST_LINE], MIN (scale, 1.0), solid);
}

/* Where colors tell something else, kinds are known by their icons and shapes alone. */
static void
update_card_samples (EntenteLegend *self,
                     EntenteScene  *scene)
{
  EntenteShades *shades = scene != NULL ? entente_scene_get_shades (scene) : NULL;
  gboolean by_kind = shades == NULL
                     || entente_meaning_get_color_by (entente_shades_get_meaning (shades)) == ENTENTE_COLOR_BY_KIND;

  for (guint i = 0; i < FIRST_LINE; i++)
    entente_card_sample_set_ink (self->card_samples[i], by_kind ? i : ENTENTE_LOOK_OTHER);
}

/* Tells if lines are drawn by other rules than usual. */
static void
show_weighing (EntenteLegend *self)
{
  EntenteSession *session = get_canvas (self) != NULL ? entente_canvas_get_session (get_canvas (self)) : NULL;
  EntenteDocument *document = session != NULL ? entente_session_get_document (session) : NULL;
  g_autofree char *words = document != NULL ? entente_weighing_tell (document) : NULL;

  gtk_label_set_label (self->weighing_label, words != NULL ? words : C_("legend", "How Lines Are Weighed…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->weighing_label))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->weighing_label), -1);
}

static void
scene_cb (EntenteLegend *self)
{
  EntenteCanvas *canvas = get_canvas (self);
  EntenteScene *scene = canvas != NULL ? entente_canvas_get_scene (canvas) : NULL, *whole = get_whole_scene (self);
  EntenteScene *unfolded = scene != NULL ? entente_scene_get_unfolded (scene) : NULL;
  gboolean any_cards = FALSE, any_lines = FALSE;

  count (unfolded, self->counts);
  count (whole != NULL ? whole : scene, self->all_counts);
  /* Where something is set aside, lines can be of classes that the document does not have. */
  for (guint i = FIRST_LINE; i < N_ENTRIES; i++)
    self->all_counts[i] = MAX (self->all_counts[i], self->counts[i]);
  show_weighing (self);
  if (canvas != NULL)
    update_samples (self);
  entente_legend_words_set_scene (self->words, scene);
  entente_legend_meaning_set_scene (self->meaning, get_state (self), unfolded);
  entente_legend_marks_set_scene (self->marks, get_state (self), unfolded);
  update_card_samples (self, scene);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      if (i == PALE)
        update_pale (self);
      else
        update_entry (self, scene, i);
      if (self->all_counts[i] > 0)
        *(i < FIRST_LINE ? &any_cards : &any_lines) = TRUE;
    }

  arrange_kinds (self);
  gtk_widget_set_visible (self->kinds, any_cards);
  gtk_widget_set_visible (self->lines, any_lines);
  gtk_widget_set_visible (GTK_WIDGET (self), any_cards);
}

static GPtrArray *
list_items (EntenteScene *scene,
            guint         entry)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (entry < FIRST_LINE)
    {
      for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
        if (entente_scene_get_card (scene, i)->look == entry && !entente_scene_get_card (scene, i)->faded)
          g_ptr_array_add (items, g_object_ref (entente_scene_get_card (scene, i)->item));
      return items;
    }

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    if (line_belongs (entente_scene_get_line (scene, i), entry))
      g_ptr_array_add (items, g_object_ref (entente_scene_get_line (scene, i)->item));

  return items;
}

static void
clicked_cb (EntenteLegend *self,
            GtkButton     *button)
{
  guint entry = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "entry"));
  g_autoptr (GPtrArray) items = list_items (entente_scene_get_unfolded (entente_canvas_get_scene (get_canvas (self))),
                                            entry);

  entente_session_select_many (entente_canvas_get_session (get_canvas (self)), items);
}

static void
words_selected_cb (EntenteLegend *self,
                   GPtrArray     *items)
{
  entente_session_select_many (entente_canvas_get_session (get_canvas (self)), items);
}

static GtkWidget *
create_sample (EntenteLegend *self,
               guint          entry)
{
  EntenteLineSample *sample;

  if (entry < FIRST_LINE)
    {
      GtkWidget *card = entente_card_sample_new (entry);

      self->card_samples[entry] = ENTENTE_CARD_SAMPLE (card);
      return card;
    }

  sample = g_object_new (ENTENTE_TYPE_LINE_SAMPLE, NULL);
  if (entry == PALE)
    entente_line_sample_set_pale (sample);
  else
    entente_line_sample_set (sample, entry == DISPUTED ? ENTENTE_N_EVIDENCE_CLASSES : entry - FIRST_LINE,
                             entry == DISPUTED);
  self->samples[entry - FIRST_LINE] = sample;

  return GTK_WIDGET (sample);
}

static GtkWidget *
create_switch (EntenteLegend *self,
               guint          entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (NULL);
  GtkWidget *eye = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "icon-name", "view-conceal-symbolic", "hexpand", TRUE, "halign", GTK_ALIGN_END, NULL);

  gtk_widget_add_css_class (eye, "eye");
  gtk_box_append (GTK_BOX (box), create_sample (self, entry));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), eye);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), "entry", GUINT_TO_POINTER (entry));
  g_signal_connect_object (button, "clicked", entry == PALE ? G_CALLBACK (clicked_cb) : G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->labels[entry] = GTK_LABEL (label);
  self->eyes[entry] = eye;
  return button;
}

static GtkWidget *
create_button (EntenteLegend *self,
               guint          entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-select-all-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "select");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "entry", GUINT_TO_POINTER (entry));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_entry (EntenteLegend *self,
           guint          entry)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->cells[entry] = cell;
  self->switches[entry] = create_switch (self, entry);
  gtk_box_append (GTK_BOX (cell), self->switches[entry]);
  if (entry == PALE)
    {
      gtk_widget_set_visible (self->eyes[entry], FALSE);
    }
  else
    {
      self->buttons[entry] = create_button (self, entry);
      gtk_box_append (GTK_BOX (cell), self->buttons[entry]);
    }
  if (entry < FIRST_LINE)
    gtk_grid_attach (GTK_GRID (self->kinds), cell, 0, 0, 1, 1);
  else
    gtk_box_append (GTK_BOX (self->lines), cell);
}

static void
entente_legend_set_canvas (EntenteCornerPanel *corner,
                           EntenteCanvas      *canvas)
{
  EntenteLegend *self = ENTENTE_LEGEND (corner);

  g_signal_group_set_target (self->canvas_signals, canvas);
  g_signal_group_set_target (self->viewport_signals, canvas != NULL ? entente_canvas_get_viewport (canvas) : NULL);
  scene_cb (self);
}

static void
entente_legend_update_expanded (EntenteCornerPanel *corner)
{
  update_expanded (ENTENTE_LEGEND (corner));
}

static void
entente_legend_resize (EntenteCornerPanel *corner,
                       double              width)
{
  arrange_entries (ENTENTE_LEGEND (corner), width);
}

static void
entente_legend_dispose (GObject *object)
{
  EntenteLegend *self = ENTENTE_LEGEND (object);

  g_clear_object (&self->viewport_signals);
  g_clear_object (&self->canvas_signals);

  G_OBJECT_CLASS (entente_legend_parent_class)->dispose (object);
}

static void
entente_legend_class_init (EntenteLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCornerPanelClass *corner_class = ENTENTE_CORNER_PANEL_CLASS (klass);

  object_class->dispose = entente_legend_dispose;
  corner_class->roomy_width = ROOMY_WIDTH;
  corner_class->roomy_height = ROOMY_HEIGHT;
  corner_class->set_canvas = entente_legend_set_canvas;
  corner_class->update_expanded = entente_legend_update_expanded;
  corner_class->resize = entente_legend_resize;

  g_type_ensure (ENTENTE_TYPE_LEGEND_MARKS);
  g_type_ensure (ENTENTE_TYPE_LEGEND_MEANING);
  g_type_ensure (ENTENTE_TYPE_LEGEND_WORDS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, fold_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, arrow);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, entries);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, lines);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, weighing_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, words);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, marks);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegend, meaning);
  gtk_widget_class_bind_template_callback (widget_class, words_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_corner_panel_toggle);
}

static void
entente_legend_init (EntenteLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_ENTRIES; i++)
    add_entry (self, i);

  self->canvas_signals = g_signal_group_new (ENTENTE_TYPE_CANVAS);
  g_signal_group_connect_swapped (self->canvas_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  self->viewport_signals = g_signal_group_new (ENTENTE_TYPE_VIEWPORT);
  g_signal_group_connect_swapped (self->viewport_signals, "changed", G_CALLBACK (update_samples), self);
  scene_cb (self);
  update_expanded (self);
}
