/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-bar.h"

#include "entente-proposal-card.h"

#include <glib/gi18n.h>

#define NONE -1

struct _EntenteProposalBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkLabel *count_label;
  GtkButton *sure_button;

  /* borrowed */
  EntenteReaderView *view;

  EntenteProposalList *list;
  EntenteProposalCard *card; /* NULL until it is needed; a child of the bar's parent, so borrowed */
  EntenteHistory *history;
  int current;               /* the proposal that is looked at, or NONE */
  gboolean goes_on;          /* the next proposal is looked at as soon as the list has changed */
  char *key;                 /* of that proposal; NULL for none */
  guint from;                /* in characters: where the user was */
  gboolean is_left;          /* Tab leads away from the text */
};

enum { EDIT, CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteProposalBar, entente_proposal_bar, GTK_TYPE_WIDGET)

static void
show_count (EntenteProposalBar *self)
{
  guint n = entente_proposal_list_get_n (self->list), n_sure = entente_proposal_list_get_n_sure (self->list);
  g_autofree char *count = NULL, *sure = NULL;

  if (self->current >= 0)
    /* Translators: the proposal that is looked at, and how many there are. */
    count = g_strdup_printf (_("Proposal %1$u of %2$u"), (guint) self->current + 1, n);
  else
    count = g_strdup_printf (ngettext ("%u proposal", "%u proposals", n), n);
  /* Translators: takes all proposals that are likely to be right. */
  sure = g_strdup_printf (ngettext ("Take %u _Sure One", "Take All %u _Sure Ones", n_sure), n_sure);
  gtk_label_set_label (self->count_label, count);
  gtk_button_set_label (self->sure_button, sure);
  gtk_widget_set_visible (GTK_WIDGET (self->sure_button), n_sure > 0);
  gtk_revealer_set_reveal_child (self->revealer, n > 0);
}

/* The verb alone is quiet enough. While one looks at the proposal, all is marked from one of the two to the other; but
 * not the whole sentence, which may hold quotations. */
static void
mark_relation (EntenteReaderProposal         *mark,
               const EntenteProposedRelation *relation)
{
  mark->start = relation->verb.start;
  mark->end = relation->verb.end;
  mark->is_relation = TRUE;
  if (!mark->is_current)
    return;
  mark->start = MIN (mark->start, MIN (relation->from_place.start, relation->to_place.start));
  mark->end = MAX (mark->end, MAX (relation->from_place.end, relation->to_place.end));
}

static void
show_marks (EntenteProposalBar *self)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (EntenteReaderProposal));

  for (guint i = 0; i < entente_proposal_list_get_n (self->list); i++)
    {
      const EntenteProposal *proposal = entente_proposal_list_get (self->list, i);
      EntenteReaderProposal mark = { proposal->words.start, proposal->words.end, proposal->is_sure,
                                     (int) i == self->current };

      if (proposal->relation != NULL)
        mark_relation (&mark, proposal->relation);
      g_array_append_val (marks, mark);
    }
  entente_reader_view_set_proposals (self->view, marks);
}

static void
hide_card (EntenteProposalBar *self)
{
  if (self->card != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->card));
}

static void
show_card (EntenteProposalBar *self)
{
  const EntenteProposal *proposal = entente_proposal_list_get (self->list, (guint) self->current);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle area;

  if (self->card == NULL)
    {
      g_set_weak_pointer (&self->card, entente_proposal_card_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->card), parent);
    }
  entente_proposal_card_show (self->card, entente_history_get_document (self->history),
                              entente_proposal_list_get_text (self->list), proposal);
  entente_reader_view_get_area (self->view, proposal->words.start, proposal->words.end, parent, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &area);
  gtk_popover_popup (GTK_POPOVER (self->card));
}

static void
look_at (EntenteProposalBar *self,
         int                 nth)
{
  self->current = nth;
  g_clear_pointer (&self->key, g_free);
  self->key = nth >= 0 ? entente_proposal_list_dup_key (self->list, (guint) nth) : NULL;
  show_marks (self);
  show_count (self);
  if (nth < 0)
    {
      hide_card (self);
      return;
    }
  self->from = entente_proposal_list_get (self->list, (guint) nth)->words.start;
  entente_reader_view_go_to (self->view, self->from);
  show_card (self);
}

/* Returns the first proposal at a place or behind it, or NONE. */
static int
find_from (EntenteProposalBar *self,
           guint               from)
{
  for (guint i = 0; i < entente_proposal_list_get_n (self->list); i++)
    if (entente_proposal_list_get (self->list, i)->words.start >= from)
      return (int) i;
  return NONE;
}

static void
changed_cb (EntenteProposalBar *self)
{
  int before = self->current;
  g_autofree char *key = g_strdup (self->key);

  if (self->goes_on)
    self->current = find_from (self, self->from);
  else
    self->current = entente_proposal_list_find_like (self->list, key);
  self->goes_on = FALSE;
  if (self->current == NONE && before == NONE)
    {
      show_marks (self);
      show_count (self);
    }
  else
    look_at (self, self->current);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Tab leads through the proposals and then on to the next widget, so that nobody is caught. */
static gboolean
step (EntenteProposalBar *self,
      int                 direction)
{
  int next = self->current + direction;

  if (self->current == NONE)
    next = direction > 0 ? find_from (self, entente_reader_view_get_place (self->view)) : NONE;
  if (next >= (int) entente_proposal_list_get_n (self->list))
    next = NONE;
  look_at (self, next);
  return next != NONE;
}

static void
next_cb (EntenteProposalBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (!step (self, 1) && entente_proposal_list_get_n (self->list) > 0)
    look_at (self, 0);
}

static void
take_sure (EntenteProposalBar *self)
{
  look_at (self, NONE);
  if (!entente_proposal_list_take_sure (self->list))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
take_sure_cb (EntenteProposalBar *self)
{
  take_sure (self);
}

/* Afterwards the document has changed, and the list with it. */
static void
finish_one (EntenteProposalBar *self,
            gboolean            takes)
{
  guint nth = (guint) self->current;

  hide_card (self);
  self->goes_on = TRUE;
  if (takes ? !entente_proposal_list_take (self->list, nth) : !entente_proposal_list_refuse (self->list, nth))
    {
      self->goes_on = FALSE;
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
}

static gboolean
press_at_proposal (EntenteProposalBar *self,
                   guint               key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      finish_one (self, TRUE);
      return TRUE;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      finish_one (self, FALSE);
      return TRUE;
    case GDK_KEY_s:
    case GDK_KEY_S:
      if (!entente_proposal_list_change_speaker (self->list, (guint) self->current))
        gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    case GDK_KEY_e:
    case GDK_KEY_E:
      hide_card (self);
      g_signal_emit (self, signals[EDIT], 0, (guint) self->current);
      return TRUE;
    case GDK_KEY_Escape:
      self->is_left = TRUE;
      look_at (self, NONE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_tab (EntenteProposalBar *self,
           int                 direction)
{
  gboolean was_left = self->is_left && self->current == NONE;

  self->is_left = FALSE;
  return !was_left && step (self, direction);
}

static void
entente_proposal_bar_dispose (GObject *object)
{
  EntenteProposalBar *self = ENTENTE_PROPOSAL_BAR (object);

  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  g_clear_weak_pointer (&self->card);
  /* Its thread may keep the list a little longer, but nothing of the document. */
  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      entente_proposal_list_clear (self->list);
    }
  g_clear_object (&self->list);
  g_clear_object (&self->history);
  g_clear_pointer (&self->key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROPOSAL_BAR);

  G_OBJECT_CLASS (entente_proposal_bar_parent_class)->dispose (object);
}

static void
entente_proposal_bar_class_init (EntenteProposalBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_proposal_bar_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-proposal-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalBar, sure_button);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_sure_cb);
}

static void
entente_proposal_bar_init (EntenteProposalBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->current = NONE;
  self->list = entente_proposal_list_new ();
  g_signal_connect_object (self->list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_proposal_bar_set_view:
 * @self: a bar
 * @view: the view of the text, which must outlive the bar
 */
void
entente_proposal_bar_set_view (EntenteProposalBar *self,
                               EntenteReaderView  *view)
{
  g_return_if_fail (ENTENTE_IS_PROPOSAL_BAR (self) && ENTENTE_IS_READER_VIEW (view));

  self->view = view;
}

/**
 * entente_proposal_bar_find:
 * @self: a bar
 * @history: the history of a document
 * @source: the source whose text the view shows
 * @standings: (element-type EntenteStanding): where its statements stand
 *
 * Finds the proposals for the text. They come later, when they are found.
 */
void
entente_proposal_bar_find (EntenteProposalBar *self,
                           EntenteHistory     *history,
                           EntenteSource      *source,
                           GArray             *standings)
{
  g_return_if_fail (ENTENTE_IS_PROPOSAL_BAR (self));

  g_set_object (&self->history, history);
  entente_proposal_list_find (self->list, history, source, standings);
}

/**
 * entente_proposal_bar_clear:
 * @self: a bar
 *
 * Forgets the text, of which there are no proposals then.
 */
void
entente_proposal_bar_clear (EntenteProposalBar *self)
{
  g_return_if_fail (ENTENTE_IS_PROPOSAL_BAR (self));

  self->current = NONE;
  g_clear_pointer (&self->key, g_free);
  entente_proposal_list_clear (self->list);
}

/**
 * entente_proposal_bar_press:
 * @self: a bar
 * @key: a key that was pressed in the text
 * @modifiers: what else was pressed
 *
 * Returns: whether the key was for the proposals
 */
gboolean
entente_proposal_bar_press (EntenteProposalBar *self,
                            guint               key,
                            GdkModifierType     modifiers)
{
  gboolean is_shift = (modifiers & GDK_SHIFT_MASK) != 0;

  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_BAR (self), FALSE);

  if (entente_proposal_list_get_n (self->list) == 0
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab || key == GDK_KEY_ISO_Left_Tab)
    return press_tab (self, is_shift || key == GDK_KEY_ISO_Left_Tab ? -1 : 1);
  if (is_shift && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter))
    {
      take_sure (self);
      return TRUE;
    }
  return self->current != NONE && press_at_proposal (self, key);
}

/**
 * entente_proposal_bar_get_proposal:
 * @self: a bar
 * @nth: the number of a proposal
 *
 * Returns: (transfer none): the proposal; valid until the document changes
 */
const EntenteProposal *
entente_proposal_bar_get_proposal (EntenteProposalBar *self,
                                   guint               nth)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_BAR (self), NULL);

  return entente_proposal_list_get (self->list, nth);
}

/* Half of the words, or more, are those of the proposal. */
static gboolean
is_about (const EntenteProposal *proposal,
          guint                  start,
          guint                  end)
{
  guint from = MAX (start, proposal->words.start), to = MIN (end, proposal->words.end);

  return to > from && (to - from) * 2 >= MAX (end - start, 1)
         && (to - from) * 2 >= proposal->words.end - proposal->words.start;
}

/**
 * entente_proposal_bar_find_proposal:
 * @self: a bar
 * @start: where words begin in the text
 * @end: where they end
 * @is_relation: whether to look for a relation, or else for a quotation
 *
 * Returns: (transfer none) (nullable): a proposal for about these words; valid until the document changes
 */
const EntenteProposal *
entente_proposal_bar_find_proposal (EntenteProposalBar *self,
                                    guint               start,
                                    guint               end,
                                    gboolean            is_relation)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_BAR (self), NULL);

  for (guint i = 0; i < entente_proposal_list_get_n (self->list); i++)
    {
      const EntenteProposal *proposal = entente_proposal_list_get (self->list, i);

      if ((proposal->relation != NULL) == is_relation && is_about (proposal, start, end))
        return proposal;
    }
  return NULL;
}

/**
 * entente_proposal_bar_get_annotation:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): all that was found in the text; valid until "changed"
 */
const EntenteAnnotation *
entente_proposal_bar_get_annotation (EntenteProposalBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_BAR (self), NULL);

  return entente_proposal_list_get_annotation (self->list);
}
