/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-paper.h"

#include <glib/gi18n.h>

/* The sizes of paper for pictures and reports. */

#define MM (72.0 / 25.4)
#define INCH 72.0

static const struct {
  const char *name;
  const char *label;
  double width, height; /* points, upright */
} papers[ENTENTE_N_PAPERS] = {
  [ENTENTE_PAPER_FITTED] = { "fit", NC_("paper", "As large as the picture"), 0.0, 0.0 },
  [ENTENTE_PAPER_A3] = { "a3", NC_("paper", "A3"), 297 * MM, 420 * MM },
  [ENTENTE_PAPER_A4] = { "a4", NC_("paper", "A4"), 210 * MM, 297 * MM },
  [ENTENTE_PAPER_A5] = { "a5", NC_("paper", "A5"), 148 * MM, 210 * MM },
  [ENTENTE_PAPER_LETTER] = { "letter", NC_("paper", "US Letter"), 8.5 * INCH, 11 * INCH },
  [ENTENTE_PAPER_LEGAL] = { "legal", NC_("paper", "US Legal"), 8.5 * INCH, 14 * INCH },
  [ENTENTE_PAPER_TABLOID] = { "tabloid", NC_("paper", "US Tabloid"), 11 * INCH, 17 * INCH },
};

/**
 * entente_paper_for_name:
 * @name: a name as on the command line, in small or capital letters
 * @paper: (out): the paper of that name
 *
 * Returns: whether there is such a paper
 */
gboolean
entente_paper_for_name (const char   *name,
                        EntentePaper *paper)
{
  g_return_val_if_fail (name != NULL && paper != NULL, FALSE);

  for (EntentePaper i = 0; i < ENTENTE_N_PAPERS; i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_paper_get_name:
 * @paper: a paper
 *
 * Returns: its name on the command line and in settings, such as "a4"
 */
const char *
entente_paper_get_name (EntentePaper paper)
{
  g_return_val_if_fail (paper < ENTENTE_N_PAPERS, NULL);

  return papers[paper].name;
}

/**
 * entente_paper_get_label:
 * @paper: a paper
 *
 * Returns: its name in the user's language
 */
const char *
entente_paper_get_label (EntentePaper paper)
{
  g_return_val_if_fail (paper < ENTENTE_N_PAPERS, NULL);

  return g_dpgettext2 (NULL, "paper", papers[paper].label);
}

/**
 * entente_paper_get_size:
 * @paper: a paper
 * @width: (out): points, of an upright page; 0 for a page that is as large as the picture
 * @height: (out): likewise
 */
void
entente_paper_get_size (EntentePaper  paper,
                        double       *width,
                        double       *height)
{
  g_return_if_fail (paper < ENTENTE_N_PAPERS && width != NULL && height != NULL);

  *width = papers[paper].width;
  *height = papers[paper].height;
}
