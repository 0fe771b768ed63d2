/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file.h"
#include "entente-painter.h"
#include "entente-svg.h"

#include <locale.h>

/* Writes the picture of a file, for the tests that look at it from outside: as SVG, and as the
 * window paints it. */

static char *theme_name, *svg_name, *png_name;
static char **ids;
static gboolean adaptive, transparent, shapes, with_title, with_legend, footnotes;

static const GOptionEntry entries[] = {
  { "svg", 0, 0, G_OPTION_ARG_FILENAME, &svg_name, "Where to write SVG", "FILE" },
  { "png", 0, 0, G_OPTION_ARG_FILENAME, &png_name, "Where to write what is painted", "FILE" },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_name, "light, dark or print", "THEME" },
  { "adaptive", 0, 0, G_OPTION_ARG_NONE, &adaptive, "Light or dark, as the reader has it", NULL },
  { "transparent", 0, 0, G_OPTION_ARG_NONE, &transparent, "Without paper", NULL },
  { "shapes", 0, 0, G_OPTION_ARG_NONE, &shapes, "Shapes of letters for text", NULL },
  { "title", 0, 0, G_OPTION_ARG_NONE, &with_title, "With the title", NULL },
  { "legend", 0, 0, G_OPTION_ARG_NONE, &with_legend, "With a legend", NULL },
  { "footnotes", 0, 0, G_OPTION_ARG_NONE, &footnotes, "With the statements below it", NULL },
  { "select", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, "Only this, and its neighbours", "ID" },
  { NULL },
};

static EntenteThemeName
find_theme (void)
{
  if (g_strcmp0 (theme_name, "dark") == 0)
    return ENTENTE_THEME_DARK;
  if (g_strcmp0 (theme_name, "print") == 0)
    return ENTENTE_THEME_PRINT;
  return ENTENTE_THEME_LIGHT;
}

/* Where the file says nothing, actors are put in rows. */
static void
place_all (EntenteDocument *document)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  EntenteLayout *layout = entente_document_get_layout (document);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntentePoint at;

      if (!entente_layout_get_position (layout, entente_item_get_id (actor), &at))
        entente_layout_set_position (layout, entente_item_get_id (actor),
                                     &(EntentePoint) { (int) (i % 5) * 4000, (int) (i / 5) * 1500 });
    }
}

static gboolean
write_svg (EntenteSheet     *sheet,
           EntenteDocument  *document,
           GError          **error)
{
  const EntenteSvgOptions options = { find_theme (), adaptive, transparent, shapes };
  g_autoptr (GBytes) svg = entente_svg_write (sheet, document, &options, NULL, error);

  return svg != NULL && g_file_set_contents (svg_name, g_bytes_get_data (svg, NULL),
                                             (gssize) g_bytes_get_size (svg), error);
}

static void
write_png (EntenteSheet *sheet)
{
  const EntenteTheme *theme = entente_theme_get (find_theme ());
  const EntenteBox *box = entente_sheet_get_box (sheet);
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) box->width, (int) box->height);
  cairo_t *cr = cairo_create (surface);

  if (!transparent)
    {
      cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
      cairo_paint (cr);
    }
  cairo_translate (cr, -box->x, -box->y);
  entente_painter_paint (painter, cr, entente_sheet_get_scene (sheet), theme, box, 1.0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, png_name), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) location = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  EntenteSheetOptions options = { NULL, };
  EntenteDocument *document;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    g_error ("%s", error != NULL ? error->message : "which file?");
  location = g_file_new_for_commandline_arg (argv[1]);
  file = entente_file_load (location, NULL, &error);
  if (file == NULL)
    g_error ("%s", error->message);

  document = entente_file_get_document (file);
  place_all (document);
  options = (EntenteSheetOptions) { NULL, (const char *const *) ids, with_title, with_legend,
                                    footnotes ? ENTENTE_SHEET_NOTES_BELOW : ENTENTE_SHEET_NOTES_NONE };
  scene = entente_scene_new (document, measure);
  sheet = entente_sheet_new (scene, document, &options);
  if (svg_name != NULL && !write_svg (sheet, document, &error))
    g_error ("%s", error->message);
  if (png_name != NULL)
    write_png (sheet);
  return 0;
}
