/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measure.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-id.h"
#include "entente-in-parallel.h"
#include "entente-spares.h"
#include "entente-theme.h"

#include <string.h>

/* The sizes of cards and labels, which depend on the text in them. Measuring costs far more than a
 * look-up and items do not change, so that each size is measured once. Several threads may use one
 * measure. The returned texts live as long as the measure. Names in another language need another measure. */

/* What one thread measures with. Often many actors have the same subtitle, such as “company” or “member of
 * parliament”. */
typedef struct {
  PangoLayout *fonts[ENTENTE_N_FONTS]; /* a layout for each font */
  GHashTable *subtitles; /* the subtitle as in the file -> EntenteTextRows */
} Layouts;

struct _EntenteMeasure
{
  GObject parent_instance;

  const char *language; /* nullable: of the names on the cards, interned; set once */

  GMutex mutex;
  Layouts layouts;
  GHashTable *cards;  /* EntenteItem -> EntenteCardText */
  GHashTable *labels; /* the word as in the file -> Label */
  GHashTable *words;  /* title and subtitle of what is no actor -> EntenteCardText */
};

G_DEFINE_FINAL_TYPE (EntenteMeasure, entente_measure, G_TYPE_OBJECT)

#define DATA_KEY "entente-measure"

#define MAX_SUBTITLE_ROWS 1

/* So many cards are worth a thread. */
#define CARDS_PER_THREAD 1024

/* A name is cut in its middle, so that this part of its characters is from its end. */
#define KEPT_END_OF_NAME 0.4

/* A label that is shortened for want of room is about so wide, in points. */
#define SHORT_LABEL_WIDTH 92.0
/* A form of a label must be at most this part of the width of the form before, or it is not worth trying. */
#define WORTHWHILE 0.85

/* How a label is broken in each form. */
static const EntenteTextFit label_fits[ENTENTE_N_LABEL_FORMS] = {
  [ENTENTE_LABEL_WHOLE] = { ENTENTE_TEXT_MAX_ROWS, ENTENTE_TEXT_MAX_WIDTH, 0.0 },
  [ENTENTE_LABEL_TWO_ROWS] = { 2, 0.0, 0.0, TRUE },
  [ENTENTE_LABEL_THREE_ROWS] = { 3, 0.0, 0.0, TRUE },
  [ENTENTE_LABEL_SHORT] = { 1, SHORT_LABEL_WIDTH, 0.0 },
};

/* A label in all its forms. A form that is not worth trying has no rows. */
typedef struct {
  EntenteLabelText forms[ENTENTE_N_LABEL_FORMS];
  gboolean known[ENTENTE_N_LABEL_FORMS];
} Label;

static void
card_text_free (gpointer data)
{
  EntenteCardText *text = data;

  entente_text_rows_clear (&text->title);
  entente_text_rows_clear (&text->subtitle);
  g_free (text);
}

static void
text_rows_free (gpointer data)
{
  EntenteTextRows *rows = data;

  entente_text_rows_clear (rows);
  g_free (rows);
}

static void
label_free (gpointer data)
{
  Label *label = data;

  for (guint i = 0; i < ENTENTE_N_LABEL_FORMS; i++)
    entente_text_rows_clear (&label->forms[i].rows);
  g_free (label);
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

/* Returns what the card says of the name: the name, or the id of an actor without a name. */
static char *
create_title (EntenteMeasure *self,
              EntenteActor   *actor,
              gboolean       *nameless)
{
  const char *name = entente_actor_choose_name (actor, self->language);
  g_autofree char *clean = name != NULL ? entente_text_rows_clean (name) : NULL;

  *nameless = clean == NULL || *clean == '\0';
  if (*nameless)
    return entente_text_rows_clean (entente_item_get_id (ENTENTE_ITEM (actor)));
  return g_steal_pointer (&clean);
}

static void
measure_title (PangoLayout     *layout,
               const char      *title,
               EntenteCardText *text)
{
  static const EntenteTextFit fit = { ENTENTE_TEXT_MAX_ROWS, ENTENTE_TEXT_MAX_WIDTH, KEPT_END_OF_NAME };

  entente_text_rows_init (&text->title, layout, title, &fit);
}

static void
measure_subtitle (Layouts         *layouts,
                  const char      *subtitle,
                  EntenteCardText *text)
{
  static const EntenteTextFit fit = { MAX_SUBTITLE_ROWS, ENTENTE_TEXT_MAX_WIDTH, 0.0 };
  EntenteTextRows *rows = subtitle != NULL ? g_hash_table_lookup (layouts->subtitles, subtitle) : NULL;

  if (subtitle == NULL)
    return;
  if (rows == NULL)
    {
      g_autofree char *clean = entente_text_rows_clean (subtitle);

      rows = g_new0 (EntenteTextRows, 1);
      if (*clean != '\0')
        entente_text_rows_init (rows, layouts->fonts[ENTENTE_FONT_SUBTITLE], clean, &fit);
      g_hash_table_insert (layouts->subtitles, g_strdup (subtitle), rows);
    }
  entente_text_rows_copy (&text->subtitle, rows);
}

static void
measure_box (EntenteCardText *text)
{
  guint n_rows = text->title.n_rows + text->subtitle.n_rows;

  text->height = ENTENTE_CARD_HEIGHT + (MAX (n_rows, 2) - 2) * ENTENTE_TITLE_ROW;
  text->width = ENTENTE_CARD_PADDING + ENTENTE_ICON_CIRCLE + ENTENTE_CARD_GAP +
                MAX (text->title.width, text->subtitle.width) + ENTENTE_CARD_PADDING + 4.0;
}

static EntenteCardText *
measure_card (EntenteMeasure *self,
              Layouts        *layouts,
              EntenteActor   *actor)
{
  EntenteLook look = entente_look_for_kind (entente_actor_get_kind (actor));
  EntenteCardText *text = g_new0 (EntenteCardText, 1);
  g_autofree char *title = create_title (self, actor, &text->nameless), *subtitle = create_subtitle (actor);

  measure_title (layouts->fonts[ENTENTE_FONT_TITLE], title, text);
  measure_subtitle (layouts, subtitle, text);
  measure_box (text);
  if (entente_look_get_card_shape (look) == ENTENTE_CARD_SHAPE_POINTED)
    text->width += ENTENTE_CARD_POINT;
  return text;
}

static gboolean
is_worth_trying (const Label      *label,
                 EntenteLabelForm  form)
{
  const EntenteTextRows *whole = &label->forms[ENTENTE_LABEL_WHOLE].rows, *rows = &label->forms[form].rows;

  if (form == ENTENTE_LABEL_WHOLE)
    return TRUE;
  if (form == ENTENTE_LABEL_SHORT)
    return rows->width < WORTHWHILE * whole->width && g_utf8_strlen (rows->text, -1) > 5;
  return !rows->cut && rows->n_rows > whole->n_rows && rows->width < WORTHWHILE * whole->width;
}

static void
measure_form (EntenteMeasure   *self,
              Label            *label,
              const char       *word,
              EntenteLabelForm  form)
{
  EntenteTextFit fit = label_fits[form];
  EntenteLabelText *text = &label->forms[form];
  g_autofree char *clean = entente_text_rows_clean (word);

  if (fit.max_width <= 0.0)
    fit.max_width = MIN (ENTENTE_TEXT_MAX_WIDTH, 1.3 * label->forms[ENTENTE_LABEL_WHOLE].rows.width / fit.max_rows);
  text->form = form;
  entente_text_rows_init (&text->rows, self->layouts.fonts[ENTENTE_FONT_LABEL], clean, &fit);
  label->known[form] = TRUE;
  if (!is_worth_trying (label, form))
    entente_text_rows_clear (&text->rows);
  text->width = text->rows.width;
  text->height = ENTENTE_LABEL_HEIGHT + (MAX (text->rows.n_rows, 1) - 1) * ENTENTE_LABEL_ROW;
}

static void
init_layouts (Layouts *layouts)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());

  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    layouts->fonts[i] = entente_font_create_layout (PANGO_CONTEXT (context), i);
  layouts->subtitles = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, text_rows_free);
}

static void
clear_layouts (Layouts *layouts)
{
  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    g_clear_object (&layouts->fonts[i]);
  g_clear_pointer (&layouts->subtitles, g_hash_table_unref);
}

static gpointer
new_layouts (void)
{
  Layouts *layouts = g_new0 (Layouts, 1);

  init_layouts (layouts);
  return layouts;
}

static void
free_layouts (gpointer data)
{
  clear_layouts (data);
  g_free (data);
}

/* Cards that are measured in several threads. */
typedef struct {
  EntenteMeasure *measure;
  EntenteItem *const *actors;
  EntenteCardText **texts;
  EntenteSpares *layouts;
} Cards;

static void
measure_range (guint    start,
               guint    end,
               gpointer data)
{
  Cards *cards = data;
  Layouts *layouts = entente_spares_take (cards->layouts);

  for (guint i = start; i < end; i++)
    cards->texts[i] = measure_card (cards->measure, layouts, ENTENTE_ACTOR (cards->actors[i]));
  entente_spares_give_back (cards->layouts, layouts);
}

/* Returns the texts of the cards. */
static EntenteCardText **
measure_all (EntenteMeasure *self,
             GPtrArray      *actors)
{
  g_autoptr (EntenteSpares) layouts = entente_spares_new (G_MAXUINT, new_layouts, free_layouts);
  Cards cards = { self, (EntenteItem **) actors->pdata, g_new (EntenteCardText *, actors->len), layouts };

  entente_in_parallel (actors->len, CARDS_PER_THREAD, measure_range, &cards);
  return cards.texts;
}

/* Another thread may have measured some of them meanwhile. Then their texts are in use already. */
static void
take_texts (EntenteMeasure   *self,
            GPtrArray        *actors,
            EntenteCardText **texts)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < actors->len; i++)
    if (g_hash_table_contains (self->cards, actors->pdata[i]))
      card_text_free (texts[i]);
    else
      g_hash_table_insert (self->cards, g_object_ref (actors->pdata[i]), texts[i]);
  g_mutex_unlock (&self->mutex);
}

static GPtrArray *
list_unknown (EntenteMeasure     *self,
              EntenteItem *const *actors,
              guint               n_actors)
{
  GPtrArray *unknown = g_ptr_array_new ();

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < n_actors; i++)
    if (!g_hash_table_contains (self->cards, actors[i]))
      g_ptr_array_add (unknown, actors[i]);
  g_mutex_unlock (&self->mutex);
  return unknown;
}

static void
entente_measure_finalize (GObject *object)
{
  EntenteMeasure *self = ENTENTE_MEASURE (object);

  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->words, g_hash_table_unref);
  clear_layouts (&self->layouts);
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
  g_mutex_init (&self->mutex);
  init_layouts (&self->layouts);
  self->cards = g_hash_table_new_full (NULL, NULL, g_object_unref, card_text_free);
  self->labels = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, label_free);
  self->words = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, card_text_free);
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
 * entente_measure_prepare:
 * @self: a measure
 * @actors: (array length=n_actors): actors, each of them once
 * @n_actors: how many
 *
 * Measures their cards in all processors, if very many are not measured yet. The others are measured when
 * entente_measure_card() is called.
 */
void
entente_measure_prepare (EntenteMeasure     *self,
                         EntenteItem *const *actors,
                         guint               n_actors)
{
  g_autoptr (GPtrArray) unknown = NULL;
  g_autofree EntenteCardText **texts = NULL;

  g_return_if_fail (ENTENTE_IS_MEASURE (self) && (actors != NULL || n_actors == 0));

  if (n_actors <= CARDS_PER_THREAD)
    return;
  unknown = list_unknown (self, actors, n_actors);
  if (unknown->len <= CARDS_PER_THREAD)
    return;
  texts = measure_all (self, unknown);
  take_texts (self, unknown, texts);
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
      text = measure_card (self, &self->layouts, ENTENTE_ACTOR (actor));
      g_hash_table_insert (self->cards, g_object_ref (actor), text);
    }
  g_mutex_unlock (&self->mutex);
  return text;
}

/**
 * entente_measure_words:
 * @self: a measure
 * @title: (nullable): the name of something that is no actor, as in the file
 * @subtitle: (nullable): what its card says below the name
 *
 * Returns: (transfer none): the size of a card with these words, and the words; owned by @self. The same words always
 *   give the same object
 */
const EntenteCardText *
entente_measure_words (EntenteMeasure *self,
                       const char     *title,
                       const char     *subtitle)
{
  g_autofree char *clean = NULL, *key = NULL;
  EntenteCardText *text;

  g_return_val_if_fail (ENTENTE_IS_MEASURE (self), NULL);

  clean = entente_text_rows_clean (title != NULL ? title : "");
  /* A clean text has no line ends. */
  key = g_strconcat (clean, "\n", subtitle, NULL);
  g_mutex_lock (&self->mutex);
  text = g_hash_table_lookup (self->words, key);
  if (text == NULL)
    {
      text = g_new0 (EntenteCardText, 1);
      measure_title (self->layouts.fonts[ENTENTE_FONT_TITLE], clean, text);
      measure_subtitle (&self->layouts, subtitle, text);
      measure_box (text);
      g_hash_table_insert (self->words, g_steal_pointer (&key), text);
    }
  g_mutex_unlock (&self->mutex);
  return text;
}

/**
 * entente_measure_label:
 * @self: a measure
 * @word: the label of a line, as in the file
 * @form: how it is to be shown
 *
 * Returns: (transfer none) (nullable): the label as shown, and its size in points; owned by @self. The same word
 *   and form always give the same object. %NULL if the form would save no room; the whole word is never %NULL.
 */
const EntenteLabelText *
entente_measure_label (EntenteMeasure   *self,
                       const char       *word,
                       EntenteLabelForm  form)
{
  Label *label;

  g_return_val_if_fail (ENTENTE_IS_MEASURE (self) && word != NULL && form < ENTENTE_N_LABEL_FORMS, NULL);

  g_mutex_lock (&self->mutex);
  label = g_hash_table_lookup (self->labels, word);
  if (label == NULL)
    {
      label = g_new0 (Label, 1);
      g_hash_table_insert (self->labels, g_strdup (word), label);
    }
  if (!label->known[ENTENTE_LABEL_WHOLE])
    measure_form (self, label, word, ENTENTE_LABEL_WHOLE);
  if (!label->known[form])
    measure_form (self, label, word, form);
  g_mutex_unlock (&self->mutex);
  return label->forms[form].rows.n_rows > 0 ? &label->forms[form] : NULL;
}
