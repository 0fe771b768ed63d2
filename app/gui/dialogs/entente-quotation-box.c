/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-quotation-box.h"

#include "entente-line-end.h"
#include "entente-quotation.h"
#include "entente-similar-text.h"
#include "entente-task-thread.h"
#include "entente-text.h"
#include "entente-word-difference.h"

#include <glib/gi18n.h>
#include <string.h>

/* The search runs while the user types. At most one search runs at a time; if the words have changed meanwhile,
 * another one follows. A text is prepared once, and goes from search to search. */

/* The user chooses among at most this many places. */
#define MAX_PLACES 8

/* In bytes. In longer texts nothing similar is looked for: the user would have to wait. */
#define MAX_SIMILAR_TEXT (8 << 20)

/* In characters: more of a text is not shown in an answer. */
#define MAX_SHOWN 300

struct _EntenteQuotationBox
{
  GtkWidget parent_instance;

  /* children */
  GtkLabel *question_label;
  GtkBox *places_box;

  /* borrowed */
  GtkLabel *answer_label;  /* nullable: beside the words */
  GtkWidget *words_button; /* nullable: below that label */

  /* owned: what is asked */
  EntenteSource *source; /* nullable */
  char *text;            /* nullable: a GRefString of its stored text: a source of a draft may still change */
  char *words;           /* nullable */
  EntenteRecord *anchor; /* nullable: that of the dialog */
  gboolean may_fill;     /* whether the only place is taken without asking */

  /* owned: the answer */
  EntentePassageText *prepared; /* nullable: of prepared_text; NULL while a search has it */
  EntenteSimilarText *similar_text; /* nullable: likewise */
  char *prepared_text;          /* nullable: a GRefString */
  char *similar;                /* nullable: what the text has instead of the words */
  EntentePassage places[MAX_PLACES + 1];
  guint n_places;
  gboolean is_answered; /* whether the places are those of the present words */
  gboolean is_running;
  EntenteRecord *chosen; /* nullable: the anchor that was chosen last */
  char *chosen_text;     /* nullable: a GRefString: the text in which it is */
};

G_DEFINE_FINAL_TYPE (EntenteQuotationBox, entente_quotation_box, GTK_TYPE_WIDGET)

enum { CHOSEN, WORDS_CHOSEN, SEARCHED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A search in another thread. */
typedef struct {
  char *text; /* a GRefString */
  char *words;
  EntentePassageText *prepared;
  EntenteSimilarText *similar_text;
  char *similar;
  EntentePassage places[MAX_PLACES + 1];
  guint n_places;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_ref_string_release (search->text);
  g_free (search->words);
  g_free (search->similar);
  entente_passage_text_free (search->prepared);
  entente_similar_text_free (search->similar_text);
  g_free (search);
}

/* Looks for words that are like those of the quotation, which the text does not hold. */
static void
search_similar (Search *search)
{
  EntentePassage passage;

  if (strlen (search->text) > MAX_SIMILAR_TEXT)
    return;
  if (search->similar_text == NULL)
    search->similar_text = entente_similar_text_new (search->text);
  if (entente_similar_text_find (search->similar_text, search->words, &passage))
    search->similar = g_strndup (search->text + passage.start, passage.end - passage.start);
}

static void
search_thread (GTask        *task,
               gpointer      source_object,
               gpointer      data,
               GCancellable *cancellable)
{
  Search *search = data;

  if (search->prepared == NULL)
    search->prepared = entente_passage_text_new (search->text);
  search->n_places = entente_passage_text_find (search->prepared, search->words, search->places,
                                                G_N_ELEMENTS (search->places));
  if (search->n_places == 0)
    search_similar (search);
  g_task_return_boolean (task, TRUE);
}

static gboolean
has_question (EntenteQuotationBox *self)
{
  return self->text != NULL && entente_passage_can_compare (self->words);
}

static void
clear_text (char **text)
{
  g_clear_pointer (text, g_ref_string_release);
}

static gboolean
is_anchor_empty (const EntenteRecord *anchor)
{
  return anchor == NULL
         || (!entente_record_has (anchor, ENTENTE_ANCHOR_PREFIX) && !entente_record_has (anchor, ENTENTE_ANCHOR_EXACT)
             && !entente_record_has (anchor, ENTENTE_ANCHOR_SUFFIX));
}

static gboolean
has_same_words (const EntenteRecord *a,
                const EntenteRecord *b)
{
  static const guint members[] = { ENTENTE_ANCHOR_PREFIX, ENTENTE_ANCHOR_EXACT, ENTENTE_ANCHOR_SUFFIX };

  if (a == NULL || b == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_strcmp0 (entente_record_get_text (a, members[i]), entente_record_get_text (b, members[i])) != 0)
      return FALSE;
  return TRUE;
}

/* Whether the anchor of the dialog was not written by the user, so that another one can take its place. */
static gboolean
is_anchor_free (EntenteQuotationBox *self)
{
  return is_anchor_empty (self->anchor) || has_same_words (self->anchor, self->chosen);
}

/* Whether the choice is one in the present text. Its numbers are those of a place there. */
static gboolean
is_chosen_in_text (EntenteQuotationBox *self)
{
  return self->chosen_text == self->text || g_strcmp0 (self->chosen_text, self->text) == 0;
}

/* Returns the place to which the anchor of the dialog leads, or MAX_PLACES + 1. */
static guint
find_place (EntenteQuotationBox *self)
{
  guint found = MAX_PLACES + 1, n_found = 0;

  for (guint i = 0; i < self->n_places; i++)
    if (entente_quotation_fits_anchor (self->text, &self->places[i], self->anchor))
      {
        found = i;
        n_found++;
      }
  return n_found == 1 ? found : MAX_PLACES + 1;
}

static void
say (EntenteQuotationBox *self,
     const char          *text,
     gboolean             is_warning)
{
  if (self->answer_label == NULL)
    return;
  gtk_label_set_label (self->answer_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer_label), text != NULL);
  if (is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self->answer_label), "missing-words");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->answer_label), "missing-words");
}

/* The words of the text take the place of those of the quotation only if the user says so. */
static void
offer_words (EntenteQuotationBox *self,
             gboolean             offered)
{
  if (self->words_button != NULL)
    gtk_widget_set_visible (self->words_button, offered);
}

/* Takes the anchor. */
static void
take_choice (EntenteQuotationBox *self,
             EntenteRecord       *anchor)
{
  g_clear_pointer (&self->chosen, entente_record_free);
  self->chosen = anchor;
  clear_text (&self->chosen_text);
  self->chosen_text = g_ref_string_acquire (self->text);
  g_signal_emit (self, signals[CHOSEN], 0, anchor);
}

static void
place_clicked_cb (EntenteQuotationBox *self,
                  GtkWidget           *button)
{
  entente_quotation_box_choose (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place")));
}

static GtkWidget *
place_button_new (EntenteQuotationBox *self,
                  guint                nth)
{
  g_autoptr (EntenteRecord) anchor = entente_quotation_make_anchor (self->text, &self->places[nth]);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                   "lines", 4, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (self->n_places == 1)
    gtk_label_set_label (GTK_LABEL (label), C_("quotation", "Fill In the Passage"));
  else
    entente_text_show_passage (GTK_LABEL (label), entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX),
                               entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT),
                               entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX));
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, self->n_places == 1 ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "place");
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (nth));
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
words_clicked_cb (EntenteQuotationBox *self)
{
  g_autofree char *words = g_strdup (self->similar);

  if (words != NULL)
    g_signal_emit (self, signals[WORDS_CHOSEN], 0, words);
}

static void
show_places (EntenteQuotationBox *self,
             gboolean             visible)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->places_box))) != NULL)
    gtk_box_remove (self->places_box, child);
  for (guint i = 0; visible && i < MIN (self->n_places, MAX_PLACES); i++)
    gtk_box_append (self->places_box, place_button_new (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->places_box), visible);
}

/* Returns the only words of a passage that another one does not have, safe to show; NULL if there are none, or several
 * at different places. */
static char *
dup_only_difference (const char *text,
                     const char *other)
{
  g_autoptr (GArray) differences = entente_word_difference_find (text, other);
  const EntentePassage *only = &g_array_index (differences, EntentePassage, 0);
  g_autofree char *words = NULL;

  if (differences->len != 1)
    return NULL;
  words = g_strndup (text + only->start, only->end - only->start);
  return entente_display_text_name (words);
}

static char *
describe_similar (EntenteQuotationBox *self)
{
  g_autofree char *theirs = dup_only_difference (self->similar, self->words);
  g_autofree char *ours = dup_only_difference (self->words, self->similar);
  g_autofree char *line = NULL, *shown = NULL;

  if (theirs != NULL && ours != NULL)
    return g_strdup_printf (_("The stored text of the source has “%1$s”, and not “%2$s”. Your words are kept, but "
                              "confirm nothing."), theirs, ours);
  line = entente_line_end_join (self->similar);
  if (g_utf8_strlen (line, -1) > MAX_SHOWN)
    *g_utf8_offset_to_pointer (line, MAX_SHOWN) = '\0';
  shown = entente_display_text_name (line);
  return g_strdup_printf (_("The stored text of the source has other words: “%s”. "
                            "Yours are kept, but confirm nothing."), shown);
}

static char *
describe_places (EntenteQuotationBox *self,
                 guint                place)
{
  if (self->n_places == 0 && self->similar != NULL)
    return describe_similar (self);
  if (self->n_places == 0)
    return g_strdup (_("The stored text of the source does not hold these words. They are kept, but confirm nothing."));
  if (self->n_places == 1)
    return g_strdup (_("The stored text of the source holds these words."));
  if (self->n_places > MAX_PLACES)
    return g_strdup_printf (_("The stored text of the source holds these words in more than %u places."), MAX_PLACES);
  if (place < self->n_places)
    /* Translators: the first number counts places in a text: the second of three. */
    return g_strdup_printf (_("The stored text of the source holds these words in %2$u places; this is number %1$u."),
                            place + 1, self->n_places);
  return g_strdup_printf (_("The stored text of the source holds these words in %u places; choose one below."),
                          self->n_places);
}

/* Many places are not offered: they are soon fewer while the user types. */
static void
show_answer (EntenteQuotationBox *self)
{
  guint place = find_place (self);
  g_autofree char *text = describe_places (self, place);
  gboolean asks = self->n_places > 0 && self->n_places <= MAX_PLACES && place > MAX_PLACES
                  && (self->n_places > 1 || is_anchor_free (self));

  say (self, text, self->n_places == 0);
  offer_words (self, self->n_places == 0 && self->similar != NULL);
  show_places (self, asks);
  gtk_widget_set_visible (GTK_WIDGET (self->question_label), self->n_places > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), asks);
}

/* Takes the only place if it may, also where the same words are in another text, and withdraws a choice that has lost
 * its words. */
static void
act_on_answer (EntenteQuotationBox *self)
{
  if (!self->may_fill || !is_anchor_free (self))
    return;
  if (self->n_places == 1 && (find_place (self) > MAX_PLACES || !is_chosen_in_text (self)))
    take_choice (self, entente_quotation_make_anchor (self->text, &self->places[0]));
  else if (self->n_places != 1 && find_place (self) > MAX_PLACES && !is_anchor_empty (self->anchor))
    take_choice (self, NULL);
}

static void
update (EntenteQuotationBox *self)
{
  if (!has_question (self))
    {
      say (self, NULL, FALSE);
      offer_words (self, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    }
  else if (self->is_answered)
    show_answer (self);
}

static void start_search (EntenteQuotationBox *self);

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteQuotationBox *self = ENTENTE_QUOTATION_BOX (object);
  Search *search = g_task_get_task_data (G_TASK (result));

  self->is_running = FALSE;
  clear_text (&self->prepared_text);
  self->prepared_text = g_ref_string_acquire (search->text);
  entente_passage_text_free (self->prepared);
  self->prepared = g_steal_pointer (&search->prepared);
  entente_similar_text_free (self->similar_text);
  self->similar_text = g_steal_pointer (&search->similar_text);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || self->places_box == NULL || !has_question (self))
    return;
  if (search->text != self->text || g_strcmp0 (search->words, self->words) != 0)
    {
      start_search (self);
      return;
    }

  self->is_answered = TRUE;
  self->n_places = search->n_places;
  g_free (self->similar);
  self->similar = g_steal_pointer (&search->similar);
  for (guint i = 0; i < search->n_places; i++)
    self->places[i] = search->places[i];
  act_on_answer (self);
  update (self);
  g_signal_emit (self, signals[SEARCHED], 0);
}

/* Is called if no search runs. */
static void
start_search (EntenteQuotationBox *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, searched_cb, NULL);
  Search *search = g_new0 (Search, 1);

  search->text = g_ref_string_acquire (self->text);
  search->words = g_strdup (self->words);
  if (self->prepared_text == self->text)
    {
      search->prepared = g_steal_pointer (&self->prepared);
      search->similar_text = g_steal_pointer (&self->similar_text);
    }
  g_task_set_source_tag (task, start_search);
  g_task_set_task_data (task, search, search_free);
  self->is_running = TRUE;
  entente_task_run_in_thread (task, search_thread);
}

static void
entente_quotation_box_dispose (GObject *object)
{
  EntenteQuotationBox *self = ENTENTE_QUOTATION_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->question_label = NULL;
  self->places_box = NULL;
  g_clear_weak_pointer (&self->answer_label);
  g_clear_weak_pointer (&self->words_button);

  G_OBJECT_CLASS (entente_quotation_box_parent_class)->dispose (object);
}

static void
entente_quotation_box_finalize (GObject *object)
{
  EntenteQuotationBox *self = ENTENTE_QUOTATION_BOX (object);

  g_clear_object (&self->source);
  clear_text (&self->text);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->anchor, entente_record_free);
  g_clear_pointer (&self->prepared, entente_passage_text_free);
  g_clear_pointer (&self->similar_text, entente_similar_text_free);
  g_clear_pointer (&self->similar, g_free);
  clear_text (&self->prepared_text);
  g_clear_pointer (&self->chosen, entente_record_free);
  clear_text (&self->chosen_text);

  G_OBJECT_CLASS (entente_quotation_box_parent_class)->finalize (object);
}

static void
entente_quotation_box_class_init (EntenteQuotationBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_quotation_box_dispose;
  object_class->finalize = entente_quotation_box_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", ENTENTE_TYPE_QUOTATION_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[WORDS_CHOSEN] = g_signal_new ("words-chosen", ENTENTE_TYPE_QUOTATION_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEARCHED] = g_signal_new ("searched", ENTENTE_TYPE_QUOTATION_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
entente_quotation_box_init (EntenteQuotationBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->question_label = g_object_new (GTK_TYPE_LABEL, "label", _("Which place is meant?"), "wrap", TRUE,
                                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  self->places_box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->question_label), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->places_box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "quotation");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_quotation_box_set_answer:
 * @self: a box
 * @label: the label beside the words that tells whether they are in the text; hidden while there is nothing to tell
 * @button: the button that takes the words of the text; hidden unless they are only like those of the quotation
 */
void
entente_quotation_box_set_answer (EntenteQuotationBox *self,
                                  GtkLabel            *label,
                                  GtkWidget           *button)
{
  g_return_if_fail (ENTENTE_IS_QUOTATION_BOX (self) && GTK_IS_LABEL (label) && GTK_IS_BUTTON (button));

  g_set_weak_pointer (&self->answer_label, label);
  g_set_weak_pointer (&self->words_button, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (words_clicked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_quotation_box_compare:
 * @self: a box
 * @source: (nullable): the source of a quotation
 * @words: (nullable): the words of the quotation; %NULL if they are not verbatim
 * @anchor: (nullable): the anchor that the quotation has now
 * @may_fill: whether the box may choose an anchor by itself: if there is only one place, and the quotation has no
 *   anchor but one that was chosen here
 *
 * Compares a quotation with the stored text of its source, if there is one. This returns at once.
 */
void
entente_quotation_box_compare (EntenteQuotationBox *self,
                               EntenteSource       *source,
                               const char          *words,
                               const EntenteRecord *anchor,
                               gboolean             may_fill)
{
  gboolean is_same;

  g_return_if_fail (ENTENTE_IS_QUOTATION_BOX (self) && (source == NULL || ENTENTE_IS_SOURCE (source)));

  is_same = source == self->source && g_strcmp0 (words, self->words) == 0;
  if (g_set_object (&self->source, source))
    {
      const char *text = source != NULL ? entente_source_get_text (source) : NULL;

      clear_text (&self->text);
      self->text = text != NULL ? g_ref_string_new (text) : NULL;
    }
  g_free (self->words);
  self->words = g_strdup (words);
  g_clear_pointer (&self->anchor, entente_record_free);
  self->anchor = anchor != NULL ? entente_record_copy (anchor) : NULL;
  self->may_fill = may_fill;

  self->is_answered = self->is_answered && is_same;
  if (has_question (self) && !self->is_answered && !self->is_running)
    start_search (self);
  update (self);
}

/**
 * entente_quotation_box_complete:
 * @self: a box
 * @anchor: the anchor that is to be saved, to be changed
 *
 * Adds where the passage begins and ends in the stored text, if the anchor was chosen here and in that text.
 */
void
entente_quotation_box_complete (EntenteQuotationBox *self,
                                EntenteRecord       *anchor)
{
  g_return_if_fail (ENTENTE_IS_QUOTATION_BOX (self) && anchor != NULL);

  if (!has_same_words (anchor, self->chosen) || !is_chosen_in_text (self))
    return;
  entente_record_set_number (anchor, ENTENTE_ANCHOR_START,
                             entente_record_get_number (self->chosen, ENTENTE_ANCHOR_START));
  entente_record_set_number (anchor, ENTENTE_ANCHOR_END, entente_record_get_number (self->chosen, ENTENTE_ANCHOR_END));
}

gboolean
entente_quotation_box_is_searching (EntenteQuotationBox *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUOTATION_BOX (self), FALSE);

  return self->is_running;
}

/**
 * entente_quotation_box_get_n_places:
 * @self: a box
 *
 * Returns: in how many places the stored text holds the words; 0 also if they are not compared, or not yet
 */
guint
entente_quotation_box_get_n_places (EntenteQuotationBox *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUOTATION_BOX (self), 0);

  return self->is_answered ? self->n_places : 0;
}

/**
 * entente_quotation_box_choose:
 * @self: a box
 * @nth: one of the places, from 0 on
 *
 * Chooses a place, as a click on it does.
 */
void
entente_quotation_box_choose (EntenteQuotationBox *self,
                              guint                nth)
{
  g_return_if_fail (ENTENTE_IS_QUOTATION_BOX (self));
  g_return_if_fail (self->is_answered && nth < MIN (self->n_places, MAX_PLACES));

  take_choice (self, entente_quotation_make_anchor (self->text, &self->places[nth]));
}
