/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text.h"

#include <string.h>
#include <glib/gi18n.h>

/* Labels for text from files. The boxes that replace deceptive characters are highlighted. A very
 * long text is clipped and ends in an ellipsis, but the whole text can be requested. */

#define BOX_BACKGROUND 0xffff, 0xc8c8, 0x6d6d
#define BOX_FOREGROUND 0x3d3d, 0x2323, 0x0000

/* Longer text is clipped, because its layout would block the window. */
#define MAX_CHARACTERS 10000

/* A word of at most this many characters fits into every line. */
#define MAX_FITTING_WORD 16

/* To find the best break in a longer word takes longer than a frame. */
#define MAX_BREAKABLE_WORD 2000

/* Badges are short, but a file may contain long text in their place. */
#define MAX_BADGE 28

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_boxes (PangoAttrList            *attributes,
           const EntenteDisplayText *words,
           gsize                     offset)
{
  for (guint i = 0; words->boxes != NULL && i < words->boxes->len; i++)
    {
      const EntenteDisplayTextBox *box = &g_array_index (words->boxes, EntenteDisplayTextBox, i);
      gsize start = offset + box->start, end = start + box->length;

      if (box->is_mended)
        continue;
      add_attribute (attributes, pango_attr_background_new (BOX_BACKGROUND), start, end);
      add_attribute (attributes, pango_attr_foreground_new (BOX_FOREGROUND), start, end);
      add_attribute (attributes, pango_attr_scale_new (0.8), start, end);
    }
}

/* Wide characters need no count beyond MAX_FITTING_WORD, because lines can be broken between them. */
static guint
get_longest_word (const char *text)
{
  guint n = 0, longest = 0;

  for (const char *c = text; *c != '\0' && longest <= MAX_BREAKABLE_WORD; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        n = 0;
      else if (!g_unichar_iswide (letter) || n <= MAX_FITTING_WORD)
        n++;
      longest = MAX (longest, n);
    }
  return longest;
}

/* Uses the fastest wrap mode for the text. If words may be broken, Pango tries each of their
 * characters, and measuring takes four times as long; very long words take seconds. A label that
 * wraps at every character keeps its mode. */
static void
choose_wrap_mode (GtkLabel   *label,
                  const char *text)
{
  guint longest = get_longest_word (text);
  PangoWrapMode mode = longest > MAX_BREAKABLE_WORD ? PANGO_WRAP_CHAR
                       : longest > MAX_FITTING_WORD ? PANGO_WRAP_WORD_CHAR
                                                : PANGO_WRAP_WORD;

  if (gtk_label_get_wrap (label) && gtk_label_get_wrap_mode (label) != PANGO_WRAP_CHAR)
    gtk_label_set_wrap_mode (label, mode);
}

/* Line breaks must not add a hyphen that is not in the text. */
static void
set_text (GtkLabel      *label,
          const char    *text,
          PangoAttrList *attributes)
{
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_use_markup (label, FALSE);
  gtk_label_set_use_underline (label, FALSE);
  choose_wrap_mode (label, text);
  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
}

static void
pressed_cb (GtkWidget *label)
{
  gtk_widget_set_can_focus (label, TRUE);
}

static void
left_cb (GtkWidget *label)
{
  gtk_widget_set_can_focus (label, FALSE);
}

/**
 * entente_text_skip_by_tab:
 * @label: a label whose text can be selected
 *
 * Makes Tab pass over a label that only accompanies what one can act on or wants to read. The pointer can still select
 * its text, for which the label takes the focus.
 */
void
entente_text_skip_by_tab (GtkLabel *label)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_LABEL (label) && gtk_label_get_selectable (label));

  gtk_widget_set_can_focus (GTK_WIDGET (label), FALSE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), label);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), label);
  gtk_widget_add_controller (GTK_WIDGET (label), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (label), focus);
}

/**
 * entente_text_show_plain:
 * @label: a label
 * @text: text that is safe to show, such as a name in one line
 */
void
entente_text_show_plain (GtkLabel   *label,
                         const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (GTK_IS_LABEL (label) && text != NULL);

  set_text (label, text, attributes);
}

/**
 * entente_text_show:
 * @label: a label
 * @text: (nullable): text from a file
 * @form: the form of the text
 *
 * Shows the text. A label without text is hidden.
 */
void
entente_text_show (GtkLabel               *label,
                   const char             *text,
                   EntenteDisplayTextForm  form)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (EntenteDisplayText) words = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (text == NULL)
    return;
  words = entente_display_text_new (text, form, MAX_CHARACTERS);
  add_boxes (attributes, words, 0);
  set_text (label, words->shown, attributes);
}

/**
 * entente_text_show_statement:
 * @label: a label
 * @text: the text of a statement
 * @quotation: whether to add the quotation marks of the user's language
 * @whole: whether to show the whole text, even if it is very long
 *
 * Returns: whether the whole text is shown
 */
gboolean
entente_text_show_statement (GtkLabel   *label,
                             const char *text,
                             gboolean    quotation,
                             gboolean    whole)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (EntenteDisplayText) words = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (GTK_IS_LABEL (label) && text != NULL, TRUE);

  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, whole ? 0 : MAX_CHARACTERS);
  shown = quotation ? entente_display_text_quote (words->shown) : g_strdup (words->shown);
  add_boxes (attributes, words, strstr (shown, words->shown) - shown);
  set_text (label, shown, attributes);
  return !words->clipped;
}

/**
 * entente_text_show_passage:
 * @label: a label
 * @before: (nullable): the text before the passage
 * @exact: the passage
 * @after: (nullable): the text after the passage
 *
 * Shows a passage in its context. The context has a paler colour than the passage.
 */
void
entente_text_show_passage (GtkLabel   *label,
                           const char *before,
                           const char *exact,
                           const char *after)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *const parts[] = { before, exact, after };

  g_return_if_fail (GTK_IS_LABEL (label) && exact != NULL);

  g_string_append (text, before != NULL ? "… " : "");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (EntenteDisplayText) words = NULL;
      gsize start = text->len;

      if (parts[i] == NULL)
        continue;
      words = entente_display_text_new (parts[i], ENTENTE_DISPLAY_TEXT_TEXT, MAX_CHARACTERS);
      g_string_append (text, words->shown);
      add_boxes (attributes, words, start);
      if (i != 1)
        add_attribute (attributes, pango_attr_foreground_alpha_new (0xffff * 62 / 100), start, text->len);
    }
  g_string_append (text, after != NULL ? " …" : "");
  set_text (label, text->str, attributes);
}

/**
 * entente_text_show_differences:
 * @label: a label
 * @text: text from a file
 * @differences: (element-type EntentePassage): the words of it that another text does not have
 *
 * Shows a text with these words underlined and bold.
 */
void
entente_text_show_differences (GtkLabel   *label,
                               const char *text,
                               GArray     *differences)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (EntenteDisplayText) words = NULL;

  g_return_if_fail (GTK_IS_LABEL (label) && text != NULL && differences != NULL);

  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, MAX_CHARACTERS);
  add_boxes (attributes, words, 0);
  for (guint i = 0; i < differences->len; i++)
    {
      const EntentePassage *passage = &g_array_index (differences, EntentePassage, i);
      gsize start = entente_display_text_map (words, passage->start);
      gsize end = entente_display_text_map (words, passage->end);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    }
  set_text (label, words->shown, attributes);
}

/**
 * entente_text_new:
 * @text: (nullable): text from a file
 * @form: the form of the text
 * @style_class: (nullable): a style class for the label
 *
 * Returns: (transfer floating): a label in which the text can be selected
 */
GtkWidget *
entente_text_new (const char             *text,
                  EntenteDisplayTextForm  form,
                  const char             *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "selectable", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  entente_text_show (GTK_LABEL (label), text, form);
  return label;
}

static GtkTextBuffer *
buffer_new (const char *text)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, 0);
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);

  gtk_text_buffer_create_tag (buffer, "box", "background", "#ffc86d", "foreground", "#3d2300", "scale", 0.8, NULL);
  gtk_text_buffer_set_text (buffer, words->shown, -1);
  for (guint i = 0; words->boxes != NULL && i < words->boxes->len; i++)
    {
      const EntenteDisplayTextBox *box = &g_array_index (words->boxes, EntenteDisplayTextBox, i);
      GtkTextIter start, end;

      if (box->is_mended)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, g_utf8_strlen (words->shown, box->start));
      end = start;
      gtk_text_iter_forward_chars (&end, g_utf8_strlen (words->shown + box->start, box->length));
      gtk_text_buffer_apply_tag_by_name (buffer, "box", &start, &end);
    }
  return buffer;
}

/**
 * entente_text_view_new:
 * @text: a text from a file, of any length
 *
 * Returns: (transfer floating): a scrolled view of the whole text
 */
GtkWidget *
entente_text_view_new (const char *text)
{
  g_autoptr (GtkTextBuffer) buffer = NULL;
  GtkWidget *view;

  g_return_val_if_fail (text != NULL, NULL);

  buffer = buffer_new (text);
  view = g_object_new (GTK_TYPE_TEXT_VIEW, "buffer", buffer, "editable", FALSE, "cursor-visible", FALSE,
                       "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);
  gtk_widget_add_css_class (view, "stored-text");
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE, "max-content-height", 420, NULL);
}

/**
 * entente_text_badge_new:
 * @text: a word or two, safe to show
 * @tooltip: (nullable): their meaning
 *
 * Returns: (transfer floating): a badge
 */
GtkWidget *
entente_text_badge_new (const char *text,
                        const char *tooltip)
{
  GtkWidget *label = gtk_label_new (text);

  if (g_utf8_strlen (text, -1) > MAX_BADGE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "badge");
  gtk_widget_set_tooltip_text (label, tooltip);
  return label;
}

/**
 * entente_text_warning_new:
 * @text: (nullable): text from a file
 *
 * Returns: (transfer floating) (nullable): a badge that warns of deceptive characters in the text; %NULL if there
 *   are none
 */
GtkWidget *
entente_text_warning_new (const char *text)
{
  GtkWidget *badge;

  if (!entente_display_text_have_boxes (text))
    return NULL;
  badge = entente_text_badge_new (C_("badge", "hidden characters"),
                                  _("The words contain characters that cannot be seen and could deceive. "
                                    "They are shown as boxes."));
  gtk_widget_add_css_class (badge, "warning");
  return badge;
}

static void
add_label (GtkBox     *box,
           const char *start,
           const char *end)
{
  g_autofree char *words = g_strstrip (g_strndup (start, end - start));

  if (*words != '\0')
    gtk_box_append (box, gtk_label_new (words));
}

/**
 * entente_text_add_phrase:
 * @box: a box whose layout places its children like words
 * @format: a phrase in the user's language with one "%s"
 * @child: (transfer floating): the widget at the place of "%s"
 *
 * Adds a phrase of which one part is a widget, such as a link.
 */
void
entente_text_add_phrase (GtkBox     *box,
                         const char *format,
                         GtkWidget  *child)
{
  const char *place;

  g_return_if_fail (GTK_IS_BOX (box) && format != NULL && GTK_IS_WIDGET (child));

  place = strstr (format, "%s");
  g_return_if_fail (place != NULL);

  add_label (box, format, place);
  gtk_box_append (box, child);
  add_label (box, place + 2, place + strlen (place));
}
