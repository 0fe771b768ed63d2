/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-dialog.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-common-fields.h"
#include "entente-dialogs.h"
#include "entente-discard-question.h"
#include "entente-finding.h"
#include "entente-item-fields.h"
#include "entente-place-new.h"
#include "entente-row-list.h"
#include "entente-source.h"

#include <glib/gi18n.h>

typedef struct {
  /* template */
  GtkButton *save_button;
  GtkLabel *trouble_label;
  AdwBin *bin;
  GtkWidget *findings;
  GtkLabel *findings_label;

  /* owned */
  EntenteHistory *history;
  EntenteItemDialog *opener; /* nullable: it owns the draft */
  EntenteDraft *draft;       /* NULL if there is an opener */
  EntenteItem *item;         /* the edited item, or the first values of a new one */
  EntenteItem *initial_item; /* NULL before the fields are shown: the item that they showed at first */
  EntenteItemFields *fields;
  gboolean is_new;
  gboolean is_agreed; /* the user has been asked, and wants the item as it is */
  gboolean has_place;
  EntentePoint place;
} EntenteItemDialogPrivate;

enum { PROP_0, PROP_HISTORY, PROP_OPENER, PROP_ITEM, PROP_PAGE, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { SAVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteItemDialog, entente_item_dialog, ADW_TYPE_WINDOW)

static EntenteItemDialogPrivate *
get_private (EntenteItemDialog *self)
{
  return entente_item_dialog_get_instance_private (self);
}

static gboolean
is_in_document (EntenteItemDialog *self,
                EntenteItem       *item)
{
  return entente_document_lookup (entente_history_get_document (get_private (self)->history),
                                  entente_item_get_id (item)) == item;
}

/* A dialog with an opener only adds its item to the draft of the opener. */
static void
add_to_draft (EntenteItemDialog *self,
              EntenteDraft      *draft,
              EntenteItem       *item)
{
  if (get_private (self)->is_new)
    entente_draft_add (draft, item, G_MAXUINT);
  else
    entente_draft_replace (draft, item);
}

/* New actors get a place. Other actors do not move. */
static void
finish_draft (EntenteItemDialog *self,
              EntenteDraft      *draft,
              EntenteItem       *item)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  EntenteMeasure *measure = entente_measure_for (entente_history_get_document (priv->history));

  if (priv->is_new)
    entente_commands_add (draft, item, measure, priv->has_place ? &priv->place : NULL);
  else
    entente_commands_change (draft, item, measure);
}

static gboolean
apply (EntenteItemDialog *self,
       EntenteItem       *item)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  EntenteDraft *draft = entente_item_dialog_get_draft (self);

  if (!priv->is_new && !is_in_document (self, priv->item))
    return FALSE;
  if (priv->opener != NULL)
    {
      add_to_draft (self, draft, item);
      return TRUE;
    }
  finish_draft (self, draft, item);
  if (ENTENTE_ITEM_DIALOG_GET_CLASS (self)->complete != NULL)
    ENTENTE_ITEM_DIALOG_GET_CLASS (self)->complete (self, draft);
  return entente_history_apply (priv->history, draft);
}

static gboolean
settle (EntenteItemDialog *self)
{
  EntenteField *field = entente_item_fields_settle (get_private (self)->fields);

  if (field != NULL && !ENTENTE_IS_ROW_LIST (field))
    gtk_widget_grab_focus (GTK_WIDGET (field));
  return field == NULL;
}

/* A new item without any content is not saved. */
static gboolean
has_content (EntenteItem *item)
{
  g_autoptr (EntenteRecord) rest = entente_record_copy (entente_item_get_record (item));

  entente_record_clear (rest, ENTENTE_ITEM_ID);
  return !entente_record_is_empty (rest);
}

typedef struct {
  EntenteDocument *document;
  GString *text;
} Notes;

/* What is not filled in yet is told by the fields; quotations are compared by the dialog of statements, in a thread. */
static void
add_finding_cb (const EntenteFinding *finding,
                gpointer              data)
{
  Notes *notes = data;
  g_autofree char *text = NULL;

  if (finding->kind == ENTENTE_FINDING_NO_NAME || finding->kind == ENTENTE_FINDING_NO_SOURCE
      || finding->kind == ENTENTE_FINDING_NO_ORIGIN)
    return;
  text = entente_finding_write (notes->document, finding);
  g_string_append_printf (notes->text, "%s%s", notes->text->len > 0 ? "\n" : "", text);
}

static void
show_findings (EntenteItemDialog *self,
               EntenteItem       *item)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  g_autoptr (GString) text = g_string_new (NULL);
  Notes notes = { entente_history_get_document (priv->history), text };

  entente_finding_foreach (notes.document, item, FALSE, add_finding_cb, &notes);
  gtk_label_set_label (priv->findings_label, text->str);
  gtk_widget_set_visible (priv->findings, text->len > 0);
}

static void
review (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  g_autoptr (EntenteItem) item = NULL;

  if (priv->initial_item == NULL)
    return;
  item = entente_item_dialog_make_item (self);
  show_findings (self, item);
  if (ENTENTE_ITEM_DIALOG_GET_CLASS (self)->review != NULL)
    ENTENTE_ITEM_DIALOG_GET_CLASS (self)->review (self, item);
}

/* The user can save after each edit, even if a field has no valid value yet. That field then says what is wrong. */
static void
edited_cb (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv = get_private (self);

  if (priv->initial_item != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (priv->save_button), TRUE);
  review (self);
}

static void
save_cb (EntenteItemDialog *self)
{
  entente_item_dialog_save (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  entente_item_dialog_save (ENTENTE_ITEM_DIALOG (widget));
}

static gboolean
entente_item_dialog_close_request (GtkWindow *window)
{
  EntenteItemDialog *self = ENTENTE_ITEM_DIALOG (window);

  if (entente_item_dialog_is_edited (self))
    {
      entente_discard_question_ask (window);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (entente_item_dialog_parent_class)->close_request (window);
}

/* The focus leaves the chooser: the next word that the user types would replace the new item. */
static void
go_on_after (EntenteItemDialog *self,
             EntenteChooser    *chooser)
{
  EntenteItemDialogClass *klass = ENTENTE_ITEM_DIALOG_GET_CLASS (self);
  GtkWidget *next = klass->find_next != NULL ? klass->find_next (self) : NULL;

  if (next != NULL && gtk_widget_grab_focus (next))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (chooser));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
saved_cb (EntenteItemDialog *dialog,
          EntenteItem       *item,
          EntenteChooser    *chooser)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (chooser));

  entente_chooser_choose (chooser, entente_item_get_id (item));
  if (ENTENTE_IS_ITEM_DIALOG (root))
    go_on_after (ENTENTE_ITEM_DIALOG (root), chooser);
}

static void
create_cb (EntenteItemDialog *self,
           int                kind,
           const char        *typed,
           EntenteChooser    *chooser)
{
  g_autoptr (EntenteItem) item = entente_item_new (kind, "new");
  g_autofree char *name = g_strstrip (g_strdup (typed));
  EntenteItemDialog *dialog;

  if (kind == ENTENTE_ITEM_ACTOR)
    entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  else if (kind == ENTENTE_ITEM_SOURCE)
    entente_record_set_text (entente_item_edit_record (item), ENTENTE_SOURCE_TITLE, name);
  dialog = entente_dialogs_open_from (self, item);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), chooser, 0);
  entente_item_dialog_present (dialog, GTK_WIDGET (self));
}

static void
set_title (EntenteItemDialog *self)
{
  static const char *const titles[ENTENTE_N_ITEM_KINDS][2] = {
    [ENTENTE_ITEM_ACTOR] = { N_("Edit Actor"), N_("New Actor") },
    [ENTENTE_ITEM_RELATION] = { N_("Edit Relation"), N_("New Relation") },
    [ENTENTE_ITEM_STATEMENT] = { N_("Edit Statement"), N_("New Statement") },
    [ENTENTE_ITEM_SOURCE] = { N_("Edit Source"), N_("New Source") },
  };

  gtk_window_set_title (GTK_WINDOW (self),
                        _(titles[ENTENTE_ITEM_DIALOG_GET_CLASS (self)->kind][get_private (self)->is_new]));
}

static void
entente_item_dialog_constructed (GObject *object)
{
  EntenteItemDialog *self = ENTENTE_ITEM_DIALOG (object);
  EntenteItemDialogClass *klass = ENTENTE_ITEM_DIALOG_GET_CLASS (self);
  EntenteItemDialogPrivate *priv = get_private (self);

  G_OBJECT_CLASS (entente_item_dialog_parent_class)->constructed (object);

  if (priv->opener == NULL)
    priv->draft = entente_draft_new (entente_history_get_document (priv->history), NULL);
  priv->is_new = priv->item == NULL || !is_in_document (self, priv->item);
  if (priv->item == NULL)
    {
      priv->item = entente_item_new (klass->kind, "new");
      if (klass->start != NULL)
        klass->start (self, entente_item_edit_record (priv->item));
    }
  g_return_if_fail (entente_item_get_kind (priv->item) == klass->kind);
  set_title (self);
}

static void
entente_item_dialog_dispose (GObject *object)
{
  EntenteItemDialogPrivate *priv = get_private (ENTENTE_ITEM_DIALOG (object));

  /* The fields are being destroyed and must not be read. */
  entente_item_fields_clear (priv->fields);
  g_clear_object (&priv->initial_item);

  G_OBJECT_CLASS (entente_item_dialog_parent_class)->dispose (object);
}

static void
entente_item_dialog_finalize (GObject *object)
{
  EntenteItemDialogPrivate *priv = get_private (ENTENTE_ITEM_DIALOG (object));

  g_clear_pointer (&priv->fields, entente_item_fields_free);
  g_clear_object (&priv->item);
  g_clear_pointer (&priv->draft, entente_draft_free);
  g_clear_object (&priv->opener);
  g_clear_object (&priv->history);

  G_OBJECT_CLASS (entente_item_dialog_parent_class)->finalize (object);
}

static void
entente_item_dialog_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteItemDialogPrivate *priv = get_private (ENTENTE_ITEM_DIALOG (object));

  switch (prop_id)
    {
    case PROP_HISTORY:
      priv->history = g_value_dup_object (value);
      break;
    case PROP_OPENER:
      priv->opener = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      priv->item = g_value_dup_object (value);
      break;
    case PROP_PAGE:
      adw_bin_set_child (priv->bin, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  props[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, ENTENTE_TYPE_HISTORY, once);
  props[PROP_OPENER] = g_param_spec_object ("opener", NULL, NULL, ENTENTE_TYPE_ITEM_DIALOG, once);
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ENTENTE_TYPE_ITEM, once);
  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
entente_item_dialog_class_init (EntenteItemDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_item_dialog_constructed;
  object_class->dispose = entente_item_dialog_dispose;
  object_class->finalize = entente_item_dialog_finalize;
  object_class->set_property = entente_item_dialog_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = entente_item_dialog_close_request;
  install_properties (object_class);

  /**
   * EntenteItemDialog::saved:
   * @self: a dialog
   * @item: the item as it is now
   *
   * The item was saved: it is in the document, or in the draft of the dialog that opened this one.
   */
  signals[SAVED] = g_signal_new ("saved", ENTENTE_TYPE_ITEM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-item-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteItemDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteItemDialog, trouble_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteItemDialog, bin);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteItemDialog, findings);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteItemDialog, findings_label);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
}

/* The keys are handled in the capture phase, before a text of several lines takes them as a line break. */
static void
add_save_key (EntenteItemDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|"
                                                                                             "<Control>KP_Enter"),
                                                          gtk_named_action_new ("dialog.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
entente_item_dialog_init (EntenteItemDialog *self)
{
  get_private (self)->fields = entente_item_fields_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_save_key (self);
}

static void
bind (EntenteItemDialog *self,
      gpointer           field,
      guint              member,
      int                part)
{
  entente_item_fields_add (get_private (self)->fields, field, member, part);
  g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_item_dialog_bind:
 * @self: a dialog
 * @field: (type EntenteField): a field in it
 * @member: the member that is edited there
 */
void
entente_item_dialog_bind (EntenteItemDialog *self,
                          gpointer           field,
                          guint              member)
{
  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && ENTENTE_IS_FIELD (field));

  bind (self, field, member, -1);
}

/**
 * entente_item_dialog_bind_part:
 * @self: a dialog
 * @field: (type EntenteField): a field in it
 * @member: a member that is a record
 * @part: the member of that record that is edited there
 */
void
entente_item_dialog_bind_part (EntenteItemDialog *self,
                               gpointer           field,
                               guint              member,
                               guint              part)
{
  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && ENTENTE_IS_FIELD (field));

  bind (self, field, member, part);
}

/**
 * entente_item_dialog_get_first_values:
 * @self: a dialog that does not show its item yet
 *
 * Returns: (transfer none) (nullable): what a new item starts with, to be completed; %NULL if an item is edited
 */
EntenteRecord *
entente_item_dialog_get_first_values (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv;

  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && get_private (self)->initial_item == NULL, NULL);

  priv = get_private (self);
  return priv->is_new ? entente_item_edit_record (priv->item) : NULL;
}

/* The fields for the members that items of all kinds have come last. */
static void
add_common_fields (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  EntenteField *fields[ENTENTE_N_COMMON];

  entente_common_fields_add (ADW_PREFERENCES_PAGE (adw_bin_get_child (priv->bin)),
                             entente_history_get_document (priv->history), priv->item, fields);
  for (guint i = 0; i < ENTENTE_N_COMMON; i++)
    bind (self, fields[i], entente_item_get_common (priv->item, i), -1);
}

/**
 * entente_item_dialog_begin:
 * @self: a dialog with a preferences page, whose own fields are bound
 *
 * Adds the fields for the members that items of all kinds have, and shows the item in all fields.
 */
void
entente_item_dialog_begin (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv;

  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self));

  priv = get_private (self);
  add_common_fields (self);
  entente_item_fields_show (priv->fields, priv->item);
  priv->initial_item = entente_item_dialog_make_item (self);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->save_button), !priv->is_new || has_content (priv->initial_item));
  review (self);
}

/**
 * entente_item_dialog_offer_new:
 * @self: a dialog
 * @chooser: a chooser in it
 *
 * Lets the user create a new item from the chooser, in another dialog.
 */
void
entente_item_dialog_offer_new (EntenteItemDialog *self,
                               EntenteChooser    *chooser)
{
  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && ENTENTE_IS_CHOOSER (chooser));

  g_signal_connect_object (chooser, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_item_dialog_get_draft:
 * @self: a dialog
 *
 * Returns: (transfer none): the draft of this dialog or of its opener
 */
EntenteDraft *
entente_item_dialog_get_draft (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv;

  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), NULL);

  priv = get_private (self);
  return priv->opener != NULL ? entente_item_dialog_get_draft (priv->opener) : priv->draft;
}

EntenteHistory *
entente_item_dialog_get_history (EntenteItemDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), NULL);

  return get_private (self)->history;
}

gboolean
entente_item_dialog_is_new (EntenteItemDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), FALSE);

  return get_private (self)->is_new;
}

/**
 * entente_item_dialog_set_place:
 * @self: a dialog
 * @at: the wanted place of a new actor, in tenths of a point; if it is not free, the actor is placed near it
 */
void
entente_item_dialog_set_place (EntenteItemDialog  *self,
                               const EntentePoint *at)
{
  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && at != NULL);

  get_private (self)->place = *at;
  get_private (self)->has_place = TRUE;
}

/**
 * entente_item_dialog_present:
 * @self: a dialog
 * @from: a widget in the window to which the dialog belongs
 */
void
entente_item_dialog_present (EntenteItemDialog *self,
                             GtkWidget         *from)
{
  GtkRoot *root;

  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self) && GTK_IS_WIDGET (from));

  root = gtk_widget_get_root (from);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * entente_item_dialog_focus_member:
 * @self: a dialog that is shown
 * @member: a member of its item
 *
 * Gives the keyboard to the field in which the member is edited, if there is one.
 */
void
entente_item_dialog_focus_member (EntenteItemDialog *self,
                                  guint              member)
{
  EntenteField *field;

  g_return_if_fail (ENTENTE_IS_ITEM_DIALOG (self));

  field = entente_item_fields_find (get_private (self)->fields, member);
  if (field != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (field));
}

/**
 * entente_item_dialog_make_item:
 * @self: a dialog
 *
 * Returns: (transfer full): the item as it would be saved; a new item has a preliminary id
 */
EntenteItem *
entente_item_dialog_make_item (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), NULL);

  priv = get_private (self);
  item = entente_item_copy (priv->item, NULL);
  entente_item_fields_store (priv->fields, item);
  if (ENTENTE_ITEM_DIALOG_GET_CLASS (self)->finish != NULL)
    ENTENTE_ITEM_DIALOG_GET_CLASS (self)->finish (self, entente_item_get_record (priv->item),
                                                  entente_item_edit_record (item));
  return item;
}

/**
 * entente_item_dialog_is_edited:
 * @self: a dialog
 *
 * Returns: whether it has unsaved changes
 */
gboolean
entente_item_dialog_is_edited (EntenteItemDialog *self)
{
  g_autoptr (EntenteItem) item = NULL;

  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), FALSE);

  if (get_private (self)->initial_item == NULL)
    return FALSE;
  item = entente_item_dialog_make_item (self);
  return !entente_item_equal (item, get_private (self)->initial_item);
}

static void
set_new_id (EntenteItemDialog *self,
            EntenteItem       *item)
{
  g_autofree char *wish = ENTENTE_ITEM_DIALOG_GET_CLASS (self)->make_wish (self, item);
  g_autofree char *id = entente_draft_make_id (entente_item_dialog_get_draft (self), wish);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ITEM_ID, id);
}

/* Whether the user must be asked first. */
static gboolean
asks (EntenteItemDialog *self,
      EntenteItem       *item)
{
  EntenteItemDialogPrivate *priv = get_private (self);
  EntenteItemDialogClass *klass = ENTENTE_ITEM_DIALOG_GET_CLASS (self);

  return !priv->is_new && !priv->is_agreed && klass->ask != NULL && klass->ask (self, priv->item, item);
}

static void
tell_trouble (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv = get_private (self);

  gtk_label_set_label (priv->trouble_label, _("The document has changed meanwhile, and this can’t be saved into it."));
  gtk_widget_show (GTK_WIDGET (priv->trouble_label));
}

/**
 * entente_item_dialog_save:
 * @self: a dialog
 *
 * Saves the item if it was changed, and destroys the dialog.
 *
 * Returns: %FALSE if something can't be saved; the dialog says what, or asks
 */
gboolean
entente_item_dialog_save (EntenteItemDialog *self)
{
  EntenteItemDialogPrivate *priv;
  g_autoptr (EntenteItem) item = NULL;

  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), FALSE);

  priv = get_private (self);
  if (!gtk_widget_get_sensitive (GTK_WIDGET (priv->save_button)) || !settle (self))
    return FALSE;

  item = entente_item_dialog_make_item (self);
  if ((priv->is_new && !has_content (item)) || asks (self, item))
    return FALSE;
  if (priv->is_new)
    set_new_id (self, item);
  if ((priv->is_new || !entente_item_equal (item, priv->item)) && !apply (self, item))
    {
      tell_trouble (self);
      return FALSE;
    }
  g_signal_emit (self, signals[SAVED], 0, item);
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}

/**
 * entente_item_dialog_save_agreed:
 * @self: a dialog whose class has asked the user
 *
 * Saves the item without asking again.
 *
 * Returns: as entente_item_dialog_save()
 */
gboolean
entente_item_dialog_save_agreed (EntenteItemDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM_DIALOG (self), FALSE);

  get_private (self)->is_agreed = TRUE;
  return entente_item_dialog_save (self);
}
