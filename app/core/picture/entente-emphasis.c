/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-emphasis.h"

#include "entente-raised-words.h"

/* Of more raised lines, the others do not get a place for their whole word. To find one takes some 50 µs. */
#define MAX_RAISED_LABELS 60

struct _EntenteEmphasis {
  EntenteScene *scene;
  guint8 *cards;         /* EntenteRaise of each card */
  guint8 *lines;         /* of each line */
  GArray *raised_cards;  /* indexes; thus a few raised parts of a large scene cost little */
  GArray *raised_lines;
  GArray *labels;        /* of EntenteRaisedLabel */
  gboolean enlarges;     /* words keep a size on the screen at which they can be read */
  GMutex mutex;          /* several threads paint; the one that comes first places the words at the scale */
  GArray *words;         /* nullable: of EntenteRaisedLabel, at that scale */
  double words_scale;
};

static void
emphasis_clear (gpointer data)
{
  EntenteEmphasis *self = data;

  g_clear_object (&self->scene);
  g_clear_pointer (&self->cards, g_free);
  g_clear_pointer (&self->lines, g_free);
  g_clear_pointer (&self->raised_cards, g_array_unref);
  g_clear_pointer (&self->raised_lines, g_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_mutex_clear (&self->mutex);
}

/**
 * entente_emphasis_new:
 * @scene: a scene
 *
 * Returns: (transfer full): an emphasis on nothing
 */
EntenteEmphasis *
entente_emphasis_new (EntenteScene *scene)
{
  EntenteEmphasis *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  self = g_atomic_rc_box_new0 (EntenteEmphasis);
  self->scene = g_object_ref (scene);
  self->cards = g_new0 (guint8, entente_scene_get_n_cards (scene) + 1);
  self->lines = g_new0 (guint8, entente_scene_get_n_lines (scene) + 1);
  self->raised_cards = g_array_new (FALSE, FALSE, sizeof (guint));
  self->raised_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_array_new (FALSE, FALSE, sizeof (EntenteRaisedLabel));
  g_mutex_init (&self->mutex);
  return self;
}

EntenteEmphasis *
entente_emphasis_ref (EntenteEmphasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_emphasis_unref (EntenteEmphasis *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, emphasis_clear);
}

static void
raise_label (EntenteEmphasis *self,
             guint            line)
{
  EntenteRaisedLabel label;

  if (!entente_line_shows_word (entente_scene_get_line (self->scene, line)) && self->labels->len < MAX_RAISED_LABELS &&
      entente_raised_label_place (&label, self->scene, line, self->labels))
    g_array_append_val (self->labels, label);
}

EntenteScene *
entente_emphasis_get_scene (EntenteEmphasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

/* Returns whether it was not raised before. */
static gboolean
raise_part (EntenteEmphasis *self,
            EntentePart      part,
            guint            index,
            EntenteRaise     how)
{
  guint8 *now = part == ENTENTE_PART_CARD ? &self->cards[index] : &self->lines[index];
  gboolean is_new = *now == ENTENTE_RAISE_NOT && how != ENTENTE_RAISE_NOT;

  if (is_new)
    g_array_append_val (part == ENTENTE_PART_CARD ? self->raised_cards : self->raised_lines, index);
  *now = MAX (*now, how);
  return is_new;
}

/**
 * entente_emphasis_raise:
 * @self: an emphasis
 * @part: a card or a line
 * @index: its index in the scene
 * @how: how to raise it; a part that is raised higher already keeps its state
 */
void
entente_emphasis_raise (EntenteEmphasis *self,
                        EntentePart      part,
                        guint            index,
                        EntenteRaise     how)
{
  g_return_if_fail (self != NULL && part != ENTENTE_PART_NONE);

  if (raise_part (self, part, index, how) && part == ENTENTE_PART_LINE)
    raise_label (self, index);
}

/**
 * entente_emphasis_light:
 * @self: an emphasis
 * @part: a card or a line
 * @index: its index in the scene
 *
 * Raises one of very many parts as near. Its whole word gets no place.
 */
void
entente_emphasis_light (EntenteEmphasis *self,
                        EntentePart      part,
                        guint            index)
{
  g_return_if_fail (self != NULL && part != ENTENTE_PART_NONE);

  raise_part (self, part, index, ENTENTE_RAISE_NEAR);
}

/**
 * entente_emphasis_add:
 * @self: an emphasis
 * @other: an emphasis of the same scene
 *
 * Raises also what @other raises; a part that is raised higher already keeps its state.
 */
void
entente_emphasis_add (EntenteEmphasis *self,
                      EntenteEmphasis *other)
{
  g_return_if_fail (self != NULL && other != NULL && other->scene == self->scene);

  for (guint i = 0; i < other->raised_cards->len; i++)
    {
      guint card = g_array_index (other->raised_cards, guint, i);

      raise_part (self, ENTENTE_PART_CARD, card, other->cards[card]);
    }
  for (guint i = 0; i < other->raised_lines->len; i++)
    {
      guint line = g_array_index (other->raised_lines, guint, i);

      raise_part (self, ENTENTE_PART_LINE, line, other->lines[line]);
    }
}

/**
 * entente_emphasis_raise_neighbours:
 * @self: an emphasis
 * @part: a card or a line
 * @index: its index in the scene
 * @how: how to raise it
 *
 * Raises a card and its lines as @how, and the cards at the other ends of these lines as near. Or raises
 * a line as @how, and the two cards at its ends as near. Of a card that the view shows, the lines that it does not show
 * stay faint.
 */
void
entente_emphasis_raise_neighbours (EntenteEmphasis *self,
                                   EntentePart      part,
                                   guint            index,
                                   EntenteRaise     how)
{
  const guint *lines = &index;
  guint n_lines = 1;

  g_return_if_fail (self != NULL && part != ENTENTE_PART_NONE);

  entente_emphasis_raise (self, part, index, how);
  if (part == ENTENTE_PART_CARD)
    lines = entente_scene_get_lines_of (self->scene, index, &n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = entente_scene_get_line (self->scene, lines[i]);

      if (part == ENTENTE_PART_CARD && line->faded && !entente_scene_get_card (self->scene, index)->faded)
        continue;
      entente_emphasis_raise (self, ENTENTE_PART_LINE, lines[i], how);
      entente_emphasis_raise (self, ENTENTE_PART_CARD, line->from, ENTENTE_RAISE_NEAR);
      entente_emphasis_raise (self, ENTENTE_PART_CARD, line->to, ENTENTE_RAISE_NEAR);
    }
}

EntenteRaise
entente_emphasis_get (EntenteEmphasis *self,
                      EntentePart      part,
                      guint            index)
{
  g_return_val_if_fail (self != NULL && part != ENTENTE_PART_NONE, ENTENTE_RAISE_NOT);

  return part == ENTENTE_PART_CARD ? self->cards[index] : self->lines[index];
}

gboolean
entente_emphasis_is_empty (EntenteEmphasis *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->raised_cards->len == 0 && self->raised_lines->len == 0;
}

/**
 * entente_emphasis_list:
 * @self: an emphasis
 * @part: cards or lines
 * @n_raised: (out): how many are raised
 *
 * Returns: (transfer none) (array length=n_raised): the indexes of those that are raised, in no order
 */
const guint *
entente_emphasis_list (EntenteEmphasis *self,
                       EntentePart      part,
                       guint           *n_raised)
{
  GArray *raised;

  g_return_val_if_fail (self != NULL && part != ENTENTE_PART_NONE && n_raised != NULL, NULL);

  raised = part == ENTENTE_PART_CARD ? self->raised_cards : self->raised_lines;
  *n_raised = raised->len;
  return (const guint *) raised->data;
}

/**
 * entente_emphasis_get_label:
 * @self: an emphasis
 * @line: the index of a line
 * @box: (out): where its label is
 *
 * Returns: (transfer none) (nullable): the label to show on the line: its whole word, if there is a place for it
 */
const EntenteLabelText *
entente_emphasis_get_label (EntenteEmphasis *self,
                            guint            line,
                            EntenteBox      *box)
{
  const EntenteLine *shown;

  g_return_val_if_fail (self != NULL && box != NULL, NULL);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntenteRaisedLabel *label = &g_array_index (self->labels, EntenteRaisedLabel, i);

      if (label->line == line)
        {
          *box = label->box;
          return label->label;
        }
    }
  shown = entente_scene_get_line (self->scene, line);
  *box = shown->label_box;
  return shown->label_fits ? shown->label : NULL;
}

/**
 * entente_emphasis_enlarge_words:
 * @self: an emphasis that nobody paints yet
 *
 * From afar the words of raised lines are as large on the screen as letters must be to be read.
 */
void
entente_emphasis_enlarge_words (EntenteEmphasis *self)
{
  g_return_if_fail (self != NULL);

  self->enlarges = TRUE;
}

gboolean
entente_emphasis_enlarges_words (EntenteEmphasis *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->enlarges;
}

/* What is selected comes first. */
static GArray *
list_lines (EntenteEmphasis *self)
{
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->raised_lines->len);

  for (EntenteRaise how = ENTENTE_RAISE_SELECTED; how > ENTENTE_RAISE_NOT; how--)
    for (guint i = 0; i < self->raised_lines->len; i++)
      {
        guint index = g_array_index (self->raised_lines, guint, i);

        if (self->lines[index] == how)
          g_array_append_val (lines, index);
      }
  return lines;
}

/* The mutex is locked. */
static void
place_words (EntenteEmphasis *self,
             double           scale)
{
  g_autoptr (GArray) lines = NULL;

  if (self->words != NULL && self->words_scale == scale)
    return;
  g_clear_pointer (&self->words, g_array_unref);
  lines = list_lines (self);
  self->words = entente_raised_words_place (self->scene, (const guint *) lines->data, lines->len,
                                            (const guint *) self->raised_cards->data, self->raised_cards->len, scale);
  self->words_scale = scale;
}

/**
 * entente_emphasis_get_word:
 * @self: an emphasis
 * @line: the index of a raised line
 * @scale: how large the scene is seen, in pixels a point
 * @box: (out): where the word is, at the size that entente_raised_words_get_zoom() tells
 *
 * Any thread may ask.
 *
 * Returns: (transfer none) (nullable): what is to be shown on the line: its whole word, if there is a place for it
 */
const EntenteLabelText *
entente_emphasis_get_word (EntenteEmphasis *self,
                           guint            line,
                           double           scale,
                           EntenteBox      *box)
{
  const EntenteLabelText *label = NULL;

  g_return_val_if_fail (self != NULL && box != NULL && scale > 0.0, NULL);

  if (entente_raised_words_get_zoom (scale) <= 1.0)
    return entente_emphasis_get_label (self, line, box);
  g_mutex_lock (&self->mutex);
  place_words (self, scale);
  for (guint i = 0; i < self->words->len && label == NULL; i++)
    {
      const EntenteRaisedLabel *word = &g_array_index (self->words, EntenteRaisedLabel, i);

      if (word->line == line)
        {
          label = word->label;
          *box = word->box;
        }
    }
  g_mutex_unlock (&self->mutex);
  return label;
}

/**
 * entente_emphasis_covers:
 * @self: an emphasis
 * @box: a part of the scene
 * @scale: how large the scene is seen, in pixels a point
 *
 * Returns: whether there is an enlarged word in the box; %FALSE also while their places at that scale are being found
 */
gboolean
entente_emphasis_covers (EntenteEmphasis  *self,
                         const EntenteBox *box,
                         double            scale)
{
  gboolean covers = FALSE;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  if (!self->enlarges || !g_mutex_trylock (&self->mutex))
    return FALSE;
  for (guint i = 0; self->words != NULL && self->words_scale == scale && i < self->words->len && !covers; i++)
    covers = entente_box_overlaps (&g_array_index (self->words, EntenteRaisedLabel, i).box, box);
  g_mutex_unlock (&self->mutex);
  return covers;
}

/**
 * entente_emphasis_get_line_box:
 * @self: an emphasis
 * @line: the index of a line
 * @scale: how large the scene is seen, in pixels a point
 *
 * Returns: a box that holds the line and its label, as they are shown
 */
EntenteBox
entente_emphasis_get_line_box (EntenteEmphasis *self,
                               guint            line,
                               double           scale)
{
  const EntenteLine *shown;
  EntenteBox box, label_box;

  g_return_val_if_fail (self != NULL, ((EntenteBox) { 0, 0, 0, 0 }));

  shown = entente_scene_get_line (self->scene, line);
  box = entente_curve_bounds (&shown->curve);
  if (self->enlarges && shown->word != NULL && entente_raised_words_get_zoom (scale) > 1.0)
    return entente_box_grow (&box, ENTENTE_RAISED_WORD_REACH / scale);
  if (entente_emphasis_get_label (self, line, &label_box) != NULL)
    entente_box_add (&box, &label_box);
  if (shown->label_fits)
    {
      label_box = entente_line_get_zoomed_label (shown, shown->label_zoom);
      entente_box_add (&box, &label_box);
    }
  return box;
}
