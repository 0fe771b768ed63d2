/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <glib/gi18n.h>

#include "entente-plan.h"
#include "entente-svg.h"

/* A document in the forms it can leave Entente in. */

static const struct {
  const char *suffix;
} formats[ENTENTE_N_EXPORTS] = {
  [ENTENTE_EXPORT_SVG] = { ".svg" },
};

G_DEFINE_QUARK (entente-export-error-quark, entente_export_error)

/**
 * entente_export_for_name:
 * @name: name of a file
 * @format: (out): the format its suffix stands for
 * @error: return location for an error
 *
 * Returns: whether there is such a format
 */
gboolean
entente_export_for_name (const char     *name,
                         EntenteExport  *format,
                         GError        **error)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  for (int i = 0; i < ENTENTE_N_EXPORTS; i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      {
        *format = i;
        return TRUE;
      }
  g_set_error_literal (error, ENTENTE_EXPORT_ERROR, ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
                       _("The format is told by the end of the name, which can be “.svg”"));
  return FALSE;
}

/**
 * entente_export_write:
 * @document: a document; its actors that have no position get one
 * @format: a format
 * @trouble: (out) (optional) (nullable): what is not as it should be, in words for the user
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the document in that format
 */
GBytes *
entente_export_write (EntenteDocument  *document,
                      EntenteExport     format,
                      char            **trouble,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  const EntenteSheetOptions sheet_options = { .title = TRUE, .legend = TRUE };
  const EntenteSvgOptions svg_options = { ENTENTE_THEME_LIGHT };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && format < ENTENTE_N_EXPORTS, NULL);

  if (!entente_plan_place (document, measure, cancellable, trouble, error))
    return NULL;
  scene = entente_scene_new (document, measure);
  sheet = entente_sheet_new (scene, document, &sheet_options);
  return entente_svg_write (sheet, document, &svg_options, cancellable, error);
}
