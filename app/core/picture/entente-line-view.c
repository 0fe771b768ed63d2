/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-view.h"

/**
 * entente_line_view_apply:
 * @line: (inout): a line of a whole document
 * @view: a view of the document
 * @shown: whether the line is in the view
 *
 * What the view sets aside, or does not know yet, makes it another line. If it is not in the view, it is faded.
 */
void
entente_line_view_apply (EntenteLine *line,
                         EntenteView *view,
                         gboolean     shown)
{
  EntenteStrength strength;

  g_return_if_fail (line != NULL && view != NULL);

  if (entente_view_weigh (view, line->item, &strength))
    {
      line->evidence = strength.support;
      line->disputed = strength.disputed;
      line->pale = strength.pale;
    }
  if (!shown)
    entente_line_fade (line);
}

/**
 * entente_line_view_get_class:
 * @line: a line of a whole document
 * @view: (nullable): a view of the document
 *
 * Returns: the class that the line has in the view
 */
EntenteEvidenceClass
entente_line_view_get_class (const EntenteLine *line,
                             EntenteView       *view)
{
  EntenteStrength strength;

  g_return_val_if_fail (line != NULL, ENTENTE_EVIDENCE_UNSUPPORTED);

  if (view == NULL || !entente_view_weigh (view, line->item, &strength))
    return line->evidence;
  return strength.support;
}
