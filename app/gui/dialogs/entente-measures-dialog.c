/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures-dialog.h"

#include "entente-measure-row.h"
#include "entente-rank-table.h"
#include "entente-rank-words.h"
#include "entente-ranker.h"
#include "entente-table-file.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* The rows are made anew with each ranking. While the document is measured again after a change, the list is greyed:
 * what it says may not be true any more. */

/* More rows than these are sorted bit by bit, so that the window does not wait. */
#define MANY_ROWS 2000

/* So many rows are made at a time, which takes two or three milliseconds. */
#define ROWS_AT_ONCE 1000

struct _EntenteMeasuresDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkWidget *save_button;
  GtkMenuButton *sort_button;
  GtkSpinner *spinner;
  GtkColumnView *column_view;
  GtkCheckButton *evidence_check;
  GtkBox *explanations;

  /* owned */
  EntenteSession *session;
  EntenteRanker *ranker;
  GListStore *rows;               /* of EntenteMeasureRow */
  EntenteRanking *ranking;        /* nullable: whose rows are made */
  guint n_made;                   /* how many of its rows there are; those behind are of the ranking before */
  guint making;                   /* will make more; else 0 */
  GtkSingleSelection *selection;  /* of the rows as they are sorted */
  gboolean is_new;                /* nobody has seen its rows sorted yet */
  gboolean following;             /* the selection of the session is being taken over */
};

G_DEFINE_FINAL_TYPE (EntenteMeasuresDialog, entente_measures_dialog, ADW_TYPE_WINDOW)

static gboolean
is_number (guint column)
{
  return column >= ENTENTE_MEASURE_COLUMN_CENTRALITY && column < ENTENTE_MEASURE_COLUMN_GROUP;
}

/* The words are made only if they are asked for: a list has many cells. */
static gboolean
query_tooltip_cb (GtkWidget   *label,
                  int          x,
                  int          y,
                  gboolean     keyboard_mode,
                  GtkTooltip  *tooltip,
                  GtkListItem *list_item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "column"));
  EntenteMeasureRow *row = gtk_list_item_get_item (list_item);
  g_autofree char *words = row != NULL ? entente_measure_row_make_tooltip (row, column) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            column)
{
  gboolean number = is_number (GPOINTER_TO_UINT (column));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", number ? 1.0 : 0.0, "ellipsize",
                                   number ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, "has-tooltip", TRUE, NULL);

  g_object_set_data (G_OBJECT (label), "column", column);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), list_item);

  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
}

static void
name_for_readers (GtkWidget  *widget,
                  const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Cells and rows are widgets of the list, which screen readers call by the names of their types if nobody gives them
 * others. */
static void
name_cell (GtkWidget         *label,
           EntenteMeasureRow *row,
           guint              column,
           const char        *cell)
{
  GtkWidget *parent = gtk_widget_get_parent (label);
  /* Translators: what a column of a table is called, and what it says in a row. */
  g_autofree char *name = g_strdup_printf (C_("measure", "%1$s: %2$s"), entente_measure_row_name_column (column), cell);

  if (parent == NULL)
    return;
  name_for_readers (parent, name);
  if (column == ENTENTE_MEASURE_COLUMN_NAME && gtk_widget_get_parent (parent) != NULL)
    name_for_readers (gtk_widget_get_parent (parent), entente_measure_row_get_name (row));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            column)
{
  EntenteMeasureRow *row = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *cell = entente_measure_row_make_cell (row, GPOINTER_TO_UINT (column));

  entente_text_show_plain (GTK_LABEL (label), cell);
  name_cell (label, row, GPOINTER_TO_UINT (column), cell);
}

static GtkColumnViewColumn *
column_new (guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *self = gtk_column_view_column_new (entente_measure_row_name_column (column), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (entente_measure_row_compare,
                                                                    GUINT_TO_POINTER (column), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  gtk_column_view_column_set_sorter (self, sorter);
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_expand (self, column == ENTENTE_MEASURE_COLUMN_NAME);
  if (column == ENTENTE_MEASURE_COLUMN_NAME)
    gtk_column_view_column_set_fixed_width (self, 200);
  else if (column >= ENTENTE_MEASURE_COLUMN_GROUP && column < ENTENTE_MEASURE_COLUMN_CUT)
    gtk_column_view_column_set_fixed_width (self, 150);
  return self;
}

static void
add_explanation (EntenteMeasuresDialog *self,
                 const char            *name,
                 const char            *explanation)
{
  g_autofree char *words = g_strdup_printf (C_("measure", "%1$s: %2$s"), name, explanation);

  gtk_box_append (self->explanations, entente_text_new (words, ENTENTE_DISPLAY_TEXT_TEXT, "caption"));
}

static void
add_explanations (EntenteMeasuresDialog *self)
{
  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    add_explanation (self, entente_rank_words_name (i), entente_rank_words_explain (i));
  for (EntenteGrouping i = 0; i < ENTENTE_N_GROUPINGS; i++)
    add_explanation (self, entente_rank_words_name_grouping (i), entente_rank_words_explain_grouping (i));
  add_explanation (self, entente_rank_words_name_cut (), entente_rank_words_explain_cut ());
}

static GtkSortListModel *
get_sorted (EntenteMeasuresDialog *self)
{
  return GTK_SORT_LIST_MODEL (gtk_single_selection_get_model (self->selection));
}

static void
scroll_to (EntenteMeasuresDialog *self,
           guint                  position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->column_view));

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* While rows are sorted the list stays at the rows that were first; it is to begin with the first of all. */
static void
sorted_cb (EntenteMeasuresDialog *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (!self->is_new || self->making != 0 || gtk_sort_list_model_get_pending (get_sorted (self)) > 0)
    return;
  self->is_new = FALSE;
  scroll_to (self, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

static gboolean
is_of (EntenteMeasureRow *row,
       EntenteItem       *item)
{
  return g_str_equal (entente_item_get_id (entente_measure_row_get_actor (row)), entente_item_get_id (item));
}

/* The row that is selected already is looked at first: it is the one that the user has just chosen. */
static guint
find_row (EntenteMeasuresDialog *self,
          EntenteItem           *item)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  EntenteMeasureRow *selected = gtk_single_selection_get_selected_item (self->selection);

  if (selected != NULL && is_of (selected, item))
    return gtk_single_selection_get_selected (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteMeasureRow) row = g_list_model_get_item (rows, i);

      if (is_of (row, item))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Selects the row of the actor that the session has selected, if any. */
static void
follow_session (EntenteMeasuresDialog *self)
{
  EntenteItem *selected = entente_session_get_selected (self->session);
  guint position = selected != NULL ? find_row (self, selected) : GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* The row may be of an actor that is no longer in the document. */
static void
selected_cb (EntenteMeasuresDialog *self)
{
  EntenteMeasureRow *row = gtk_single_selection_get_selected_item (self->selection);
  EntenteItem *actor;

  if (self->following || row == NULL)
    return;
  actor = entente_document_lookup (entente_ranker_get_document (self->ranker),
                                   entente_item_get_id (entente_measure_row_get_actor (row)));
  if (actor == NULL || entente_ranker_get_document (self->ranker) != entente_session_get_document (self->session))
    return;
  entente_session_select (self->session, actor);
  entente_session_reveal (self->session, actor);
}

/* Returns whether more rows are to be made. */
static gboolean
make_rows (EntenteMeasuresDialog *self)
{
  guint n = entente_ranking_get_n_actors (self->ranking), end = MIN (self->n_made + ROWS_AT_ONCE, n);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - self->n_made;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (end - self->n_made, g_object_unref);

  for (guint i = self->n_made; i < end; i++)
    g_ptr_array_add (rows, entente_measure_row_new (entente_ranker_get_document (self->ranker), self->ranking, i));
  g_list_store_splice (self->rows, self->n_made, end < n ? MIN (rows->len, n_before) : n_before, rows->pdata,
                       rows->len);
  self->n_made = end;
  return end < n;
}

static gboolean
make_more_cb (gpointer data)
{
  EntenteMeasuresDialog *self = data;

  if (make_rows (self))
    return G_SOURCE_CONTINUE;
  self->making = 0;
  follow_session (self);
  sorted_cb (self);
  return G_SOURCE_REMOVE;
}

static void
fill (EntenteMeasuresDialog *self,
      EntenteRanking        *ranking)
{
  g_clear_handle_id (&self->making, g_source_remove);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  self->ranking = entente_ranking_ref (ranking);
  self->n_made = 0;
  self->following = TRUE;
  gtk_sort_list_model_set_incremental (get_sorted (self), entente_ranking_get_n_actors (ranking) > MANY_ROWS);
  if (make_rows (self))
    self->making = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, make_more_cb, self, NULL);
  else
    follow_session (self);
}

static EntenteView *
get_view (EntenteMeasuresDialog *self)
{
  return entente_view_state_get_view (entente_session_get_view_state (self->session));
}

/* While a filter is on, the others do not count. */
static char *
count_actors (EntenteMeasuresDialog *self,
              guint                  n)
{
  guint n_all = entente_document_get_n_items (entente_session_get_document (self->session), ENTENTE_ITEM_ACTOR);

  if (get_view (self) == NULL)
    return g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
  return g_strdup_printf (ngettext ("%1$u of %2$u actor shown", "%1$u of %2$u actors shown", n_all), n, n_all);
}

static void
show_counts (EntenteMeasuresDialog *self,
             EntenteRanking        *ranking)
{
  guint n_actors = entente_ranking_get_n_actors (ranking);
  guint n_communities = entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY);
  guint n_pieces = entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMPONENT);
  g_autofree char *actors = count_actors (self, n_actors);
  g_autofree char *communities = g_strdup_printf (ngettext ("%u community", "%u communities", n_communities),
                                                  n_communities);
  g_autofree char *pieces = g_strdup_printf (ngettext ("%u piece", "%u pieces", n_pieces), n_pieces);
  g_autofree char *all = g_strjoin (" · ", actors, communities, pieces, NULL);

  adw_window_title_set_subtitle (self->title, all);
}

/* Where all actors are in one piece, to which one an actor belongs tells nothing. */
static void
show_columns (EntenteMeasuresDialog *self,
              EntenteRanking        *ranking)
{
  guint position = ENTENTE_MEASURE_COLUMN_GROUP + ENTENTE_GROUPING_COMPONENT;
  g_autoptr (GtkColumnViewColumn) pieces = g_list_model_get_item (gtk_column_view_get_columns (self->column_view),
                                                                  position);

  gtk_column_view_column_set_visible (pieces,
                                      entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMPONENT) > 1);
}

static void
view_cb (EntenteMeasuresDialog *self)
{
  entente_ranker_set_view (self->ranker, get_view (self));
}

static void
ranking_cb (EntenteMeasuresDialog *self)
{
  EntenteRanking *ranking = entente_ranker_get_ranking (self->ranker);

  gtk_widget_set_sensitive (GTK_WIDGET (self->column_view), ranking != NULL);
  gtk_widget_set_sensitive (self->save_button, ranking != NULL);
  if (ranking == NULL)
    return;
  fill (self, ranking);
  sorted_cb (self);
  show_columns (self, ranking);
  show_counts (self, ranking);
}

static void
busy_cb (EntenteMeasuresDialog *self)
{
  gboolean busy = entente_ranker_is_busy (self->ranker);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
}

static void
evidence_cb (EntenteMeasuresDialog *self)
{
  entente_ranker_set_by_evidence (self->ranker, gtk_check_button_get_active (self->evidence_check));
}

static GBytes *
write_table (gconstpointer ranking)
{
  return entente_rank_table_write (ranking);
}

static void
save_cb (EntenteMeasuresDialog *self)
{
  EntenteRanking *ranking = entente_ranker_get_ranking (self->ranker);

  if (ranking != NULL)
    entente_table_file_ask (GTK_WINDOW (self), C_("dialog", "Save Measures"), C_("file name", "measures.csv"),
                            write_table, entente_ranking_ref (ranking), (GDestroyNotify) entente_ranking_unref);
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteMeasuresDialog *self = ENTENTE_MEASURES_DIALOG (widget);
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, g_variant_get_uint32 (parameter));

  if (column == NULL)
    return;
  /* The arrow of the column before stays unless it is taken away first. */
  gtk_column_view_sort_by_column (self->column_view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->column_view, column, GTK_SORT_ASCENDING);
}

/* The heads of the columns are for the pointer alone. */
static void
add_sort_menu (EntenteMeasuresDialog *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < ENTENTE_N_MEASURE_COLUMNS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (entente_measure_row_name_column (i), NULL);

      g_menu_item_set_action_and_target (item, "measures.sort", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->sort_button, G_MENU_MODEL (menu));
}

static void
entente_measures_dialog_dispose (GObject *object)
{
  EntenteMeasuresDialog *self = ENTENTE_MEASURES_DIALOG (object);

  self->following = TRUE;
  g_clear_handle_id (&self->making, g_source_remove);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  g_clear_object (&self->ranker);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_measures_dialog_parent_class)->dispose (object);
}

static void
entente_measures_dialog_finalize (GObject *object)
{
  EntenteMeasuresDialog *self = ENTENTE_MEASURES_DIALOG (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (entente_measures_dialog_parent_class)->finalize (object);
}

static void
entente_measures_dialog_class_init (EntenteMeasuresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_measures_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_measures_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-measures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, sort_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, column_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, evidence_check);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeasuresDialog, explanations);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_cb);
  gtk_widget_class_install_action (widget_class, "measures.sort", "u", sort_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* The view has two children: the heads of the columns, and the list of rows. */
static void
name_parts (EntenteMeasuresDialog *self)
{
  GtkWidget *heads = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));

  name_for_readers (heads, _("Sort By"));
  for (GtkWidget *part = gtk_widget_get_next_sibling (heads); part != NULL; part = gtk_widget_get_next_sibling (part))
    name_for_readers (part, _("Actors by Measures"));
}

static void
entente_measures_dialog_init (EntenteMeasuresDialog *self)
{
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_new = TRUE;
  self->rows = g_list_store_new (ENTENTE_TYPE_MEASURE_ROW);
  for (guint i = 0; i < ENTENTE_N_MEASURE_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = column_new (i);

      gtk_column_view_append_column (self->column_view, column);
      if (i == ENTENTE_MEASURE_COLUMN_CENTRALITY)
        gtk_column_view_sort_by_column (self->column_view, column, GTK_SORT_ASCENDING);
    }
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  g_signal_connect_object (sorted, "notify::pending", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  add_explanations (self);
  name_parts (self);
  add_sort_menu (self);
}

/**
 * entente_measures_dialog_new:
 * @session: a session with a document
 *
 * Returns: (transfer none): a dialog on this document, to be presented
 */
GtkWindow *
entente_measures_dialog_new (EntenteSession *session)
{
  EntenteMeasuresDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_document (session) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_MEASURES_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->ranker = entente_ranker_new (entente_session_get_document (session), TRUE);
  g_signal_connect_object (self->ranker, "notify::ranking", G_CALLBACK (ranking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ranker, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_session_get_view_state (session), "view-changed", G_CALLBACK (view_cb), self,
                           G_CONNECT_SWAPPED);
  view_cb (self);
  ranking_cb (self);
  busy_cb (self);
  return GTK_WINDOW (self);
}

/**
 * entente_measures_dialog_get_rows:
 * @self: a dialog
 *
 * Returns: (transfer none): its rows, in the order in which they are sorted
 */
GtkSelectionModel *
entente_measures_dialog_get_rows (EntenteMeasuresDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEASURES_DIALOG (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * entente_measures_dialog_get_cell:
 * @self: a dialog
 * @row: the position of a row
 * @column: the position of a column
 *
 * Returns: (transfer full): what is in the cell
 */
char *
entente_measures_dialog_get_cell (EntenteMeasuresDialog *self,
                                  guint                  row,
                                  guint                  column)
{
  g_autoptr (EntenteMeasureRow) item = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEASURES_DIALOG (self) && column < ENTENTE_N_MEASURE_COLUMNS, NULL);

  item = g_list_model_get_item (G_LIST_MODEL (self->selection), row);
  return item != NULL ? entente_measure_row_make_cell (item, column) : NULL;
}
