/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-view.h"

#include "entente-reader-margin.h"
#include "entente-reader-names.h"
#include "entente-reader-tags.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A line of about so many characters is easy to read. */
#define COLUMN_CHARACTERS 68

/* In pixels. */
#define START_MARGIN 52   /* has room for the numbers of paragraphs */
#define END_MARGIN 44     /* has room for the initials of marks */
#define TOP_MARGIN 18
#define BOTTOM_MARGIN 60
#define LINE_SPACING 5
#define PARAGRAPH_SPACING 12

/* The height of a blank line, as a part of that of a line of text. */
#define BLANK_SCALE 0.25

struct _EntenteReaderView
{
  GtkTextView parent_instance;

  EntenteReaderText *text; /* NULL for none */
  EntenteReaderTags *tags;
  GtkTextTag *blank_tag;   /* of the buffer: for blank lines */
  GArray *marks;           /* of EntenteReaderMark; places in the stored text */
  GArray *selected;        /* of gboolean, one for each mark */
  GArray *names;           /* of EntenteReaderName; places in the stored text */
  GArray *paragraphs;      /* of guint, one for each line: its number; 0 if it is blank */
  double press_x, press_y;
};

enum { MARK_ACTIVATED, PASSAGE_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteReaderView, entente_reader_view, GTK_TYPE_TEXT_VIEW)

static const EntenteReaderMark *
get_mark (EntenteReaderView *self,
          guint              nth)
{
  return &g_array_index (self->marks, EntenteReaderMark, nth);
}

static void
get_iter (EntenteReaderView *self,
          guint              stored,
          GtkTextIter       *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), iter,
                                      (int) entente_reader_text_to_shown (self->text, stored));
}

static void
tag_marks (EntenteReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (GArray) parts = entente_reader_marks_divide (self->marks, self->selected);

  entente_reader_tags_clear (self->tags, buffer);
  for (guint i = 0; i < parts->len; i++)
    {
      const EntenteReaderPart *part = &g_array_index (parts, EntenteReaderPart, i);
      GtkTextIter start, end;

      get_iter (self, part->start, &start);
      get_iter (self, part->end, &end);
      gtk_text_buffer_apply_tag (buffer, entente_reader_tags_get (self->tags, part->color, part->selected,
                                                                  part->several), &start, &end);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns the shortest mark at a place, or -1. At its end a mark is not left yet. */
static int
find_mark (EntenteReaderView *self,
           const GtkTextIter *iter)
{
  guint at, best_length = G_MAXUINT;
  int best = -1;

  if (self->text == NULL)
    return -1;
  at = entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (iter));
  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntenteReaderMark *mark = get_mark (self, i);

      if (mark->start <= at && at <= mark->end && mark->end - mark->start < best_length)
        {
          best = (int) i;
          best_length = mark->end - mark->start;
        }
    }
  return best;
}

/* Returns whether there is text at a place of the widget. */
static gboolean
get_iter_at (EntenteReaderView *self,
             double             x,
             double             y,
             GtkTextIter       *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  return gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), iter, buffer_x, buffer_y);
}

static void
entente_reader_view_snapshot_layer (GtkTextView      *view,
                                    GtkTextViewLayer  layer,
                                    GtkSnapshot      *snapshot)
{
  EntenteReaderView *self = ENTENTE_READER_VIEW (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->text != NULL && self->paragraphs->len > 0)
    {
      entente_reader_margin_draw (view, snapshot, self->text, self->marks, self->paragraphs);
      entente_reader_names_draw (view, snapshot, self->text, self->names);
    }
}

static int
get_column_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * COLUMN_CHARACTERS);

  pango_font_metrics_unref (metrics);
  return width;
}

/* The column stays in the middle. The margins on its sides get the rest. */
static void
entente_reader_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  int column = get_column_width (widget), rest = width - column - START_MARGIN;
  int end = rest >= ENTENTE_READER_NAMES_MARGIN ? MAX (ENTENTE_READER_NAMES_MARGIN, rest * 3 / 5) : END_MARGIN;
  int start = MAX (START_MARGIN, width - column - end);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = rtl ? end : start, right = rtl ? start : end;

  if (gtk_text_view_get_left_margin (view) != left)
    gtk_text_view_set_left_margin (view, left);
  if (gtk_text_view_get_right_margin (view) != right)
    gtk_text_view_set_right_margin (view, right);

  GTK_WIDGET_CLASS (entente_reader_view_parent_class)->size_allocate (widget, width, height, baseline);
}

/* GtkTextView does not ask for its place anew, but the margins change sides. */
static void
entente_reader_view_direction_changed (GtkWidget        *widget,
                                       GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (entente_reader_view_parent_class)->direction_changed (widget, before);
  gtk_widget_queue_allocate (widget);
}

/* Keys and clicks. */

static gboolean
activate_at_cursor (EntenteReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter cursor;
  int nth;

  if (gtk_text_buffer_get_has_selection (buffer))
    {
      g_signal_emit (self, signals[PASSAGE_CHOSEN], 0);
      return TRUE;
    }
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  nth = find_mark (self, &cursor);
  if (nth >= 0)
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, (guint) nth);
  return nth >= 0;
}

static void
find_sentence (EntenteReaderView *self,
               GtkTextIter       *start,
               GtkTextIter       *end)
{
  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), start, end)
      && !gtk_text_iter_starts_sentence (start))
    gtk_text_iter_backward_sentence_start (start);
  gtk_text_iter_forward_sentence_end (end);
}

/* Selects the sentence at the cursor. If words are selected already, adds the rest of their sentence, or the next. */
static void
select_sentence (EntenteReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  find_sentence (self, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  EntenteReaderView *self = ENTENTE_READER_VIEW (widget);

  return self->text != NULL && activate_at_cursor (self);
}

static gboolean
sentence_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  EntenteReaderView *self = ENTENTE_READER_VIEW (widget);

  if (self->text == NULL)
    return FALSE;
  select_sentence (self);
  return TRUE;
}

/* Events have places in the surface of the window, which has a border around the widgets. */
static gboolean
get_iter_at_event (EntenteReaderView *self,
                   double             x,
                   double             y,
                   GtkTextIter       *iter)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double border_x, border_y;

  gtk_native_get_surface_transform (native, &border_x, &border_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - border_x, y - border_y, &x, &y);
  return get_iter_at (self, x, y, iter);
}

/* The menu is about the words at the pointer, if none are selected. */
static void
place_cursor_at_event (EntenteReaderView *self,
                       double             x,
                       double             y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  if (!gtk_text_buffer_get_has_selection (buffer) && get_iter_at_event (self, x, y, &iter))
    gtk_text_buffer_place_cursor (buffer, &iter);
}

/* A click that selects no words is meant for the mark below it. The text view handles all gestures itself. */
static gboolean
event_cb (EntenteReaderView *self,
          GdkEvent          *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  GtkTextIter iter;
  double x, y;
  int nth;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) || !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS && gdk_event_triggers_context_menu (event))
    place_cursor_at_event (self, x, y);
  if (gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS)
    {
      self->press_x = x;
      self->press_y = y;
      return GDK_EVENT_PROPAGATE;
    }
  if (gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->press_x, (int) self->press_y, (int) x, (int) y)
      || gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    return GDK_EVENT_PROPAGATE;
  nth = get_iter_at_event (self, x, y, &iter) ? find_mark (self, &iter) : -1;
  if (nth >= 0)
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, (guint) nth);
  return GDK_EVENT_PROPAGATE;
}

/* What is copied is what is stored, without the boxes. */
static void
entente_reader_view_copy_clipboard (GtkTextView *view)
{
  EntenteReaderView *self = ENTENTE_READER_VIEW (view);
  g_autofree char *words = NULL;
  guint start, end;

  if (!entente_reader_view_get_passage (self, &start, &end))
    return;
  words = entente_reader_text_copy (self->text, start, end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
style_cb (EntenteReaderView *self)
{
  entente_reader_tags_follow_style (self->tags);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
entente_reader_view_finalize (GObject *object)
{
  EntenteReaderView *self = ENTENTE_READER_VIEW (object);

  entente_reader_text_free (self->text);
  entente_reader_tags_free (self->tags);
  g_array_unref (self->marks);
  g_array_unref (self->selected);
  g_array_unref (self->names);
  g_array_unref (self->paragraphs);

  G_OBJECT_CLASS (entente_reader_view_parent_class)->finalize (object);
}

/* The text cannot be changed. What is pasted comes into the document. */
static void
entente_reader_view_paste_clipboard (GtkTextView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.paste", NULL);
}

static void
entente_reader_view_class_init (EntenteReaderViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_reader_view_finalize;
  widget_class->size_allocate = entente_reader_view_size_allocate;
  widget_class->direction_changed = entente_reader_view_direction_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = entente_reader_view_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = entente_reader_view_copy_clipboard;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = entente_reader_view_paste_clipboard;

  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PASSAGE_CHOSEN] = g_signal_new ("passage-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (EntenteReaderView *self)
{
  static const guint enter_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  static const struct {
    guint key;
    const char *action; /* of the window */
  } word_keys[] = {
    { GDK_KEY_a, "win.actor-from-words" },
    { GDK_KEY_l, "win.alias-of-words" },
    { GDK_KEY_r, "win.relation-from-words" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new (), *clicks = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (enter_keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (enter_keys[i], 0),
                                                            gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_s, 0),
                                                          gtk_callback_action_new (sentence_cb, NULL, NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (word_keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (word_keys[i].key, 0),
                                                            gtk_named_action_new (word_keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (clicks, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (clicks, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), clicks);
}

static void
entente_reader_view_init (EntenteReaderView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->marks = g_array_new (FALSE, FALSE, sizeof (EntenteReaderMark));
  g_array_set_clear_func (self->marks, entente_reader_mark_clear);
  self->selected = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->names = g_array_new (FALSE, FALSE, sizeof (EntenteReaderName));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tags = entente_reader_tags_new (gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view)));

  self->blank_tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL, "scale", BLANK_SCALE,
                                                "pixels-below-lines", 0, NULL);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  gtk_text_view_set_pixels_inside_wrap (view, LINE_SPACING);
  gtk_text_view_set_pixels_below_lines (view, PARAGRAPH_SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reader");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the source"), -1);
  add_controllers (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
is_blank_line (const GtkTextIter *start)
{
  GtkTextIter iter = *start;

  for (; !gtk_text_iter_ends_line (&iter); gtk_text_iter_forward_char (&iter))
    if (!g_unichar_isspace (gtk_text_iter_get_char (&iter)))
      return FALSE;
  return TRUE;
}

/* A blank line is a gap already. */
static void
shrink_line (EntenteReaderView *self,
             const GtkTextIter *start)
{
  GtkTextIter end = *start;

  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_apply_tag (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), self->blank_tag, start, &end);
}

static void
count_paragraphs (EntenteReaderView *self)
{
  GtkTextIter iter;
  guint n = 0;

  g_array_set_size (self->paragraphs, 0);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  do
    {
      guint number = is_blank_line (&iter) ? 0 : ++n;

      g_array_append_val (self->paragraphs, number);
      if (number == 0)
        shrink_line (self, &iter);
    }
  while (gtk_text_iter_forward_line (&iter));
  /* The last line may be empty, and is not visited then. */
  n = 0;
  g_array_append_val (self->paragraphs, n);
}

/**
 * entente_reader_view_set_text:
 * @self: a view
 * @text: (transfer full) (nullable): the text to be read; the view has no marks then
 */
void
entente_reader_view_set_text (EntenteReaderView *self,
                              EntenteReaderText *text)
{
  GtkTextIter start;

  g_return_if_fail (ENTENTE_IS_READER_VIEW (self));

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->selected, 0);
  g_array_set_size (self->names, 0);
  entente_reader_text_free (self->text);
  self->text = text;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                            text != NULL ? entente_reader_text_get_shown (text) : "", -1);
  count_paragraphs (self);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start);
}

/**
 * entente_reader_view_set_marks:
 * @self: a view with a text
 * @marks: (transfer full) (element-type EntenteReaderMark): the marked passages, in the order of their starts; the
 *   array clears them
 */
void
entente_reader_view_set_marks (EntenteReaderView *self,
                               GArray            *marks)
{
  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL && marks != NULL);

  g_array_unref (self->marks);
  self->marks = marks;
  g_array_set_size (self->selected, 0);
  g_array_set_size (self->selected, marks->len);
  tag_marks (self);
}

/**
 * entente_reader_view_set_selected_marks:
 * @self: a view
 * @selected: for each mark, whether it is selected
 */
void
entente_reader_view_set_selected_marks (EntenteReaderView *self,
                                        const gboolean    *selected)
{
  g_return_if_fail (ENTENTE_IS_READER_VIEW (self));

  if (self->marks->len == 0)
    return;
  memcpy (self->selected->data, selected, self->marks->len * sizeof (gboolean));
  tag_marks (self);
}

/**
 * entente_reader_view_get_passage:
 * @self: a view
 * @start: (out): the place where the words begin that the user has selected
 * @end: (out): where they end
 *
 * Returns: whether words are selected
 */
gboolean
entente_reader_view_get_passage (EntenteReaderView *self,
                                 guint             *start,
                                 guint             *end)
{
  GtkTextIter first, last;

  g_return_val_if_fail (ENTENTE_IS_READER_VIEW (self), FALSE);

  if (self->text == NULL
      || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &first, &last))
    return FALSE;
  *start = entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (&first));
  *end = entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (&last));
  return *start < *end;
}

/**
 * entente_reader_view_set_proposals:
 * @self: a view
 * @proposals: (transfer full) (element-type EntenteReaderProposal): passages of which statements could be made
 */
void
entente_reader_view_set_proposals (EntenteReaderView *self,
                                   GArray            *proposals)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && proposals != NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  entente_reader_tags_clear_proposals (self->tags, buffer);
  for (guint i = 0; i < proposals->len && self->text != NULL; i++)
    {
      const EntenteReaderProposal *proposal = &g_array_index (proposals, EntenteReaderProposal, i);
      GtkTextIter start, end;

      get_iter (self, proposal->start, &start);
      get_iter (self, proposal->end, &end);
      gtk_text_buffer_apply_tag (buffer, proposal->is_relation
                                         ? entente_reader_tags_get_relation (self->tags, proposal->is_current)
                                         : entente_reader_tags_get_proposal (self->tags, proposal->is_sure,
                                                                             proposal->is_current), &start, &end);
    }
  g_array_unref (proposals);
}

/**
 * entente_reader_view_set_names:
 * @self: a view
 * @names: (transfer full) (element-type EntenteReaderName): words that name somebody, in the order of the text; none
 *   covers another
 */
void
entente_reader_view_set_names (EntenteReaderView *self,
                               GArray            *names)
{
  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && names != NULL);

  g_array_unref (self->names);
  self->names = names;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_reader_view_get_sentence:
 * @self: a view with a text
 * @start: (out): where the sentence at the cursor begins; or the selected words, if there are any
 * @end: (out): where the sentence ends
 */
void
entente_reader_view_get_sentence (EntenteReaderView *self,
                                  guint             *start,
                                  guint             *end)
{
  GtkTextIter first, last;

  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL);

  if (entente_reader_view_get_passage (self, start, end))
    return;
  find_sentence (self, &first, &last);
  *start = entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (&first));
  *end = entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (&last));
}

/**
 * entente_reader_view_select_sentence:
 * @self: a view with a text
 *
 * Selects the sentence at the cursor, or adds one to the selection.
 */
void
entente_reader_view_select_sentence (EntenteReaderView *self)
{
  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL);

  select_sentence (self);
}

/**
 * entente_reader_view_get_place:
 * @self: a view with a text
 *
 * Returns: the place of the cursor in the stored text
 */
guint
entente_reader_view_get_place (EntenteReaderView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_val_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL, 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return entente_reader_text_to_stored (self->text, (guint) gtk_text_iter_get_offset (&iter));
}

/**
 * entente_reader_view_go_to:
 * @self: a view with a text
 * @place: a place in the stored text
 *
 * Sets the cursor to a place, and scrolls to it unless it is seen.
 */
void
entente_reader_view_go_to (EntenteReaderView *self,
                           guint              place)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  get_iter (self, place, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.3, FALSE, 0, 0.3);
}

/**
 * entente_reader_view_get_area:
 * @self: a view with a text
 * @start: a place in the stored text
 * @end: a later one
 * @widget: a widget of the same window
 * @area: (out): a strip from the first line of the words between them to the last one, in pixels of @widget; what
 *   points to it covers none of them
 */
void
entente_reader_view_get_area (EntenteReaderView *self,
                              guint              start,
                              guint              end,
                              GtkWidget         *widget,
                              GdkRectangle      *area)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle first, last;
  double x, y;
  int height;

  g_return_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL);

  get_iter (self, start, &iter);
  gtk_text_view_get_iter_location (view, &iter, &first);
  get_iter (self, end, &iter);
  gtk_text_view_get_iter_location (view, &iter, &last);
  height = last.y + last.height - first.y;
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, last.x, first.y, &first.x, &first.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), widget, first.x, first.y, &x, &y);
  *area = (GdkRectangle) { (int) x, (int) y, 1, height };
}

/**
 * entente_reader_view_get_paragraph:
 * @self: a view with a text
 * @start: a place in the stored text
 *
 * Returns: the number of its paragraph, as it stands in the margin; 0 for a blank line
 */
guint
entente_reader_view_get_paragraph (EntenteReaderView *self,
                                   guint              start)
{
  GtkTextIter iter;

  g_return_val_if_fail (ENTENTE_IS_READER_VIEW (self) && self->text != NULL, 0);

  get_iter (self, start, &iter);
  return g_array_index (self->paragraphs, guint, gtk_text_iter_get_line (&iter));
}
