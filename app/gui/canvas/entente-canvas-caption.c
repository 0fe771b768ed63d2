/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-caption.h"

#include <glib/gi18n.h>

#include "entente-query.h"

/* A screen reader says what is selected in the picture, or what the picture is and where all of it can be read. A
 * change of the name is said each time, and a description only on the way in: the size of the picture must not be
 * repeated at each step from card to card. */

static char *
describe_picture (EntenteScene *scene)
{
  guint n_cards = entente_scene_get_n_cards (scene);
  guint n_lines = entente_scene_get_n_lines (scene);
  g_autofree char *actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_cards), n_cards);
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_lines), n_lines);

  /* Translators: both are counts, such as "23 actors" and "30 relations". */
  return g_strdup_printf (_("Graph of %s and %s. The outline lists all of them."), actors, relations);
}

/* Whether an actor that is selected has neighbours that are not shown, which a mark on its card says. */
static char *
add_others (EntenteSession *session,
            EntenteItem    *item,
            char           *caption)
{
  EntenteScene *scene = entente_session_get_scene (session);
  guint index, n;
  g_autofree char *selected = NULL;

  if (entente_scene_find (scene, entente_item_get_id (item), &index) != ENTENTE_PART_CARD
      || entente_scene_get_card (scene, index)->folded != NULL
      || (n = entente_scene_get_card (scene, index)->n_others) == 0)
    return caption;
  selected = caption;
  /* Translators: the first placeholder is a sentence. */
  return g_strdup_printf (ngettext ("%1$s %2$u of its neighbors is not shown.",
                                    "%1$s %2$u of its neighbors are not shown.", n), selected, n);
}

/* What a mark says while two files are compared. */
static char *
add_mark (EntenteSession *session,
          EntenteItem    *item,
          char           *caption)
{
  EntenteItemMarks *marks = entente_view_state_get_marks (entente_session_get_view_state (session));
  EntenteItemMark mark = marks != NULL ? entente_item_marks_get (marks, item) : ENTENTE_ITEM_MARK_NONE;
  g_autofree char *selected = NULL;

  if (mark == ENTENTE_ITEM_MARK_NONE)
    return caption;
  selected = caption;
  /* Translators: the first placeholder is a sentence, the second says how the item differs from another file. */
  return g_strdup_printf (C_("difference", "%1$s %2$s."), selected, entente_item_mark_get_words (mark));
}

static char *
describe_selection (EntenteSession *session)
{
  const GPtrArray *selection = entente_session_get_selection (session);
  EntenteItem *item = entente_session_get_selected (session);
  g_autofree char *title = NULL;
  char *caption;

  if (item == NULL)
    return NULL;

  title = entente_query_title (entente_session_get_document (session), item);
  if (selection->len > 1)
    return g_strdup_printf (ngettext ("%s and %u more item are selected.", "%s and %u more items are selected.",
                                      selection->len - 1),
                            title, selection->len - 1);

  if (entente_layout_is_pinned (entente_document_get_layout (entente_session_get_document (session)),
                                entente_item_get_id (item)))
    caption = g_strdup_printf (_("%s is selected. It is pinned to its place."), title);
  else
    caption = g_strdup_printf (_("%s is selected."), title);
  return add_mark (session, item, add_others (session, item, caption));
}

static const char *
get_class_word (EntenteEvidenceClass evidence)
{
  switch (evidence)
    {
    case ENTENTE_EVIDENCE_CONFIRMED:
      return C_("evidence of a line", "confirmed");
    case ENTENTE_EVIDENCE_REPORTED:
      return C_("evidence of a line", "reported");
    case ENTENTE_EVIDENCE_TENTATIVE:
      return C_("evidence of a line", "tentative");
    case ENTENTE_EVIDENCE_UNSUPPORTED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      return C_("evidence of a line", "unsupported");
    }
}

/**
 * entente_canvas_caption_describe_line:
 * @document: a document
 * @relation: a relation of it
 *
 * Returns: (transfer full): what the line of the relation says: who, the whole word, and whom; how well it is
 *   supported; and how many statements are about it
 */
char *
entente_canvas_caption_describe_line (EntenteDocument *document,
                                      EntenteRelation *relation)
{
  const GPtrArray *statements;
  GString *line;
  gboolean disputed;
  EntenteEvidenceClass evidence;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  evidence = entente_evidence_weigh (document, relation, NULL, &disputed);
  title = entente_query_title (document, ENTENTE_ITEM (relation));
  line = g_string_new (title);
  g_string_append_printf (line, " · %s", get_class_word (evidence));
  if (disputed)
    g_string_append_printf (line, " · %s", C_("evidence of a line", "disputed"));
  statements = entente_document_get_linked (document, entente_item_get_id (ENTENTE_ITEM (relation)),
                                            ENTENTE_LINK_ABOUT);
  if (statements != NULL && statements->len > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%u statement", "%u statements", statements->len), statements->len);
    }

  return g_string_free (line, FALSE);
}

/**
 * entente_canvas_caption_new:
 * @session: (nullable): what the canvas shows
 * @description: (out): how large the picture is, where the caption does not say it; else empty
 *
 * Returns: (transfer full): what is selected in the canvas; what it shows, if nothing is
 */
char *
entente_canvas_caption_new (EntenteSession  *session,
                            char           **description)
{
  EntenteScene *scene = session != NULL ? entente_session_get_scene (session) : NULL;
  char *selection;

  g_return_val_if_fail (description != NULL, NULL);

  *description = NULL;
  if (scene == NULL)
    {
      *description = g_strdup ("");
      return g_strdup (_("Graph"));
    }
  selection = describe_selection (session);
  *description = selection != NULL ? describe_picture (scene) : g_strdup ("");
  return selection != NULL ? selection : describe_picture (scene);
}
