/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-arguments.h"

#include <string.h>
#include <glib/gi18n.h>

/* The arguments of the command line for an export: their definition, their check and their
 * conversion. */

#define MIN_SCALE 0.05
#define MAX_SCALE 50.0
#define MAX_WIDTH 32000

/* Points. */
#define MIN_SIZE 56.0
#define MAX_SIZE 5700.0

/**
 * entente_export_arguments_clear:
 * @self: arguments
 *
 * Frees the strings.
 */
void
entente_export_arguments_clear (EntenteExportArguments *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->layout, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->select, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->separator, g_free);
  g_clear_pointer (&self->size, g_free);
}

/**
 * entente_export_arguments_add_entries:
 * @self: receives the arguments; must outlive @context
 * @context: the parser of the command line
 *
 * Texts have the type of file names, which GLib passes on byte for byte. GLib refuses texts with other than
 * ASCII characters in the locale "C".
 */
void
entente_export_arguments_add_entries (EntenteExportArguments *self,
                                      GOptionContext         *context)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &self->format,
      N_("The form to export in, such as “.pdf”, whatever the name"), N_("SUFFIX") },
    { "select", 0, 0, G_OPTION_ARG_FILENAME, &self->select,
      N_("Export only these actors and relations, and their neighbors"), N_("ID,…") },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &self->layout,
      N_("Lay out anew what is exported: auto, dot, neato, fdp, sfdp, circo or twopi"), N_("ENGINE") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &self->theme,
      N_("The colors of the picture: light, dark or print"), N_("THEME") },
    { "adaptive", 0, 0, G_OPTION_ARG_NONE, &self->adaptive,
      N_("Make the SVG light or dark, as the reader’s screen is"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &self->transparent,
      N_("Leave out the paper below the SVG or PNG"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &self->no_title, N_("Leave out the title above the picture"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &self->no_legend, N_("Leave out the legend below the picture"), NULL },
    { "footnotes", 0, 0, G_OPTION_ARG_NONE, &self->footnotes,
      N_("Number the statements behind the picture, and tell them below it"), NULL },
    { "brief", 0, 0, G_OPTION_ARG_NONE, &self->brief, N_("Keep a report to its summary and the picture"), NULL },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &self->size,
      N_("Make a figure for print so wide, or also at most so high, with a caption: 170mm or 170x200mm"), N_("SIZE") },
    { "text-as-shapes", 0, 0, G_OPTION_ARG_NONE, &self->shapes,
      N_("Draw the letters of the SVG, so that it looks the same everywhere"), NULL },
    { "page", 0, 0, G_OPTION_ARG_FILENAME, &self->page,
      N_("The size of the PDF’s pages: fit, a3, a4, a5, letter, legal or tabloid"), N_("PAPER") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->scale, N_("Pixels for each point of a PNG"), N_("NUMBER") },
    { "width", 0, 0, G_OPTION_ARG_INT, &self->width, N_("How many pixels wide a PNG is"), N_("PIXELS") },
    { "separator", 0, 0, G_OPTION_ARG_FILENAME, &self->separator,
      N_("What is between the cells of a table: comma, semicolon or tab"), N_("SEPARATOR") },
    { "guard-formulas", 0, 0, G_OPTION_ARG_NONE, &self->guard_formulas,
      N_("Put an apostrophe before cells that a spreadsheet would take for formulas"), NULL },
    { NULL },
  };

  g_return_if_fail (self != NULL && context != NULL);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* An option, whether it is given, and the capability that a format needs for it. */
typedef struct {
  const char *name;
  gboolean given;
  EntenteExportTakes takes;
} Option;

#define N_OPTIONS 16

static void
list_options (const EntenteExportArguments *self,
              Option                        *given)
{
  const Option all[N_OPTIONS] = {
    { "--select", self->select != NULL, ENTENTE_EXPORT_TAKES_SELECTION },
    { "--layout", self->layout != NULL, ENTENTE_EXPORT_TAKES_LAYOUT },
    { "--theme", self->theme != NULL, ENTENTE_EXPORT_TAKES_THEME },
    { "--adaptive", self->adaptive, ENTENTE_EXPORT_TAKES_ADAPTIVE },
    { "--transparent", self->transparent, ENTENTE_EXPORT_TAKES_TRANSPARENT },
    { "--no-title", self->no_title, ENTENTE_EXPORT_TAKES_SURROUNDINGS },
    { "--no-legend", self->no_legend, ENTENTE_EXPORT_TAKES_SURROUNDINGS },
    { "--footnotes", self->footnotes, ENTENTE_EXPORT_TAKES_FOOTNOTES },
    { "--brief", self->brief, ENTENTE_EXPORT_TAKES_BRIEF },
    { "--size", self->size != NULL, ENTENTE_EXPORT_TAKES_SIZE },
    { "--text-as-shapes", self->shapes, ENTENTE_EXPORT_TAKES_SHAPES },
    { "--page", self->page != NULL, ENTENTE_EXPORT_TAKES_PAPER },
    { "--scale", self->scale != 0.0, ENTENTE_EXPORT_TAKES_SCALE },
    { "--width", self->width != 0, ENTENTE_EXPORT_TAKES_SCALE },
    { "--separator", self->separator != NULL, ENTENTE_EXPORT_TAKES_TABLE },
    { "--guard-formulas", self->guard_formulas, ENTENTE_EXPORT_TAKES_TABLE },
  };

  for (guint i = 0; i < N_OPTIONS; i++)
    given[i] = all[i];
}

/**
 * entente_export_arguments_are_given:
 * @self: arguments
 *
 * Returns: whether an option is given that only an export can use
 */
gboolean
entente_export_arguments_are_given (const EntenteExportArguments *self)
{
  Option given[N_OPTIONS];

  g_return_val_if_fail (self != NULL, FALSE);

  list_options (self, given);
  for (guint i = 0; i < N_OPTIONS; i++)
    if (given[i].given)
      return TRUE;
  return self->format != NULL;
}

/**
 * entente_export_arguments_find_format:
 * @self: arguments
 * @name: the name of the output file, or "-"
 * @format: (out): the format of the export; SVG if neither name nor option give one
 * @error: return location for an error
 *
 * Returns: whether the format exists
 */
gboolean
entente_export_arguments_find_format (const EntenteExportArguments  *self,
                                      const char                    *name,
                                      EntenteExportFormat           *format,
                                      GError                       **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && format != NULL, FALSE);

  if (self->format != NULL)
    {
      g_autofree char *suffix = g_strconcat (*self->format == '.' ? "" : ".", self->format, NULL);

      return entente_export_format_for_name (suffix, format, error);
    }
  if (!g_str_equal (name, "-"))
    return entente_export_format_for_name (name, format, error);
  *format = ENTENTE_EXPORT_FORMAT_SVG;
  return TRUE;
}

static gboolean
choose_theme (const char       *name,
              EntenteThemeName *theme)
{
  static const struct {
    const char *name;
    EntenteThemeName theme;
  } themes[] = {
    { "light", ENTENTE_THEME_LIGHT },
    { "dark", ENTENTE_THEME_DARK },
    { "print", ENTENTE_THEME_PRINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (name, themes[i].name))
      {
        *theme = themes[i].theme;
        return TRUE;
      }
  return FALSE;
}

static char *
check_options (const EntenteExportArguments *self,
               EntenteExportFormat           format)
{
  Option given[N_OPTIONS];

  list_options (self, given);
  for (guint i = 0; i < N_OPTIONS; i++)
    if (given[i].given && !(entente_export_format_get_takes (format) & given[i].takes))
      /* Translators: an option such as “--theme”, and the end of a file’s name such as “.csv”. */
      return g_strdup_printf (_("%s means nothing to the format %s"), given[i].name,
                              entente_export_format_get_suffix (format));
  return NULL;
}

/* Reads a length such as “170” or “8.5”, in every locale alike, and returns where it ends. */
static const char *
read_length (const char *text,
             double     *length)
{
  gsize n = strspn (text, "0123456789.");
  g_autofree char *number = g_strndup (text, n);

  *length = g_ascii_strtod (number, NULL);
  return text + n;
}

static gboolean
read_size (const char           *size,
           EntenteExportOptions *options)
{
  static const struct {
    const char *name;
    double points;
  } units[] = { { "mm", 72.0 / 25.4 }, { "cm", 72.0 / 2.54 }, { "in", 72.0 }, { "pt", 1.0 }, { "", 72.0 / 25.4 } };
  double width, height = 0.0;
  const char *unit = read_length (size, &width);
  gboolean is_high = *unit == 'x';

  if (is_high)
    unit = read_length (unit + 1, &height);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (unit, units[i].name))
      {
        options->size_width = width * units[i].points;
        options->size_height = height * units[i].points;
        return options->size_width >= MIN_SIZE && options->size_width <= MAX_SIZE
               && (!is_high || (options->size_height >= MIN_SIZE && options->size_height <= MAX_SIZE));
      }
  return FALSE;
}

/* Returns why a value is not allowed, or NULL. */
static char *
read_values (const EntenteExportArguments *self,
             EntenteExportOptions         *options)
{
  if (options->anew && !entente_engine_from_name (self->layout, &options->engine))
    return g_strdup (_("The layout can be auto, dot, neato, fdp, sfdp, circo or twopi"));
  if (self->theme != NULL && !choose_theme (self->theme, &options->theme))
    return g_strdup (_("The theme can be light, dark or print"));
  if (self->adaptive && options->theme == ENTENTE_THEME_DARK)
    return g_strdup (_("An adaptive picture begins with a light theme"));
  if (self->page != NULL && !entente_paper_for_name (self->page, &options->paper))
    return g_strdup (_("The page can be fit, a3, a4, a5, letter, legal or tabloid"));
  if (self->separator != NULL && !entente_separator_for_name (self->separator, &options->separator))
    return g_strdup (_("The separator can be comma, semicolon or tab"));
  if (self->scale != 0.0 && !(self->scale >= MIN_SCALE && self->scale <= MAX_SCALE))
    return g_strdup_printf (_("The scale can be from %g to %g"), MIN_SCALE, MAX_SCALE);
  if (self->width != 0 && !(self->width >= 1 && self->width <= MAX_WIDTH))
    return g_strdup_printf (_("The width can be from %d to %d pixels"), 1, MAX_WIDTH);
  if (self->width != 0 && self->scale != 0.0)
    return g_strdup (_("Only one of --scale and --width can be given"));
  if (self->size != NULL && (self->scale != 0.0 || self->width != 0 || self->page != NULL || self->footnotes))
    return g_strdup (_("With --size there can be no --scale, --width, --page or --footnotes"));
  if (self->size != NULL && !read_size (self->size, options))
    return g_strdup (_("The size is a width such as 170mm, or a width and a height such as 170x200mm, from 20 to"
                       " 2000 mm"));
  return NULL;
}

/**
 * entente_export_arguments_fill:
 * @self: arguments
 * @format: the format of the export
 * @options: (inout): the options of the export, without ids; see entente_export_arguments_list_ids()
 *
 * Returns: (transfer full) (nullable): why the arguments are not allowed, or %NULL
 */
char *
entente_export_arguments_fill (const EntenteExportArguments *self,
                               EntenteExportFormat           format,
                               EntenteExportOptions         *options)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  reason = check_options (self, format);
  if (reason != NULL)
    return g_steal_pointer (&reason);
  options->anew = self->layout != NULL;
  options->scale = self->scale;
  options->width = self->width;
  options->transparent = self->transparent;
  options->adaptive = self->adaptive;
  options->text_as_shapes = self->shapes;
  options->no_title = self->no_title;
  options->no_legend = self->no_legend;
  options->footnotes = self->footnotes;
  options->guard_formulas = self->guard_formulas;
  options->brief = self->brief;
  return read_values (self, options);
}

/**
 * entente_export_arguments_list_ids:
 * @self: arguments
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the ids of the selected items; %NULL for all
 */
char **
entente_export_arguments_list_ids (const EntenteExportArguments *self)
{
  g_autofree char *ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->select == NULL)
    return NULL;
  if (!g_utf8_validate (self->select, -1, NULL))
    ids = g_locale_to_utf8 (self->select, -1, NULL, NULL, NULL);
  return g_strsplit (ids != NULL ? ids : self->select, ",", -1);
}
