/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-dialog.h"

#include <glib/gi18n.h>

#include "entente-check-list.h"
#include "entente-condition-words.h"
#include "entente-date-row.h"
#include "entente-display-text.h"
#include "entente-vocabulary.h"

/* One chooses what the condition looks at, and what it asks of that. Below it stands in words, as its chip will say
 * it. */

typedef struct {
  EntenteItemKind subject;
  EntenteAspect aspect;
} Choice;

struct _EntenteConditionDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwComboRow *aspect_row;
  AdwComboRow *column_row;
  GtkSwitch *negate_switch;
  GtkWidget *date_group;
  EntenteEntryRow *since_row;
  EntenteEntryRow *until_row;
  GtkWidget *number_group;
  GtkSpinButton *least_spin;
  GtkWidget *text_group;
  GtkEditable *text_row;
  GtkWidget *words_group;
  EntenteCheckList *words_list;
  GtkLabel *sentence_label;
  GtkButton *add_button;

  /* owned */
  EntenteSession *session;
  GArray *choices;    /* of Choice, as the rows of @aspect_row */
  GPtrArray *columns; /* of EntenteWordCount, as the rows of @column_row */
  EntenteCondition *before; /* nullable: the condition that is changed */
};

G_DEFINE_FINAL_TYPE (EntenteConditionDialog, entente_condition_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteConditionDialog *self)
{
  return entente_session_get_document (self->session);
}

static Choice
get_choice (EntenteConditionDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->aspect_row);

  return g_array_index (self->choices, Choice, MIN (selected, self->choices->len - 1));
}

static const char *
get_column (EntenteConditionDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->column_row);

  if (self->columns == NULL || selected >= self->columns->len)
    return NULL;
  return ((EntenteWordCount *) self->columns->pdata[selected])->word;
}

static EntenteCondition *
make_for_dates (EntenteConditionDialog *self,
                EntenteItemKind         subject)
{
  g_autofree char *since = entente_entry_row_get_value (self->since_row);
  g_autofree char *until = entente_entry_row_get_value (self->until_row);

  if (since == NULL && until == NULL)
    return NULL;
  return entente_condition_new_for_dates (subject, since, until);
}

static EntenteCondition *
make_for_words (EntenteConditionDialog *self,
                Choice                  choice)
{
  g_auto (GStrv) words = entente_check_list_get_chosen (self->words_list);

  if (choice.aspect == ENTENTE_ASPECT_DATA)
    return get_column (self) != NULL ? entente_condition_new_for_data (choice.subject, get_column (self),
                                                                       (const char *const *) words) : NULL;
  if (words[0] == NULL)
    return NULL;
  return entente_condition_new (choice.subject, choice.aspect, (const char *const *) words);
}

static EntenteCondition *
make_for_text (EntenteConditionDialog *self,
               EntenteItemKind         subject)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->text_row)));

  if (*text == '\0')
    return NULL;
  return entente_condition_new (subject, ENTENTE_ASPECT_TEXT, (const char *const[]) { text, NULL });
}

/* Returns NULL while something is missing or cannot be understood. */
static EntenteCondition *
make_condition (EntenteConditionDialog *self)
{
  Choice choice = get_choice (self);
  g_autoptr (EntenteCondition) condition = NULL;

  if (choice.aspect == ENTENTE_ASPECT_DATE)
    condition = make_for_dates (self, choice.subject);
  else if (choice.aspect == ENTENTE_ASPECT_TEXT)
    condition = make_for_text (self, choice.subject);
  else if (choice.aspect == ENTENTE_ASPECT_N_RELATIONS)
    condition = entente_condition_new_for_number ((guint) gtk_spin_button_get_value_as_int (self->least_spin),
                                                  G_MAXUINT);
  else
    condition = make_for_words (self, choice);
  if (condition != NULL && gtk_switch_get_active (self->negate_switch))
    return entente_condition_new_negated (condition);
  return g_steal_pointer (&condition);
}

static void
changed_cb (EntenteConditionDialog *self)
{
  g_autoptr (EntenteCondition) condition = NULL;
  g_autofree char *words = NULL;

  if (self->session == NULL)
    return;
  condition = make_condition (self);
  words = condition != NULL ? entente_condition_describe (condition, get_document (self)) : NULL;
  gtk_label_set_label (self->sentence_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence_label), words != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.add", condition != NULL);
}

static void
show_words (EntenteConditionDialog *self)
{
  Choice choice = get_choice (self);

  entente_check_list_set_label (self->words_list, entente_aspect_get_label (choice.aspect, choice.subject));
  if (choice.aspect != ENTENTE_ASPECT_DATA || get_column (self) != NULL)
    entente_check_list_set_words (self->words_list, get_document (self), choice.subject, choice.aspect,
                                  get_column (self));
}

static void
show_columns (EntenteConditionDialog *self,
              EntenteItemKind         subject)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *columns = entente_aspect_list_columns (get_document (self), subject);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = entente_display_text_name (((EntenteWordCount *) columns->pdata[i])->word);

      gtk_string_list_append (names, name);
    }
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = columns;
  adw_combo_row_set_model (self->column_row, G_LIST_MODEL (names));
}

static void
column_cb (EntenteConditionDialog *self)
{
  if (self->session == NULL || get_choice (self).aspect != ENTENTE_ASPECT_DATA)
    return;
  show_words (self);
  changed_cb (self);
}

static void
aspect_cb (EntenteConditionDialog *self)
{
  Choice choice;
  gboolean has_words;

  if (self->session == NULL)
    return;
  choice = get_choice (self);
  has_words = choice.aspect != ENTENTE_ASPECT_DATE && choice.aspect != ENTENTE_ASPECT_TEXT
              && choice.aspect != ENTENTE_ASPECT_N_RELATIONS;
  if (choice.aspect == ENTENTE_ASPECT_DATA)
    show_columns (self, choice.subject);
  if (has_words)
    show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->column_row), choice.aspect == ENTENTE_ASPECT_DATA);
  gtk_widget_set_visible (self->date_group, choice.aspect == ENTENTE_ASPECT_DATE);
  gtk_widget_set_visible (self->text_group, choice.aspect == ENTENTE_ASPECT_TEXT);
  gtk_widget_set_visible (self->number_group, choice.aspect == ENTENTE_ASPECT_N_RELATIONS);
  gtk_widget_set_visible (self->words_group, has_words);
  changed_cb (self);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  if (entente_condition_dialog_add (ENTENTE_CONDITION_DIALOG (widget)))
    gtk_window_destroy (GTK_WINDOW (widget));
}

/* There is something to ask for before there is an item. */
static gboolean
may_ask_for (EntenteConditionDialog *self,
             EntenteItemKind         subject)
{
  guint n = 0;

  if (entente_document_get_n_items (get_document (self), subject) > 0)
    return TRUE;
  for (EntenteItemKind kind = ENTENTE_ITEM_ACTOR; kind <= ENTENTE_ITEM_STATEMENT; kind++)
    n += entente_document_get_n_items (get_document (self), kind);
  return n == 0;
}

/* Nobody tags or describes what a document has not. Such aspects are not offered. */
static gboolean
is_offered (EntenteConditionDialog *self,
            EntenteItemKind         subject,
            EntenteAspect           aspect)
{
  g_autoptr (GPtrArray) words = NULL;

  if (self->before != NULL && entente_condition_get_subject (self->before) == subject
      && entente_condition_get_aspect (self->before) == aspect)
    return TRUE;
  if (aspect == ENTENTE_ASPECT_ITEM || !entente_aspect_suits (aspect, subject) || !may_ask_for (self, subject))
    return FALSE;
  if (aspect == ENTENTE_ASPECT_TAG)
    words = entente_aspect_list_words (get_document (self), subject, aspect, NULL);
  else if (aspect == ENTENTE_ASPECT_DATA)
    words = entente_aspect_list_columns (get_document (self), subject);
  return words == NULL || words->len > 0;
}

static void
fill_aspects (EntenteConditionDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EntenteItemKind subject = ENTENTE_ITEM_ACTOR; subject <= ENTENTE_ITEM_STATEMENT; subject++)
    for (EntenteAspect aspect = 0; aspect < ENTENTE_N_ASPECTS; aspect++)
      if (is_offered (self, subject, aspect))
        {
          Choice choice = { subject, aspect };
          /* Translators: of which items, and which member of them: “Relations: Evidence”. */
          g_autofree char *name = g_strdup_printf (C_("filter", "%1$s: %2$s"), entente_vocabulary_item_kinds (subject),
                                                   entente_aspect_get_label (aspect, subject));

          g_array_append_val (self->choices, choice);
          gtk_string_list_append (names, name);
        }
  adw_combo_row_set_model (self->aspect_row, G_LIST_MODEL (names));
}

static void
entente_condition_dialog_dispose (GObject *object)
{
  EntenteConditionDialog *self = ENTENTE_CONDITION_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CONDITION_DIALOG);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->before, entente_condition_unref);

  G_OBJECT_CLASS (entente_condition_dialog_parent_class)->dispose (object);
}

static void
entente_condition_dialog_class_init (EntenteConditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_condition_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_CHECK_LIST);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-condition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, aspect_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, column_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, negate_switch);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, date_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, number_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, least_spin);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, text_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, words_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteConditionDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, aspect_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.add", NULL, add_action);
}

static void
entente_condition_dialog_init (EntenteConditionDialog *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWindow *
dialog_new (EntenteSession   *session,
            EntenteCondition *before)
{
  EntenteConditionDialog *self = g_object_new (ENTENTE_TYPE_CONDITION_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->before = before != NULL ? entente_condition_ref (before) : NULL;
  fill_aspects (self);
  aspect_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->aspect_row));
  return GTK_WINDOW (self);
}

/**
 * entente_condition_dialog_new:
 * @session: a session with a document
 *
 * Returns: (transfer none): the dialog; the caller sets its parent and presents it
 */
GtkWindow *
entente_condition_dialog_new (EntenteSession *session)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_document (session) != NULL, NULL);

  return dialog_new (session, NULL);
}

static void
show_column (EntenteConditionDialog *self,
             const char             *column)
{
  for (guint i = 0; self->columns != NULL && i < self->columns->len; i++)
    if (g_strcmp0 (((EntenteWordCount *) self->columns->pdata[i])->word, column) == 0)
      adw_combo_row_set_selected (self->column_row, i);
}

/* Shows what the condition asks, in the controls for what it looks at. */
static void
show_condition (EntenteConditionDialog *self,
                EntenteCondition       *condition)
{
  const char *const *words = entente_condition_get_words (condition);
  guint least, most;

  entente_condition_dialog_look_at (self, entente_condition_get_subject (condition),
                                    entente_condition_get_aspect (condition));
  gtk_switch_set_active (self->negate_switch, entente_condition_is_negated (condition));
  switch (entente_condition_get_aspect (condition))
    {
    case ENTENTE_ASPECT_DATE:
      entente_entry_row_show_value (self->since_row, entente_condition_get_since (condition));
      entente_entry_row_show_value (self->until_row, entente_condition_get_until (condition));
      break;
    case ENTENTE_ASPECT_TEXT:
      gtk_editable_set_text (self->text_row, words[0] != NULL ? words[0] : "");
      break;
    case ENTENTE_ASPECT_N_RELATIONS:
      entente_condition_get_range (condition, &least, &most);
      gtk_spin_button_set_value (self->least_spin, least);
      break;
    case ENTENTE_ASPECT_DATA:
      show_column (self, entente_condition_get_column (condition));
      entente_check_list_choose (self->words_list, words);
      break;
    case ENTENTE_ASPECT_ITEM:
    case ENTENTE_ASPECT_KIND:
    case ENTENTE_ASPECT_EVIDENCE:
    case ENTENTE_ASPECT_SPEAKER:
    case ENTENTE_ASPECT_SOURCE:
    case ENTENTE_ASPECT_ATTRIBUTION:
    case ENTENTE_ASPECT_MODALITY:
    case ENTENTE_ASPECT_GRADE:
    case ENTENTE_ASPECT_TAG:
    case ENTENTE_N_ASPECTS:
    default:
      entente_check_list_choose (self->words_list, words);
      break;
    }
}

/**
 * entente_condition_dialog_new_for_change:
 * @session: a session with a document
 * @nth: the index of a condition of its filter
 *
 * Returns: (transfer none): the dialog, in which the condition can be changed; the caller sets its parent and presents
 *   it
 */
GtkWindow *
entente_condition_dialog_new_for_change (EntenteSession *session,
                                         guint           nth)
{
  EntenteConditionDialog *self;
  EntenteFilter *filter;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_document (session) != NULL, NULL);

  filter = entente_viewpoint_get_filter (entente_view_state_get_viewpoint (entente_session_get_view_state (session)));
  g_return_val_if_fail (nth < entente_filter_get_n (filter), NULL);
  self = ENTENTE_CONDITION_DIALOG (dialog_new (session, entente_filter_get_nth (filter, nth)));
  gtk_window_set_title (GTK_WINDOW (self), _("Change Condition"));
  gtk_button_set_label (self->add_button, C_("button", "_Change"));
  show_condition (self, self->before);
  return GTK_WINDOW (self);
}

/**
 * entente_condition_dialog_look_at:
 * @self: a dialog
 * @subject: a kind of item
 * @aspect: what the condition is to look at; ignored if there is nothing of it in the document
 */
void
entente_condition_dialog_look_at (EntenteConditionDialog *self,
                                  EntenteItemKind         subject,
                                  EntenteAspect           aspect)
{
  g_return_if_fail (ENTENTE_IS_CONDITION_DIALOG (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice choice = g_array_index (self->choices, Choice, i);

      if (choice.subject == subject && choice.aspect == aspect)
        adw_combo_row_set_selected (self->aspect_row, i);
    }
}

/* Puts the condition in the place of the one that is changed, if that is still there. */
static EntenteFilter *
put (EntenteConditionDialog *self,
     EntenteFilter          *filter,
     EntenteCondition       *condition)
{
  for (guint i = 0; self->before != NULL && i < entente_filter_get_n (filter); i++)
    if (entente_condition_equal (entente_filter_get_nth (filter, i), self->before))
      return entente_filter_new_replaced (filter, i, condition);
  return entente_filter_new_with (filter, condition);
}

/**
 * entente_condition_dialog_add:
 * @self: a dialog
 *
 * Adds the condition to the filter, or changes it there.
 *
 * Returns: whether it is complete
 */
gboolean
entente_condition_dialog_add (EntenteConditionDialog *self)
{
  g_autoptr (EntenteCondition) condition = NULL;
  g_autoptr (EntenteFilter) filter = NULL;
  EntenteViewState *state;

  g_return_val_if_fail (ENTENTE_IS_CONDITION_DIALOG (self), FALSE);

  condition = make_condition (self);
  state = entente_session_get_view_state (self->session);
  if (condition == NULL || state == NULL)
    return FALSE;
  filter = put (self, entente_viewpoint_get_filter (entente_view_state_get_viewpoint (state)), condition);
  entente_view_state_set_filter (state, filter);
  return TRUE;
}
