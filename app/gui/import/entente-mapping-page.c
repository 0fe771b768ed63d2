/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mapping-page.h"

#include "entente-column-words.h"
#include "entente-display-text.h"
#include "entente-drop-list.h"
#include "entente-fold-layout.h"
#include "entente-import-encodings.h"
#include "entente-import-report-list.h"
#include "entente-plain-row.h"
#include "entente-table-map.h"
#include "entente-table-preview.h"
#include "entente-vocabulary.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* All that is shown comes from the last reading. A change is handed to the task, which reads the whole file anew and
 * has the page updated. */

/* The most columns that are listed where there is little room. */
#define MAX_LISTED 60

/* How many cells of a column are shown as examples. */
#define N_EXAMPLES 3

static const struct { char separator; const char *words; } separators[] = {
  { ',', NC_("separator", "Comma") }, { ';', NC_("separator", "Semicolon") }, { '\t', NC_("separator", "Tab") },
  { '|', NC_("separator", "Vertical bar") }, { ' ', NC_("separator", "Blank") },
};

struct _EntenteMappingPage
{
  AdwBin parent_instance;

  /* template */
  EntenteFoldLayout *layout;
  AdwComboRow *part_row;
  AdwComboRow *contents_row;
  AdwComboRow *separator_row;
  AdwComboRow *encoding_row;
  GtkWidget *samples_row;
  GtkLabel *samples_label;
  GtkSwitch *header_switch;
  GtkWidget *header_row;
  AdwComboRow *dates_row;
  GtkWidget *columns_group;
  GtkListBox *columns_list;
  AdwBin *preview_bin;
  GtkBox *counts_box;

  /* owned */
  EntenteImportTask *task;
  guint fold_source;

  guint part;        /* which file is shown */
  gboolean updating; /* the rows change, and not by the user */
};

G_DEFINE_FINAL_TYPE (EntenteMappingPage, entente_mapping_page, ADW_TYPE_BIN)

static const EntenteImportPart *
get_part (EntenteMappingPage *self)
{
  EntenteImportReading *reading = self->task != NULL ? entente_import_task_get_reading (self->task) : NULL;

  return reading != NULL ? entente_import_reading_get_part (reading, self->part) : NULL;
}

static EntenteImportChoices *
copy_choices (EntenteMappingPage *self)
{
  return entente_import_choices_copy (entente_import_task_get_choices (self->task, self->part));
}

static void
take_choices (EntenteMappingPage   *self,
              EntenteImportChoices *choices)
{
  entente_import_task_take_choices (self->task, self->part, choices);
  entente_import_task_read (self->task);
}

/* What is seen now stays as it is, whatever else is chosen. */
static void
keep_all (EntenteImportChoices    *choices,
          const EntenteImportPart *part)
{
  choices->contents = part->roles->contents;
  choices->has_header = part->roles->has_header;
  choices->date_order = part->roles->date_order;
  g_free (choices->roles);
  choices->roles = entente_table_roles_dup_names (part->roles);
}

static void
set_role (guint             column,
          EntenteColumnRole role,
          gpointer          self)
{
  entente_mapping_page_set_role (self, column, role);
}

static void
part_cb (EntenteMappingPage *self)
{
  if (self->updating)
    return;
  self->part = adw_combo_row_get_selected (self->part_row);
  entente_mapping_page_update (self);
}

static void
contents_cb (EntenteMappingPage *self)
{
  const EntenteImportPart *part = get_part (self);
  EntenteImportChoices *choices;

  if (self->updating || part == NULL)
    return;
  choices = copy_choices (self);
  choices->has_header = part->roles->has_header;
  choices->contents = adw_combo_row_get_selected (self->contents_row);
  g_clear_pointer (&choices->roles, g_free);
  take_choices (self, choices);
}

/* With other columns all guesses begin anew. */
static void
separator_cb (EntenteMappingPage *self)
{
  guint selected = adw_combo_row_get_selected (self->separator_row);
  g_autoptr (EntenteImportChoices) old = NULL;
  EntenteImportChoices *choices;

  if (self->updating || selected >= G_N_ELEMENTS (separators))
    return;
  old = copy_choices (self);
  choices = entente_import_choices_new ();
  choices->format = g_strdup (old->format);
  choices->encoding = g_strdup (old->encoding);
  choices->separator = separators[selected].separator;
  take_choices (self, choices);
}

static void
encoding_cb (EntenteMappingPage *self)
{
  guint selected = adw_combo_row_get_selected (self->encoding_row);
  EntenteImportChoices *choices;

  if (self->updating || selected >= entente_import_encodings_get_n ())
    return;
  choices = copy_choices (self);
  g_free (choices->encoding);
  choices->encoding = g_strdup (entente_import_encodings_get_nth (selected));
  take_choices (self, choices);
}

static void
header_cb (EntenteMappingPage *self)
{
  const EntenteImportPart *part = get_part (self);
  EntenteImportChoices *choices;

  if (self->updating || part == NULL)
    return;
  choices = copy_choices (self);
  choices->contents = part->roles->contents;
  choices->has_header = gtk_switch_get_active (self->header_switch);
  g_clear_pointer (&choices->roles, g_free);
  take_choices (self, choices);
}

static void
dates_cb (EntenteMappingPage *self)
{
  guint selected = adw_combo_row_get_selected (self->dates_row);
  const EntenteImportPart *part = get_part (self);
  EntenteImportChoices *choices;

  if (self->updating || part == NULL || selected > ENTENTE_DATE_ORDER_MONTH_FIRST)
    return;
  choices = copy_choices (self);
  keep_all (choices, part);
  choices->date_order = (EntenteDateOrder) selected;
  take_choices (self, choices);
}

static gboolean
fold_idle_cb (gpointer data)
{
  EntenteMappingPage *self = data;

  self->fold_source = 0;
  gtk_widget_set_visible (self->columns_group,
                          entente_fold_layout_is_folded (self->layout) && get_part (self) != NULL);
  return G_SOURCE_REMOVE;
}

/* The layout changes while widgets are given their sizes. They can only be changed afterwards. */
static void
folded_cb (EntenteMappingPage *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, fold_idle_cb, self, NULL);
}

static gboolean
entente_mapping_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_MAPPING_PAGE (widget)->contents_row));
}

static void
entente_mapping_page_dispose (GObject *object)
{
  EntenteMappingPage *self = ENTENTE_MAPPING_PAGE (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MAPPING_PAGE);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (entente_mapping_page_parent_class)->dispose (object);
}

static void
entente_mapping_page_class_init (EntenteMappingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_mapping_page_dispose;
  widget_class->grab_focus = entente_mapping_page_grab_focus;

  g_type_ensure (ENTENTE_TYPE_FOLD_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-mapping-page.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, layout);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, part_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, contents_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, samples_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, samples_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, header_switch);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, header_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, dates_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, columns_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, columns_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, preview_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteMappingPage, counts_box);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
take_strings (AdwComboRow *row,
              GPtrArray   *words)
{
  g_autoptr (GtkStringList) list = NULL;

  g_ptr_array_add (words, NULL);
  list = gtk_string_list_new ((const char *const *) words->pdata);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  g_ptr_array_unref (words);
}

static void
fill_rows (EntenteMappingPage *self)
{
  GPtrArray *contents = g_ptr_array_new (), *separator_words = g_ptr_array_new (), *orders = g_ptr_array_new ();

  for (int i = 0; i < ENTENTE_N_TABLE_CONTENTS; i++)
    g_ptr_array_add (contents, (gpointer) entente_column_words_get_contents (i));
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    g_ptr_array_add (separator_words, (gpointer) g_dpgettext2 (NULL, "separator", separators[i].words));
  g_ptr_array_add (orders, (gpointer) C_("order of dates", "Not decided"));
  g_ptr_array_add (orders, (gpointer) C_("order of dates", "Day / month / year"));
  g_ptr_array_add (orders, (gpointer) C_("order of dates", "Month / day / year"));
  self->updating = TRUE;
  take_strings (self->contents_row, contents);
  take_strings (self->separator_row, separator_words);
  take_strings (self->dates_row, orders);
  self->updating = FALSE;
}

static void
entente_mapping_page_init (EntenteMappingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->part_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->contents_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->separator_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->encoding_row));
  entente_drop_list_open_at_selected (GTK_WIDGET (self->dates_row));
  fill_rows (self);
}

static void
show_encoding (EntenteMappingPage      *self,
               const EntenteImportPart *part)
{
  guint found = entente_import_encodings_find (part->encoding);
  GPtrArray *words = g_ptr_array_new ();
  g_autofree char *samples = g_strjoinv (" · ", part->samples), *shown = entente_display_text_name (samples);

  for (guint i = 0; i < entente_import_encodings_get_n (); i++)
    g_ptr_array_add (words, (gpointer) entente_import_encodings_get_words (i));
  if (found == entente_import_encodings_get_n ())
    g_ptr_array_add (words, part->encoding);
  take_strings (self->encoding_row, words);
  adw_combo_row_set_selected (self->encoding_row, found);
  gtk_widget_set_visible (self->samples_row, *samples != '\0');
  gtk_label_set_label (self->samples_label, shown);
}

static guint
find_separator (char separator)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i].separator == separator)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show_dates (EntenteMappingPage      *self,
            const EntenteImportPart *part)
{
  gboolean undecided = part->roles->date_order == ENTENTE_DATE_ORDER_UNKNOWN;

  gtk_widget_set_visible (GTK_WIDGET (self->dates_row), part->roles->has_undecided_dates || !undecided);
  adw_combo_row_set_selected (self->dates_row, part->roles->date_order);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->dates_row),
                               undecided ? _("Is 1/2/2018 in January or in February?") : "");
  if (undecided)
    gtk_widget_add_css_class (GTK_WIDGET (self->dates_row), "asked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->dates_row), "asked");
}

static char *
list_examples (const EntenteImportPart *part,
               guint                    column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint row = part->roles->has_header; row < entente_table_get_n_rows (part->table) && row < 50; row++)
    {
      const char *cell = entente_table_get_cell (part->table, row, column);

      if (*cell != '\0' && cells->len < N_EXAMPLES &&
          !g_ptr_array_find_with_equal_func (cells, cell, g_str_equal, NULL))
        g_ptr_array_add (cells, (gpointer) cell);
    }
  g_ptr_array_add (cells, NULL);
  text = g_strjoinv (" · ", (char **) cells->pdata);
  return entente_display_text_name (text);
}

static void
add_column (EntenteMappingPage      *self,
            const EntenteImportPart *part,
            guint                    column)
{
  g_autofree char *title = entente_table_roles_dup_title (part->roles, part->table, column);
  g_autofree char *shown = entente_display_text_name (title), *examples = list_examples (part, column);
  GtkWidget *row = entente_plain_row_new (shown, examples);
  GtkWidget *button = entente_column_button_new (part, column, set_role, self);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->columns_list, row);
}

static void
show_columns (EntenteMappingPage      *self,
              const EntenteImportPart *part)
{
  GtkWidget *row;
  guint n;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->columns_list))) != NULL)
    gtk_list_box_remove (self->columns_list, row);
  if (entente_column_words_list_roles (part->roles->contents, &n) != NULL)
    for (guint column = 0; column < MIN (part->roles->n_columns, MAX_LISTED); column++)
      add_column (self, part, column);
}

/* Which head of the preview has the focus, so that it has it again in the next preview; or G_MAXUINT. */
static guint
find_focused_head (EntenteMappingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *button = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) : NULL;

  if (button == NULL || !gtk_widget_is_ancestor (button, GTK_WIDGET (self)))
    return G_MAXUINT;
  return entente_column_button_get_column (button);
}

static gboolean
focus_head (GtkWidget *widget,
            guint      column)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return entente_column_button_get_column (widget) == column && gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_head (child, column))
      return TRUE;
  return FALSE;
}

static void
show_table (EntenteMappingPage      *self,
            const EntenteImportPart *part)
{
  guint focused = find_focused_head (self);
  gboolean folded = entente_fold_layout_is_folded (self->layout);

  adw_bin_set_child (self->preview_bin,
                     entente_table_preview_new (entente_import_task_get_reading (self->task), part, set_role, self));
  show_columns (self, part);
  gtk_widget_set_visible (self->columns_group, folded);
  if (focused != G_MAXUINT)
    focus_head (folded ? GTK_WIDGET (self->columns_list) : GTK_WIDGET (self->preview_bin), focused);
}

static void
show_parts (EntenteMappingPage *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);
  guint n = entente_import_reading_get_n_parts (reading);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, entente_import_reading_get_part (reading, i)->name);
  take_strings (self->part_row, names);
  adw_combo_row_set_selected (self->part_row, self->part);
  gtk_widget_set_visible (GTK_WIDGET (self->part_row), n > 1);
}

static void
show_part (EntenteMappingPage      *self,
           const EntenteImportPart *part)
{
  gboolean is_table = part->table != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->contents_row), is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->separator_row), is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), is_table);
  gtk_widget_set_visible (self->header_row, is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->dates_row), is_table);
  gtk_widget_set_visible (self->samples_row, is_table);
  if (!is_table)
    {
      adw_bin_set_child (self->preview_bin, NULL);
      gtk_widget_set_visible (self->columns_group, FALSE);
      return;
    }
  adw_combo_row_set_selected (self->contents_row, part->roles->contents);
  adw_combo_row_set_selected (self->separator_row, find_separator (entente_table_get_separator (part->table)));
  gtk_switch_set_active (self->header_switch, part->roles->has_header);
  show_encoding (self, part);
  show_dates (self, part);
  show_table (self, part);
}

static void
add_count (EntenteMappingPage *self,
           EntenteItemKind     kind)
{
  EntenteImportPlan *plan = entente_import_task_get_plan (self->task);
  guint n_here = entente_import_plan_get_n_here (plan, kind);
  guint n = n_here + entente_import_plan_get_n_new (plan, kind);
  g_autofree char *count = entente_vocabulary_count_items (kind, n), *both = NULL;

  if (n == 0)
    return;
  /* Translators: “96 actors, 84 already here”: so many are in the file, and so many of them in the document. */
  both = n_here > 0 ? g_strdup_printf (_("%1$s, %2$u already here"), count, n_here) : g_steal_pointer (&count);
  gtk_box_append (self->counts_box, g_object_new (GTK_TYPE_LABEL, "label", both, "xalign", 0.0, "wrap", TRUE, NULL));
}

/* Without these columns nothing comes. */
static void
ask_for_columns (EntenteMappingPage *self)
{
  const EntenteImportPart *part = get_part (self);
  guint n;
  const EntenteColumnRole *roles;

  if (part == NULL || part->table == NULL)
    return;
  roles = entente_column_words_list_roles (part->roles->contents, &n);
  for (guint i = 0; i < n; i++)
    if (entente_column_words_is_missing (part->roles, roles[i]))
      {
        /* Translators: the placeholder is what a column of a table can be, such as “From” or “To”. */
        g_autofree char *text = g_strdup_printf (_("Say which column is “%s”"),
                                                 entente_column_words_get_role (roles[i], part->roles->contents));
        GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

        gtk_widget_add_css_class (label, "heading");
        gtk_box_append (self->counts_box, label);
      }
}

static void
append_labels (GString   *text,
               GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !GTK_IS_BUTTON (widget);
       child = gtk_widget_get_next_sibling (child))
    append_labels (text, child);
}

/* A change of its name is what screen readers tell of a status, in GTK 4.8. */
static void
name_counts (EntenteMappingPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_labels (text, GTK_WIDGET (self->counts_box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->counts_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text->len > 0 ? text->str : _("Nothing comes in"), -1);
}

static void
show_counts (EntenteMappingPage *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);
  const EntenteImportReport *report = entente_import_get_report (entente_import_reading_get_import (reading));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts_box))) != NULL)
    gtk_box_remove (self->counts_box, child);
  ask_for_columns (self);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    add_count (self, kind);
  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    gtk_box_append (self->counts_box, entente_import_report_list_new_note (reading, i));
  name_counts (self);
}

/**
 * entente_mapping_page_set_task:
 * @self: the page
 * @task: a task, which may not have read yet
 */
void
entente_mapping_page_set_task (EntenteMappingPage *self,
                               EntenteImportTask  *task)
{
  g_return_if_fail (ENTENTE_IS_MAPPING_PAGE (self) && ENTENTE_IS_IMPORT_TASK (task));

  g_set_object (&self->task, task);
}

/**
 * entente_mapping_page_update:
 * @self: a page whose task has read
 *
 * Shows what was read last.
 */
void
entente_mapping_page_update (EntenteMappingPage *self)
{
  const EntenteImportPart *part;

  g_return_if_fail (ENTENTE_IS_MAPPING_PAGE (self));
  part = get_part (self);
  g_return_if_fail (part != NULL);

  self->updating = TRUE;
  show_parts (self);
  show_part (self, part);
  show_counts (self);
  self->updating = FALSE;
}

/**
 * entente_mapping_page_get_part:
 * @self: the page
 *
 * Returns: which file is shown
 */
guint
entente_mapping_page_get_part (EntenteMappingPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAPPING_PAGE (self), 0);

  return self->part;
}

/**
 * entente_mapping_page_set_role:
 * @self: a page that shows a table
 * @column: a column of it
 * @role: what it is, as the user says
 *
 * Has the table read anew.
 */
void
entente_mapping_page_set_role (EntenteMappingPage *self,
                               guint               column,
                               EntenteColumnRole   role)
{
  const EntenteImportPart *part;
  EntenteImportChoices *choices;

  g_return_if_fail (ENTENTE_IS_MAPPING_PAGE (self));
  part = get_part (self);
  g_return_if_fail (part != NULL && part->table != NULL);

  choices = copy_choices (self);
  keep_all (choices, part);
  /* A column of dates may decide it. */
  choices->date_order = entente_import_task_get_choices (self->task, self->part)->date_order;
  g_free (choices->roles);
  choices->roles = entente_column_words_set_role (part->roles, column, role);
  take_choices (self, choices);
}
