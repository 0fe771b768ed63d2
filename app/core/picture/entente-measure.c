/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measure.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-theme.h"

#include <string.h>

/* The sizes of cards and labels, which depend on the text in them. Measuring costs far more than a
 * look-up and items do not change, so that each size is measured once. Several threads may use one
 * measure. The returned texts live as long as the measure. Names in another language need another measure. */

struct _EntenteMeasure
{
  GObject parent_instance;

  const char *language; /* nullable: of the names on the cards, interned; set once */

  GMutex mutex;
  PangoLayout *layouts[ENTENTE_N_FONTS];
  GHashTable *cards;  /* EntenteItem -> EntenteCardText */
  GHashTable *labels; /* the word as in the file -> EntenteLabelText */
};

G_DEFINE_FINAL_TYPE (EntenteMeasure, entente_measure, G_TYPE_OBJECT)

#define DATA_KEY "entente-measure"

/* Longer text is clipped anyway, and Pango takes seconds for a million characters. */
#define MAX_CHARACTERS 160

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
measure_width (PangoLayout *layout,
               const char  *text)
{
  PangoRectangle logical;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Returns the first line of the text, with deceptive characters made visible. It is cut at
 * MAX_CHARACTERS. */
static char *
create_first_line (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *end = trimmed + strcspn (trimmed, "\n\r");
  g_autofree char *line = NULL;

  if (g_utf8_strlen (trimmed, end - trimmed) > MAX_CHARACTERS)
    end = g_utf8_offset_to_pointer (trimmed, MAX_CHARACTERS);
  line = g_strndup (trimmed, (gsize) (end - trimmed));
  return entente_display_text_reveal (line);
}

/* Clips text that is too wide to whole characters and an ellipsis. Thus every picture contains the
 * same text, on the screen and in a file. */
static char *
fit_text (PangoLayout *layout,
          const char  *text,
          double      *width)
{
  g_autofree char *line = create_first_line (text);
  g_autofree char *clipped = NULL;
  double ellipsis;
  int cut, trailing;

  *width = measure_width (layout, line);
  if (*width <= ENTENTE_TEXT_MAX_WIDTH)
    return g_steal_pointer (&line);

  ellipsis = measure_width (layout, "…");
  pango_layout_set_text (layout, line, -1);
  pango_layout_xy_to_index (layout, (int) ((ENTENTE_TEXT_MAX_WIDTH - ellipsis) * PANGO_SCALE), 0,
                            &cut, &trailing);
  clipped = g_strchomp (g_strndup (line, (gsize) cut));
  g_free (line);
  line = g_strconcat (clipped, "…", NULL);
  *width = measure_width (layout, line);
  return g_steal_pointer (&line);
}

static char *
create_subtitle (EntenteActor *actor)
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
  const char *name = entente_actor_choose_name (actor, self->language);
  EntenteLook look = entente_look_for_kind (entente_actor_get_kind (actor));
  g_autofree char *subtitle = create_subtitle (actor);
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
 * entente_measure_new_for:
 * @document: a document
 *
 * Returns: (transfer full): a measure for the names that are shown of @document now, which knows no sizes yet
 */
EntenteMeasure *
entente_measure_new_for (EntenteDocument *document)
{
  EntenteMeasure *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = entente_measure_new ();
  self->language = entente_document_get_name_language (document);
  return self;
}

/**
 * entente_measure_attach:
 * @self: a measure
 * @owner: (type GObject): the object that holds the measured actors, such as a document
 *
 * From now on entente_measure_for() returns this measure for @owner. It usually knows most sizes already.
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
 * @owner: (type GObject): the object that holds the actors, such as a document
 *
 * Returns: (transfer none): the measure of @owner, which lives as long as @owner
 */
EntenteMeasure *
entente_measure_for (gpointer owner)
{
  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);

  if (g_object_get_data (owner, DATA_KEY) == NULL)
    {
      g_autoptr (EntenteMeasure) measure = ENTENTE_IS_DOCUMENT (owner) ? entente_measure_new_for (owner)
                                                                       : entente_measure_new ();

      entente_measure_attach (measure, owner);
    }
  return g_object_get_data (owner, DATA_KEY);
}

/**
 * entente_measure_card:
 * @self: a measure
 * @actor: an actor
 *
 * Returns: (transfer none): the size of its card, in points, and the text on it; owned by @self
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
 * @word: the label of a line, as in the file
 *
 * Returns: (transfer none): the label as shown, and its width in points; owned by @self. The same word
 *   always gives the same object.
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
