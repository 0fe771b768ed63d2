/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measure.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-theme.h"

#include <string.h>

/* How large things are in the picture, which hangs on the words in them. Measuring costs far more
 * than looking up, and items do not change, so every measure is taken once. One measure may serve
 * several threads. What it hands out lives as long as it does. */

struct _EntenteMeasure
{
  GObject parent_instance;

  GMutex mutex;
  PangoLayout *layouts[ENTENTE_N_FONTS];
  GHashTable *cards;  /* EntenteItem -> EntenteCardText */
  GHashTable *labels; /* the word as in the file -> EntenteLabelText */
};

G_DEFINE_FINAL_TYPE (EntenteMeasure, entente_measure, G_TYPE_OBJECT)

#define DATA_KEY "entente-measure"

/* Nothing longer can be seen, and pango takes seconds over a million letters. */
#define LETTERS_MAX 160

static void
card_text_free (gpointer data)
{
  EntenteCardText *text = data;

  g_free (text->title);
  g_free (text->subtitle);
  g_free (text);
}

static void
label_text_free (gpointer data)
{
  EntenteLabelText *text = data;

  g_free (text->text);
  g_free (text);
}

static double
width_of (PangoLayout *layout,
          const char  *text)
{
  PangoRectangle logical;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* The first line, with what could deceive made visible, and no longer than can be seen. */
static char *
first_line (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *end = trimmed + strcspn (trimmed, "\n\r");
  g_autofree char *line = NULL;

  if (g_utf8_strlen (trimmed, end - trimmed) > LETTERS_MAX)
    end = g_utf8_offset_to_pointer (trimmed, LETTERS_MAX);
  line = g_strndup (trimmed, (gsize) (end - trimmed));
  return entente_display_text_reveal (line);
}

/* Clips words that are too wide to a whole number of letters and an ellipsis, so that every picture,
 * on the screen or in a file, holds the same words. */
static char *
fit_text (PangoLayout *layout,
          const char  *text,
          double      *width)
{
  g_autofree char *line = first_line (text);
  g_autofree char *clipped = NULL;
  double ellipsis;
  int cut, trailing;

  *width = width_of (layout, line);
  if (*width <= ENTENTE_TEXT_MAX_WIDTH)
    return g_steal_pointer (&line);

  ellipsis = width_of (layout, "…");
  pango_layout_set_text (layout, line, -1);
  pango_layout_xy_to_index (layout, (int) ((ENTENTE_TEXT_MAX_WIDTH - ellipsis) * PANGO_SCALE), 0,
                            &cut, &trailing);
  clipped = g_strchomp (g_strndup (line, (gsize) cut));
  g_free (line);
  line = g_strconcat (clipped, "…", NULL);
  *width = width_of (layout, line);
  return g_steal_pointer (&line);
}

static char *
subtitle_words (EntenteActor *actor)
{
  const char *description = entente_actor_get_description (actor);
  const char *start = entente_actor_get_start (actor);

  if (description != NULL)
    return g_strdup (description);
  if (start != NULL)
    return entente_date_format (start);
  return NULL;
}

static EntenteCardText *
measure_card (EntenteMeasure *self,
              EntenteActor   *actor)
{
  const char *name = entente_actor_get_name (actor);
  EntenteLook look = entente_look_for_kind (entente_actor_get_kind (actor));
  g_autofree char *subtitle = subtitle_words (actor);
  EntenteCardText *text = g_new0 (EntenteCardText, 1);

  text->title = fit_text (self->layouts[ENTENTE_FONT_TITLE],
                          name != NULL ? name : entente_item_get_id (ENTENTE_ITEM (actor)),
                          &text->title_width);
  if (subtitle != NULL)
    text->subtitle = fit_text (self->layouts[ENTENTE_FONT_SUBTITLE], subtitle, &text->subtitle_width);

  text->height = ENTENTE_CARD_HEIGHT;
  text->width = ENTENTE_CARD_PADDING + ENTENTE_ICON_CIRCLE + ENTENTE_CARD_GAP +
                MAX (text->title_width, text->subtitle_width) + ENTENTE_CARD_PADDING + 4.0;
  if (entente_look_get_card_shape (look) == ENTENTE_CARD_SHAPE_POINTED)
    text->width += ENTENTE_CARD_POINT;
  return text;
}

static void
entente_measure_finalize (GObject *object)
{
  EntenteMeasure *self = ENTENTE_MEASURE (object);

  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    g_clear_object (&self->layouts[i]);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_measure_parent_class)->finalize (object);
}

static void
entente_measure_class_init (EntenteMeasureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_measure_finalize;
}

static void
entente_measure_init (EntenteMeasure *self)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());

  g_mutex_init (&self->mutex);
  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    self->layouts[i] = entente_font_create_layout (PANGO_CONTEXT (context), i);
  self->cards = g_hash_table_new_full (NULL, NULL, g_object_unref, card_text_free);
  self->labels = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, label_text_free);
}

EntenteMeasure *
entente_measure_new (void)
{
  return g_object_new (ENTENTE_TYPE_MEASURE, NULL);
}

/**
 * entente_measure_attach:
 * @self: a measure
 * @owner: (type GObject): what holds the actors that are measured, such as a document
 *
 * From now on entente_measure_for() gives this measure, which has taken most measures already.
 */
void
entente_measure_attach (EntenteMeasure *self,
                        gpointer        owner)
{
  g_return_if_fail (ENTENTE_IS_MEASURE (self) && G_IS_OBJECT (owner));

  g_object_set_data_full (owner, DATA_KEY, g_object_ref (self), g_object_unref);
}

/**
 * entente_measure_for:
 * @owner: (type GObject): what holds actors, such as a document
 *
 * Returns: (transfer none): the one measure for them, which lives as long as @owner
 */
EntenteMeasure *
entente_measure_for (gpointer owner)
{
  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);

  if (g_object_get_data (owner, DATA_KEY) == NULL)
    {
      g_autoptr (EntenteMeasure) measure = entente_measure_new ();

      entente_measure_attach (measure, owner);
    }
  return g_object_get_data (owner, DATA_KEY);
}

/**
 * entente_measure_card:
 * @self: a measure
 * @actor: an actor
 *
 * Returns: (transfer none): the size of its card and the words on it, in points; owned by @self
 */
const EntenteCardText *
entente_measure_card (EntenteMeasure *self,
                      EntenteItem    *actor)
{
  EntenteCardText *text;

  g_return_val_if_fail (ENTENTE_IS_MEASURE (self) && ENTENTE_IS_ACTOR (actor), NULL);

  g_mutex_lock (&self->mutex);
  text = g_hash_table_lookup (self->cards, actor);
  if (text == NULL)
    {
      text = measure_card (self, ENTENTE_ACTOR (actor));
      g_hash_table_insert (self->cards, g_object_ref (actor), text);
    }
  g_mutex_unlock (&self->mutex);
  return text;
}

/**
 * entente_measure_label:
 * @self: a measure
 * @word: the word on a line, as in the file
 *
 * Returns: (transfer none): the word as it is shown, and its width in points; owned by @self, and
 *   the same object for the same word
 */
const EntenteLabelText *
entente_measure_label (EntenteMeasure *self,
                       const char     *word)
{
  EntenteLabelText *text;

  g_return_val_if_fail (ENTENTE_IS_MEASURE (self) && word != NULL, NULL);

  g_mutex_lock (&self->mutex);
  text = g_hash_table_lookup (self->labels, word);
  if (text == NULL)
    {
      text = g_new0 (EntenteLabelText, 1);
      text->text = fit_text (self->layouts[ENTENTE_FONT_LABEL], word, &text->width);
      g_hash_table_insert (self->labels, g_strdup (word), text);
    }
  g_mutex_unlock (&self->mutex);
  return text;
}
