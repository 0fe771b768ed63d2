/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story-window.h"

#include "entente-kept-view.h"
#include "entente-sheet-painter.h"
#include "entente-style.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

#include <glib/gi18n.h>

/* A picture is painted in another thread, at the size that it has in the window. One is painted at a time; if the user
 * has gone on meanwhile, the next one is that to which the user went. Words and picture change together, so that no
 * picture is ever shown with the words of another. */

/* Pictures are not painted larger than this, in pixels. */
#define MAX_SIDE 8192

/* A small picture is not shown larger than this, in pixels a point. */
#define MAX_SCALE 3.0

struct _EntenteStoryWindow
{
  GtkWindow parent_instance;

  /* owned */
  EntenteStory *story;      /* used by the thread while @painting */
  GCancellable *painting;   /* nullable */
  guint n;                  /* how many views there are */
  guint wanted;             /* where the user went */
  guint shown;              /* which view is shown; the number of all before the first is */
  int shown_width, shown_height; /* how large its picture was painted, in pixels */

  /* children */
  GtkWidget *picture;
  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkLabel *trouble_label;
  GtkLabel *number_label;
  GtkWidget *previous_button, *next_button;
};

/* What the thread needs, and what it makes. */
typedef struct {
  EntenteStory *story;
  guint nth;
  int width, height;
  EntenteThemeName theme;
  EntenteStoryPage *page;
  GdkTexture *texture;
} Painting;

G_DEFINE_FINAL_TYPE (EntenteStoryWindow, entente_story_window, GTK_TYPE_WINDOW)

static void
painting_free (gpointer data)
{
  Painting *painting = data;

  g_clear_pointer (&painting->page, entente_story_page_free);
  g_clear_object (&painting->texture);
  g_free (painting);
}

static void
paint_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Painting *painting = data;
  const EntenteBox *box;
  cairo_surface_t *surface;
  cairo_t *cr;
  double scale;
  int width, height;

  painting->page = entente_story_make_page (painting->story, painting->nth, ENTENTE_SHEET_NOTES_NONE, cancellable);
  if (painting->page == NULL)
    {
      g_task_return_error_if_cancelled (task);
      return;
    }
  box = entente_sheet_get_box (painting->page->sheet);
  scale = MIN (MIN (painting->width / MAX (box->width, 1), painting->height / MAX (box->height, 1)), MAX_SCALE);
  width = CLAMP ((int) (box->width * scale), 1, MAX_SIDE);
  height = CLAMP ((int) (box->height * scale), 1, MAX_SIDE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  entente_sheet_painter_paint (painting->page->sheet, cr, entente_theme_get (painting->theme), scale);
  cairo_destroy (cr);
  painting->texture = entente_texture_new_for_surface (surface, &(cairo_rectangle_int_t) { 0, 0, width, height });
  cairo_surface_destroy (surface);
  g_task_return_boolean (task, TRUE);
}

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static void
show_page (EntenteStoryWindow *self,
           const Painting     *painting)
{
  const EntenteStoryPage *page = painting->page;
  g_autofree char *number = NULL, *name = NULL, *troubles = NULL;

  /* Translators: which of the views of a story is shown, and how many there are. */
  number = g_strdup_printf (C_("story", "%1$u of %2$u"), page->nth + 1, page->n);
  g_ptr_array_add (page->troubles, NULL);
  troubles = g_strjoinv (" ", (char **) page->troubles->pdata);
  name = page->shown != NULL ? g_strdup_printf ("%s: %s", page->title, page->shown) : g_strdup (page->title);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (painting->texture));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_words (self->title_label, page->title);
  set_words (self->note_label, page->note);
  set_words (self->trouble_label, troubles);
  set_words (self->number_label, number);
  gtk_window_set_title (GTK_WINDOW (self), page->title);
  gtk_widget_set_sensitive (self->previous_button, page->nth > 0);
  gtk_widget_set_sensitive (self->next_button, page->nth + 1 < page->n);
  self->shown = page->nth;
  self->shown_width = painting->width;
  self->shown_height = painting->height;
}

static void update (EntenteStoryWindow *self);

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteStoryWindow) self = data;
  Painting *painting = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->painting);
  if (self->picture == NULL)
    return;
  if (painting->texture != NULL && painting->nth == self->wanted)
    show_page (self, painting);
  update (self);
}

/* The window with the picture in it is as large as it can be. */
static void
find_size (EntenteStoryWindow *self,
           int                *width,
           int                *height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  *width = CLAMP (gtk_widget_get_width (self->picture) * scale, 1, MAX_SIDE);
  *height = CLAMP (gtk_widget_get_height (self->picture) * scale, 1, MAX_SIDE);
}

/* Paints what is to be shown, unless it is shown already. */
static void
update (EntenteStoryWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Painting *painting;
  int width, height;

  find_size (self, &width, &height);
  if (self->painting != NULL || width <= 1 || height <= 1)
    return;
  if (self->shown == self->wanted && self->shown_width == width && self->shown_height == height)
    return;
  painting = g_new0 (Painting, 1);
  *painting = (Painting) { .story = self->story, .nth = self->wanted, .width = width, .height = height,
                           .theme = entente_style_get_theme_name () };
  self->painting = g_cancellable_new ();
  /* The callback holds the reference, because the other thread must not free a widget. */
  task = g_task_new (NULL, self->painting, painted_cb, g_object_ref (self));
  g_task_set_source_tag (task, update);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, painting, painting_free);
  entente_task_run_in_thread (task, paint_thread);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntenteStoryWindow *self = ENTENTE_STORY_WINDOW (widget);
  gint64 nth = (gint64) self->wanted + g_variant_get_int32 (arguments);

  entente_story_window_go_to (self, (guint) CLAMP (nth, 0, (gint64) self->n - 1));
  return TRUE;
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *by)
{
  step_cb (widget, by, NULL);
}

static void
entente_story_window_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  GTK_WIDGET_CLASS (entente_story_window_parent_class)->size_allocate (widget, width, height, baseline);
  update (ENTENTE_STORY_WINDOW (widget));
}

static void
entente_story_window_dispose (GObject *object)
{
  EntenteStoryWindow *self = ENTENTE_STORY_WINDOW (object);

  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  self->picture = NULL;

  G_OBJECT_CLASS (entente_story_window_parent_class)->dispose (object);
}

static void
entente_story_window_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_STORY_WINDOW (object)->story, entente_story_free);

  G_OBJECT_CLASS (entente_story_window_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    int by;
  } keys[] = {
    { GDK_KEY_space, 1 }, { GDK_KEY_Page_Down, 1 }, { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_BackSpace, -1 },
    { GDK_KEY_Page_Up, -1 }, { GDK_KEY_KP_Page_Up, -1 }, { GDK_KEY_Home, -G_MAXINT }, { GDK_KEY_KP_Home, -G_MAXINT },
    { GDK_KEY_End, G_MAXINT }, { GDK_KEY_KP_End, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step_cb, "i", keys[i].by);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_story_window_class_init (EntenteStoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_story_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_story_window_finalize;
  widget_class->size_allocate = entente_story_window_size_allocate;
  gtk_widget_class_install_action (widget_class, "story.step", "i", step_action);
  add_keys (widget_class);
}

/* A window moves the focus by the arrow keys, so these must come before it. */
static void
add_arrow_key (GtkEventController *controller,
               const char         *keys,
               int                 by)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                                            gtk_callback_action_new (step_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
add_arrow_keys (EntenteStoryWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_arrow_key (controller, "Right|KP_Right", rtl ? -1 : 1);
  add_arrow_key (controller, "Left|KP_Left", rtl ? 1 : -1);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static GtkLabel *
make_label (const char *style_class,
            gboolean    wraps)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", wraps, "xalign", 0.0, "ellipsize",
                                   wraps ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_set_visible (label, FALSE);
  return GTK_LABEL (label);
}

/* The keys go to the window: what is on a button would be for the button. */
static GtkWidget *
make_button (const char *icon,
             const char *action,
             int         by,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  if (by != 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", by);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_words (EntenteStoryWindow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title_label = make_label ("title-2", FALSE);
  self->note_label = make_label ("body", TRUE);
  self->trouble_label = make_label ("warning", TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->note_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->trouble_label));
  return words;
}

static GtkWidget *
make_foot (EntenteStoryWindow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* A screen reader tells it when it changes. */
  self->number_label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "valign",
                                     GTK_ALIGN_START, "margin-top", 8, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->number_label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number_label), "numeric");
  self->previous_button = make_button ("go-previous-symbolic", "story.step", -1, C_("story", "Previous View"));
  self->next_button = make_button ("go-next-symbolic", "story.step", 1, C_("story", "Next View"));
  gtk_box_append (GTK_BOX (foot), make_words (self));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->number_label));
  gtk_box_append (GTK_BOX (foot), self->previous_button);
  gtk_box_append (GTK_BOX (foot), self->next_button);
  gtk_box_append (GTK_BOX (foot), make_button ("window-close-symbolic", "window.close", 0,
                                               C_("story", "Leave the Story")));
  gtk_widget_add_css_class (foot, "foot");
  return foot;
}

static void
entente_story_window_init (EntenteStoryWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->picture = g_object_new (GTK_TYPE_PICTURE, "vexpand", TRUE, "hexpand", TRUE, "can-shrink", TRUE, "focusable",
                                TRUE, "content-fit", GTK_CONTENT_FIT_SCALE_DOWN, NULL);
  gtk_widget_add_css_class (self->picture, "story");
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_titlebar (GTK_WINDOW (self), g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL));
  gtk_window_set_focus (GTK_WINDOW (self), self->picture);
  add_arrow_keys (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "story");
}

/**
 * entente_story_window_new:
 * @document: a document with views; it is copied, so it may change later
 * @whole: the scene of all of it
 *
 * Returns: (transfer none): a window with the first view, to be presented
 */
GtkWindow *
entente_story_window_new (EntenteDocument *document,
                          EntenteScene    *whole)
{
  EntenteStoryWindow *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && entente_kept_view_get_n (document) > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_STORY_WINDOW, NULL);
  self->story = entente_story_new (document, whole);
  self->n = entente_story_get_n (self->story);
  self->shown = self->n;
  return GTK_WINDOW (self);
}

/**
 * entente_story_window_go_to:
 * @self: a window
 * @nth: which view to show, from 0 on
 */
void
entente_story_window_go_to (EntenteStoryWindow *self,
                            guint               nth)
{
  g_return_if_fail (ENTENTE_IS_STORY_WINDOW (self));

  if (nth == self->wanted)
    return;
  self->wanted = nth;
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  update (self);
}

/**
 * entente_story_window_get_nth:
 * @self: a window
 *
 * Returns: which view is wanted, from 0 on
 */
guint
entente_story_window_get_nth (EntenteStoryWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORY_WINDOW (self), 0);

  return self->wanted;
}

/**
 * entente_story_window_is_settled:
 * @self: a window
 *
 * Returns: whether the view that is wanted is shown
 */
gboolean
entente_story_window_is_settled (EntenteStoryWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORY_WINDOW (self), FALSE);

  return self->painting == NULL && self->shown == self->wanted;
}
