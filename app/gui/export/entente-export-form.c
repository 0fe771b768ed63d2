/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-form.h"

#include "entente-drop-list.h"
#include "entente-flag-row.h"

#include <glib/gi18n.h>

/* A control is visible only if the format takes its option. A hidden control keeps its value, which is there again when
 * the user comes back to a format that takes it. */

struct _EntenteExportForm
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scrolled;
  AdwComboRow *format_row;
  AdwComboRow *extent_row;
  EntenteFlagRow *brief_row;
  GtkLabel *loss_label;
  GtkLabel *trouble_label;
  GtkWidget *look_group;
  AdwComboRow *theme_row;
  AdwComboRow *figure_row;
  GtkWidget *millimeters_row;
  GtkAdjustment *millimeters_adjustment;
  AdwComboRow *scale_row;
  GtkWidget *width_row;
  GtkAdjustment *width_adjustment;
  AdwComboRow *paper_row;
  EntenteFlagRow *title_row;
  EntenteFlagRow *legend_row;
  EntenteFlagRow *footnotes_row;
  EntenteFlagRow *transparent_row;
  EntenteFlagRow *shapes_row;
  GtkWidget *table_group;
  AdwComboRow *separator_row;
  EntenteFlagRow *guard_row;

  /* owned */
  EntenteExportJob *job;
  GSettings *settings;       /* nullable */
  gboolean restoring;        /* the program changes the controls, not the user */
};

/* The scales that can be chosen. After them the list has a width of the user's own. */
static const double scales[] = { 1.0, 2.0, 4.0 };
#define OWN_WIDTH G_N_ELEMENTS (scales)

/* How wide a figure for print can be, in millimeters: none, a column, and a page of text. After them the list has a
 * width of the user's own. */
static const double figure_widths[] = { 0.0, 82.0, 170.0 };
#define OWN_FIGURE G_N_ELEMENTS (figure_widths)
#define POINTS_PER_MM (72.0 / 25.4)

/* The names of the extents in the settings. What is shown is the usual one where there is a filter, as everything is
 * where there is none. */
static const char *const extent_names[ENTENTE_N_EXTENTS] = { "whole", "selection", "view", "whole" };

/* The themes that can be chosen, and their names in the settings. The last one is light or dark like the reader's
 * screen. */
static const struct {
  const char *name;
  const char *label;
  EntenteThemeName theme;
} themes[] = {
  { "light", NC_("colors", "Light"), ENTENTE_THEME_LIGHT },
  { "dark", NC_("colors", "Dark"), ENTENTE_THEME_DARK },
  { "print", NC_("colors", "Print"), ENTENTE_THEME_PRINT },
  { "reader", NC_("colors", "Light or dark, as the reader’s screen"), ENTENTE_THEME_LIGHT },
};
#define ADAPTIVE (G_N_ELEMENTS (themes) - 1)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteExportForm, entente_export_form, GTK_TYPE_WIDGET)

/* The list has all formats in their order but the last, Entente's own, which Save As writes. */
static EntenteExportFormat
get_format (EntenteExportForm *self)
{
  return adw_combo_row_get_selected (self->format_row);
}

/* A table of actors is of all that is shown, or of everything; only a picture is of a part of that. */
static gboolean
takes_extent (EntenteExportForm *self,
              EntenteExtent      extent)
{
  return (entente_export_format_get_takes (get_format (self)) & ENTENTE_EXPORT_TAKES_SELECTION)
         || extent == ENTENTE_EXTENT_WHOLE || extent == ENTENTE_EXTENT_SHOWN;
}

/* Those that suit the format come first in the list of the job. */
static EntenteExtent
get_extent (EntenteExportForm *self)
{
  EntenteExtent extent = entente_export_job_get_nth_extent (self->job, adw_combo_row_get_selected (self->extent_row));

  return takes_extent (self, extent) ? extent : entente_export_job_get_usual_extent (self->job);
}

static guint
get_extent_position (EntenteExportForm *self,
                     EntenteExtent      wanted)
{
  for (guint i = 0; i < entente_export_job_get_n_extents (self->job); i++)
    if (entente_export_job_get_nth_extent (self->job, i) == wanted)
      return i;
  return 0;
}

static void
set_visible (gpointer           row,
             EntenteExportTakes takes,
             EntenteExportTakes any)
{
  gtk_widget_set_visible (GTK_WIDGET (row), (takes & any) != 0);
}

/* Returns the width of a figure in millimeters; 0 if it is no figure. */
static double
get_figure_width (EntenteExportForm *self)
{
  guint selected = MIN (adw_combo_row_get_selected (self->figure_row), OWN_FIGURE);

  if (!(entente_export_format_get_takes (get_format (self)) & ENTENTE_EXPORT_TAKES_SIZE))
    return 0.0;
  return selected < OWN_FIGURE ? figure_widths[selected] : gtk_adjustment_get_value (self->millimeters_adjustment);
}

static void
show_choices (EntenteExportForm *self)
{
  EntenteExportFormat format = get_format (self);
  EntenteExportTakes takes = entente_export_format_get_takes (format);
  const char *loss = entente_export_format_get_loss (format);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), entente_export_format_get_label (format));
  gtk_widget_set_visible (GTK_WIDGET (self->extent_row),
                          entente_export_format_get_category (format) != ENTENTE_EXPORT_CATEGORY_STORY
                          && g_list_model_get_n_items (adw_combo_row_get_model (self->extent_row)) > 1);
  set_visible (self->theme_row, takes, ENTENTE_EXPORT_TAKES_THEME);
  set_visible (self->brief_row, takes, ENTENTE_EXPORT_TAKES_BRIEF);
  set_visible (self->figure_row, takes, ENTENTE_EXPORT_TAKES_SIZE);
  gtk_widget_set_visible (self->millimeters_row, (takes & ENTENTE_EXPORT_TAKES_SIZE)
                                                 && adw_combo_row_get_selected (self->figure_row) == OWN_FIGURE);
  if (get_figure_width (self) > 0.0)
    takes &= ~(ENTENTE_EXPORT_TAKES_SCALE | ENTENTE_EXPORT_TAKES_PAPER | ENTENTE_EXPORT_TAKES_FOOTNOTES);
  set_visible (self->scale_row, takes, ENTENTE_EXPORT_TAKES_SCALE);
  gtk_widget_set_visible (self->width_row, (takes & ENTENTE_EXPORT_TAKES_SCALE)
                                           && adw_combo_row_get_selected (self->scale_row) == OWN_WIDTH);
  set_visible (self->paper_row, takes, ENTENTE_EXPORT_TAKES_PAPER);
  set_visible (self->title_row, takes, ENTENTE_EXPORT_TAKES_SURROUNDINGS);
  set_visible (self->legend_row, takes, ENTENTE_EXPORT_TAKES_SURROUNDINGS);
  set_visible (self->footnotes_row, takes, ENTENTE_EXPORT_TAKES_FOOTNOTES);
  set_visible (self->transparent_row, takes, ENTENTE_EXPORT_TAKES_TRANSPARENT);
  set_visible (self->shapes_row, takes, ENTENTE_EXPORT_TAKES_SHAPES);
  set_visible (self->table_group, takes, ENTENTE_EXPORT_TAKES_TABLE);
  set_visible (self->look_group, takes, ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_SURROUNDINGS);
  gtk_label_set_label (self->loss_label, loss != NULL ? loss : "");
  gtk_widget_set_visible (GTK_WIDGET (self->loss_label), loss != NULL);
}

/* Only some formats can follow the reader's screen. The light theme is chosen for the others then. */
static void
fill_themes (EntenteExportForm *self)
{
  gboolean adaptive = entente_export_format_get_takes (get_format (self)) & ENTENTE_EXPORT_TAKES_ADAPTIVE;
  guint n_wanted = adaptive ? G_N_ELEMENTS (themes) : ADAPTIVE;
  g_autoptr (GtkStringList) labels = NULL;
  GListModel *old = adw_combo_row_get_model (self->theme_row);
  guint selected = adw_combo_row_get_selected (self->theme_row);

  if (old != NULL && g_list_model_get_n_items (old) == n_wanted)
    return;
  labels = gtk_string_list_new (NULL);
  for (guint i = 0; i < n_wanted; i++)
    gtk_string_list_append (labels, g_dpgettext2 (NULL, "colors", themes[i].label));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->theme_row, selected < n_wanted ? selected : 0);
}

/* Only a picture can be of the selection, or of what the window shows. */
static void
fill_extents (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gboolean is_first = adw_combo_row_get_model (self->extent_row) == NULL;
  EntenteExtent before = is_first ? entente_export_job_get_usual_extent (self->job) : get_extent (self);

  for (guint i = 0; i < entente_export_job_get_n_extents (self->job); i++)
    {
      EntenteExtent extent = entente_export_job_get_nth_extent (self->job, i);

      if (takes_extent (self, extent))
        gtk_string_list_take (labels, entente_export_job_describe_extent (self->job, extent));
    }
  adw_combo_row_set_model (self->extent_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->extent_row, get_extent_position (self, before));
}

/* As long as the user has chosen no other one, the separator is that of the locale, also when the locale changes. */
static void
store_separator (EntenteExportForm *self)
{
  EntenteSeparator separator = adw_combo_row_get_selected (self->separator_row);
  gboolean is_usual = separator == entente_separator_for_locale ();

  g_settings_set_string (self->settings, "export-separator", is_usual ? "" : entente_separator_get_name (separator));
}

static void
store_settings (EntenteExportForm *self)
{
  guint scale = adw_combo_row_get_selected (self->scale_row);
  guint figure = adw_combo_row_get_selected (self->figure_row);
  EntenteExtent extent = get_extent (self);

  if (self->settings == NULL)
    return;
  g_settings_set_string (self->settings, "export-format", entente_export_format_get_suffix (get_format (self)));
  g_settings_set_string (self->settings, "export-extent", extent_names[extent]);
  g_settings_set_string (self->settings, "export-colors", themes[adw_combo_row_get_selected (self->theme_row)].name);
  g_settings_set_double (self->settings, "export-scale", scale < OWN_WIDTH ? scales[scale] : 0.0);
  g_settings_set_int (self->settings, "export-width", (int) gtk_adjustment_get_value (self->width_adjustment));
  g_settings_set_string (self->settings, "export-page",
                         entente_paper_get_name (adw_combo_row_get_selected (self->paper_row)));
  g_settings_set_double (self->settings, "export-figure",
                         figure < OWN_FIGURE ? figure_widths[figure]
                                             : gtk_adjustment_get_value (self->millimeters_adjustment));
  g_settings_set_boolean (self->settings, "export-brief", entente_flag_row_get_flag (self->brief_row));
  g_settings_set_boolean (self->settings, "export-title", entente_flag_row_get_flag (self->title_row));
  g_settings_set_boolean (self->settings, "export-legend", entente_flag_row_get_flag (self->legend_row));
  g_settings_set_boolean (self->settings, "export-footnotes", entente_flag_row_get_flag (self->footnotes_row));
  g_settings_set_boolean (self->settings, "export-transparent", entente_flag_row_get_flag (self->transparent_row));
  g_settings_set_boolean (self->settings, "export-shapes", entente_flag_row_get_flag (self->shapes_row));
  g_settings_set_boolean (self->settings, "export-guard-formulas", entente_flag_row_get_flag (self->guard_row));
  store_separator (self);
}

static void
changed_cb (EntenteExportForm *self)
{
  if (self->restoring)
    return;
  show_choices (self);
  store_settings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
format_cb (EntenteExportForm *self)
{
  if (self->restoring)
    return;
  self->restoring = TRUE;
  fill_themes (self);
  fill_extents (self);
  self->restoring = FALSE;
  changed_cb (self);
}

static void
setup_format_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_format_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  EntenteExportFormat format = gtk_list_item_get_position (item);

  gtk_label_set_label (GTK_LABEL (name), entente_export_format_get_name (format));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), entente_export_format_get_label (format));
}

static void
fill_formats (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  for (EntenteExportFormat format = 0; format < ENTENTE_EXPORT_FORMAT_ENTENTE; format++)
    gtk_string_list_append (names, entente_export_format_get_name (format));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_format_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_format_cb), NULL);
  adw_combo_row_set_list_factory (self->format_row, factory);
}

static void
fill_scales (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_("size of a picture", "Small"));
  gtk_string_list_append (labels, C_("size of a picture", "Sharp (2 ×)"));
  gtk_string_list_append (labels, C_("size of a picture", "For print (4 ×)"));
  gtk_string_list_append (labels, C_("size of a picture", "Own width"));
  adw_combo_row_set_model (self->scale_row, G_LIST_MODEL (labels));
}

static void
fill_figures (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_("figure", "As large as it is"));
  gtk_string_list_append (labels, C_("figure", "One column (82 mm)"));
  gtk_string_list_append (labels, C_("figure", "Page of text (170 mm)"));
  gtk_string_list_append (labels, C_("figure", "Own width"));
  adw_combo_row_set_model (self->figure_row, G_LIST_MODEL (labels));
}

static void
fill_papers (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (EntentePaper paper = 0; paper < ENTENTE_N_PAPERS; paper++)
    gtk_string_list_append (labels, entente_paper_get_label (paper));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (labels));
}

static void
fill_separators (EntenteExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (EntenteSeparator separator = 0; separator < ENTENTE_N_SEPARATORS; separator++)
    gtk_string_list_append (labels, entente_separator_get_label (separator));
  adw_combo_row_set_model (self->separator_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->separator_row, entente_separator_for_locale ());
}

static void
restore_separator (EntenteExportForm *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "export-separator");
  EntenteSeparator separator;

  if (entente_separator_for_name (name, &separator))
    adw_combo_row_set_selected (self->separator_row, separator);
}

static void
restore_format (EntenteExportForm *self)
{
  g_autofree char *suffix = g_settings_get_string (self->settings, "export-format");
  EntenteExportFormat format;

  if (entente_export_format_for_name (suffix, &format, NULL) && format < ENTENTE_EXPORT_FORMAT_ENTENTE)
    adw_combo_row_set_selected (self->format_row, format);
  fill_themes (self);
}

static void
restore_extent (EntenteExportForm *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "export-extent");

  fill_extents (self);
  for (EntenteExtent extent = ENTENTE_EXTENT_SELECTION; extent <= ENTENTE_EXTENT_VIEW; extent++)
    if (g_str_equal (name, extent_names[extent]) && takes_extent (self, extent))
      adw_combo_row_set_selected (self->extent_row, get_extent_position (self, extent));
}

static void
restore_look (EntenteExportForm *self)
{
  g_autofree char *colors = g_settings_get_string (self->settings, "export-colors");
  g_autofree char *page = g_settings_get_string (self->settings, "export-page");
  double scale = g_settings_get_double (self->settings, "export-scale");
  guint n_themes = g_list_model_get_n_items (adw_combo_row_get_model (self->theme_row));
  EntentePaper paper;

  for (guint i = 0; i < n_themes; i++)
    if (g_str_equal (colors, themes[i].name))
      adw_combo_row_set_selected (self->theme_row, i);
  adw_combo_row_set_selected (self->scale_row, OWN_WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scale == scales[i])
      adw_combo_row_set_selected (self->scale_row, i);
  if (entente_paper_for_name (page, &paper))
    adw_combo_row_set_selected (self->paper_row, paper);
  gtk_adjustment_set_value (self->width_adjustment, g_settings_get_int (self->settings, "export-width"));
}

static void
restore_figure (EntenteExportForm *self)
{
  double figure = g_settings_get_double (self->settings, "export-figure");

  adw_combo_row_set_selected (self->figure_row, OWN_FIGURE);
  for (guint i = 0; i < G_N_ELEMENTS (figure_widths); i++)
    if (figure == figure_widths[i])
      adw_combo_row_set_selected (self->figure_row, i);
  if (adw_combo_row_get_selected (self->figure_row) == OWN_FIGURE)
    gtk_adjustment_set_value (self->millimeters_adjustment, figure);
}

static void
restore_flags (EntenteExportForm *self)
{
  entente_flag_row_set_flag (self->brief_row, g_settings_get_boolean (self->settings, "export-brief"));
  entente_flag_row_set_flag (self->title_row, g_settings_get_boolean (self->settings, "export-title"));
  entente_flag_row_set_flag (self->legend_row, g_settings_get_boolean (self->settings, "export-legend"));
  entente_flag_row_set_flag (self->footnotes_row, g_settings_get_boolean (self->settings, "export-footnotes"));
  entente_flag_row_set_flag (self->transparent_row, g_settings_get_boolean (self->settings, "export-transparent"));
  entente_flag_row_set_flag (self->shapes_row, g_settings_get_boolean (self->settings, "export-shapes"));
  entente_flag_row_set_flag (self->guard_row, g_settings_get_boolean (self->settings, "export-guard-formulas"));
}

static void
restore_settings (EntenteExportForm *self)
{
  entente_flag_row_set_flag (self->brief_row, FALSE);
  entente_flag_row_set_flag (self->footnotes_row, FALSE);
  entente_flag_row_set_flag (self->transparent_row, FALSE);
  entente_flag_row_set_flag (self->shapes_row, FALSE);
  entente_flag_row_set_flag (self->guard_row, FALSE);
  fill_themes (self);
  adw_combo_row_set_selected (self->scale_row, 1);
  if (self->settings == NULL)
    return;
  restore_format (self);
  restore_extent (self);
  restore_look (self);
  restore_separator (self);
  restore_figure (self);
  restore_flags (self);
}

static void
entente_export_form_dispose (GObject *object)
{
  EntenteExportForm *self = ENTENTE_EXPORT_FORM (object);

  self->restoring = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_EXPORT_FORM);
  g_clear_object (&self->job);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_export_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_FLAG_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-export-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, format_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, extent_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, brief_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, loss_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, look_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, figure_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, millimeters_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, millimeters_adjustment);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, scale_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, width_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, width_adjustment);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, paper_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, legend_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, footnotes_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, shapes_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, table_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportForm, guard_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
}

static void
entente_export_form_class_init (EntenteExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_export_form_dispose;

  /**
   * EntenteExportForm::changed:
   * @self: a form
   *
   * The user has chosen something else.
   */
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_EXPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_export_form_init (EntenteExportForm *self)
{
  self->restoring = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->format_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->extent_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->theme_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->scale_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->paper_row));
}

/**
 * entente_export_form_set_job:
 * @self: a form that has no job yet
 * @job: what is to be exported
 * @settings: (nullable): where the choices of the last time are stored
 */
void
entente_export_form_set_job (EntenteExportForm *self,
                             EntenteExportJob  *job,
                             GSettings         *settings)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_FORM (self) && ENTENTE_IS_EXPORT_JOB (job));
  g_return_if_fail (self->job == NULL);

  self->job = g_object_ref (job);
  g_set_object (&self->settings, settings);
  fill_formats (self);
  fill_extents (self);
  fill_scales (self);
  fill_figures (self);
  fill_papers (self);
  fill_separators (self);
  restore_settings (self);
  self->restoring = FALSE;
  show_choices (self);
}

/**
 * entente_export_form_choose_format:
 * @self: a form with an export job
 * @format: any format but Entente's own
 */
void
entente_export_form_choose_format (EntenteExportForm   *self,
                                   EntenteExportFormat  format)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_FORM (self) && format < ENTENTE_EXPORT_FORMAT_ENTENTE);

  adw_combo_row_set_selected (self->format_row, format);
}

/**
 * entente_export_form_show_trouble:
 * @self: a form
 * @trouble: (nullable): what is not as the user has chosen it, in words for the user
 */
void
entente_export_form_show_trouble (EntenteExportForm *self,
                                  const char        *trouble)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_FORM (self));

  gtk_label_set_label (self->trouble_label, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_label), trouble != NULL);
}

/**
 * entente_export_form_get_choices:
 * @self: a form with an export job
 * @choices: (out caller-allocates): what the user has chosen
 */
void
entente_export_form_get_choices (EntenteExportForm *self,
                                 EntenteChoices    *choices)
{
  EntenteExportTakes takes;
  guint theme, scale;

  g_return_if_fail (ENTENTE_IS_EXPORT_FORM (self) && choices != NULL);

  theme = MIN (adw_combo_row_get_selected (self->theme_row), ADAPTIVE);
  scale = MIN (adw_combo_row_get_selected (self->scale_row), OWN_WIDTH);
  *choices = (EntenteChoices) { .format = get_format (self) };
  takes = entente_export_format_get_takes (choices->format);
  choices->extent = get_extent (self);
  choices->options.theme = themes[theme].theme;
  choices->options.adaptive = theme == ADAPTIVE;
  choices->options.no_title = !entente_flag_row_get_flag (self->title_row);
  choices->options.no_legend = !entente_flag_row_get_flag (self->legend_row);
  choices->options.brief = entente_flag_row_get_flag (self->brief_row) && (takes & ENTENTE_EXPORT_TAKES_BRIEF);
  choices->options.footnotes = entente_flag_row_get_flag (self->footnotes_row);
  choices->options.transparent = entente_flag_row_get_flag (self->transparent_row);
  choices->options.text_as_shapes = entente_flag_row_get_flag (self->shapes_row);
  choices->options.separator = adw_combo_row_get_selected (self->separator_row);
  choices->options.guard_formulas = entente_flag_row_get_flag (self->guard_row);
  choices->options.paper = adw_combo_row_get_selected (self->paper_row);
  choices->options.size_width = get_figure_width (self) * POINTS_PER_MM;
  if (choices->options.size_width > 0.0)
    {
      choices->options.paper = ENTENTE_PAPER_FITTED;
      choices->options.footnotes = FALSE;
    }
  else if (scale < OWN_WIDTH)
    choices->options.scale = scales[scale];
  else
    choices->options.width = (int) gtk_adjustment_get_value (self->width_adjustment);
}
