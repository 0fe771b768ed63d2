/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-icon.h"

#include <gio/gio.h>
#include <string.h>

#include "entente-icons-resource.h"

/* The icons of the kinds of actors. The window shows them through GTK and the picture draws them
 * itself. The picture takes the paths from the same files, so that both look the same. A test asserts
 * that the files contain only filled paths of M, L, H, V, C and Z. */

typedef struct {
  GArray *paths;        /* of EntenteIconPath */
  GPtrArray *outlines;  /* of cairo_path_t, one for each path */
} Icon;

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  GArray *paths = data;
  EntenteIconPath path = { NULL, FALSE };

  if (!g_str_equal (element, "path"))
    return;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "d"))
        path.path = g_strdup (values[i]);
      else if (g_str_equal (names[i], "fill-rule"))
        path.evenodd = g_str_equal (values[i], "evenodd");
    }
  if (path.path != NULL)
    g_array_append_val (paths, path);
}

static GArray *
load_paths (EntenteLook look)
{
  static const GMarkupParser parser = { .start_element = start_element };
  GArray *paths = g_array_new (FALSE, TRUE, sizeof (EntenteIconPath));
  g_autofree char *name = g_strdup_printf ("/io/github/entente_app/Entente/icons/scalable/actions/"
                                           "entente-%s-symbolic.svg", entente_look_get_word (look));
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, paths, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_icons_get_resource (), name, 0, NULL);

  g_assert (bytes != NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), NULL);
  return paths;
}

/* Reads the numbers of one command; FALSE when there are no more. */
static gboolean
read_numbers (const char **text,
              double      *numbers,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;

      while (**text == ' ' || **text == ',' || **text == '\n' || **text == '\t')
        ++*text;
      numbers[i] = g_ascii_strtod (*text, &end);
      if (end == *text)
        return FALSE;
      *text = end;
    }
  return TRUE;
}

static guint
count_numbers (char command)
{
  switch (g_ascii_toupper (command))
    {
    case 'M':
    case 'L':
      return 2;
    case 'H':
    case 'V':
      return 1;
    case 'C':
      return 6;
    default:
      return 0;
    }
}

static void
add_command (cairo_t      *cr,
             char          command,
             const double *n)
{
  gboolean relative = g_ascii_islower (command);
  double x = 0.0, y = 0.0;

  if (cairo_has_current_point (cr))
    cairo_get_current_point (cr, &x, &y);

  switch (g_ascii_toupper (command))
    {
    case 'M':
      cairo_move_to (cr, n[0] + (relative ? x : 0), n[1] + (relative ? y : 0));
      break;
    case 'L':
      cairo_line_to (cr, n[0] + (relative ? x : 0), n[1] + (relative ? y : 0));
      break;
    case 'H':
      cairo_line_to (cr, n[0] + (relative ? x : 0), y);
      break;
    case 'V':
      cairo_line_to (cr, x, n[0] + (relative ? y : 0));
      break;
    case 'C':
    default:
      if (relative)
        cairo_rel_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      else
        cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      break;
    }
}

static void
add_path (cairo_t    *cr,
          const char *text)
{
  double numbers[6];

  while (*text != '\0')
    {
      char command = *text++;

      if (g_ascii_toupper (command) == 'Z')
        cairo_close_path (cr);
      else if (count_numbers (command) > 0)
        while (read_numbers (&text, numbers, count_numbers (command)))
          {
            add_command (cr, command, numbers);
            /* In SVG, further pairs after a move are lines. */
            if (g_ascii_toupper (command) == 'M')
              command = command == 'm' ? 'l' : 'L';
          }
    }
}

/* Parses the path data once, so that painting a card only fills the paths. */
static GPtrArray *
create_outlines (GArray *paths)
{
  GPtrArray *outlines = g_ptr_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < paths->len; i++)
    {
      cairo_new_path (cr);
      add_path (cr, g_array_index (paths, EntenteIconPath, i).path);
      g_ptr_array_add (outlines, cairo_copy_path (cr));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return outlines;
}

static const Icon *
get_icon (EntenteLook look)
{
  static Icon icons[ENTENTE_N_LOOKS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < ENTENTE_N_LOOKS; i++)
        {
          icons[i].paths = load_paths (i);
          icons[i].outlines = create_outlines (icons[i].paths);
        }
      g_once_init_leave (&ready, 1);
    }
  return &icons[look];
}

/**
 * entente_icon_get_paths:
 * @look: a look
 * @n_paths: (out): the number of paths
 *
 * Returns: (transfer none) (array length=n_paths): the filled paths of the icon, on a grid of
 *   %ENTENTE_ICON_SIZE
 */
const EntenteIconPath *
entente_icon_get_paths (EntenteLook  look,
                        guint       *n_paths)
{
  const Icon *icon;

  g_return_val_if_fail (look < ENTENTE_N_LOOKS && n_paths != NULL, NULL);

  icon = get_icon (look);
  *n_paths = icon->paths->len;
  return (const EntenteIconPath *) icon->paths->data;
}

/**
 * entente_icon_fill:
 * @look: a look
 * @cr: a cairo context; the icon covers 0 to %ENTENTE_ICON_SIZE in x and y, in the current source
 */
void
entente_icon_fill (EntenteLook  look,
                   cairo_t     *cr)
{
  const Icon *icon;

  g_return_if_fail (look < ENTENTE_N_LOOKS && cr != NULL);

  icon = get_icon (look);
  for (guint i = 0; i < icon->paths->len; i++)
    {
      gboolean evenodd = g_array_index (icon->paths, EntenteIconPath, i).evenodd;

      cairo_new_path (cr);
      cairo_append_path (cr, icon->outlines->pdata[i]);
      cairo_set_fill_rule (cr, evenodd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      cairo_fill (cr);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}
