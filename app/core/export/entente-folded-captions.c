/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-folded-captions.h"

#include "entente-xml.h"

#include <glib/gi18n.h>

/* What stands for several items names each of them. */

static void
append_row (GString    *rows,
            const char *row)
{
  if (rows->len > 0)
    g_string_append_c (rows, '\n');
  g_string_append (rows, row);
}

/**
 * entente_folded_captions_for_card:
 * @captions: the captions of a document
 * @card: a card of a picture of it
 *
 * Returns: (transfer full): the caption of its actor; of a folded group its name, with those of its members
 */
EntenteCaption *
entente_folded_captions_for_card (EntenteCaptions   *captions,
                                  const EntenteCard *card)
{
  g_autoptr (GString) members = NULL;
  EntenteCaption *caption;

  if (card->folded == NULL)
    return entente_captions_for_actor (captions, ENTENTE_ACTOR (card->item));
  members = g_string_new (NULL);
  for (guint i = 0; i < card->folded->members->len; i++)
    {
      g_autoptr (EntenteCaption) member = entente_captions_for_actor (captions, card->folded->members->pdata[i]);

      append_row (members, member->label);
    }
  caption = g_new0 (EntenteCaption, 1);
  /* Translators: a folded group, and “12 members · 5 relations within”. */
  caption->label = g_strdup_printf (C_("group", "Group %1$s, %2$s"), card->text->title.text,
                                    card->text->subtitle.n_rows > 0 ? card->text->subtitle.text : "");
  caption->title = g_strdup (caption->label);
  caption->description = g_strdup (members->str);
  return caption;
}

/**
 * entente_folded_captions_for_line:
 * @captions: the captions of a document
 * @scene: a picture of it
 * @line: a line of the picture
 *
 * Returns: (transfer full): the caption of its relation; of several the number, with those of all of them
 */
EntenteCaption *
entente_folded_captions_for_line (EntenteCaptions   *captions,
                                  EntenteScene      *scene,
                                  const EntenteLine *line)
{
  g_autoptr (GString) relations = NULL;
  EntenteCaption *caption;

  if (line->bundle == NULL)
    return entente_captions_for_relation (captions, ENTENTE_RELATION (line->item));
  relations = g_string_new (NULL);
  for (guint i = 0; i < line->bundle->relations->len; i++)
    {
      g_autoptr (EntenteCaption) relation = entente_captions_for_relation (captions,
                                                                           line->bundle->relations->pdata[i]);

      append_row (relations, relation->label);
    }
  caption = g_new0 (EntenteCaption, 1);
  /* Translators: the names of two groups or actors, and “12 relations · 3 confirmed”. */
  caption->label = g_strdup_printf (line->arrow ? C_("bundle", "%1$s to %2$s: %3$s")
                                                : C_("bundle", "%1$s and %2$s: %3$s"),
                                    entente_scene_get_card (scene, line->from)->text->title.text,
                                    entente_scene_get_card (scene, line->to)->text->title.text,
                                    line->word != NULL ? line->word->rows.text : "");
  caption->title = g_strdup (caption->label);
  caption->description = g_strdup (relations->str);
  return caption;
}

static void
append_end (GString      *svg,
            const char   *name,
            EntenteScene *scene,
            guint         card)
{
  const EntenteCard *the = entente_scene_get_card (scene, card);

  entente_xml_append_attribute (svg, name, the->folded != NULL ? the->folded->id : entente_item_get_id (the->item));
}

/**
 * entente_folded_captions_append_ends:
 * @svg: the text that is written so far, within a tag
 * @scene: a picture
 * @line: a line of the picture
 *
 * Adds the ids of the actors or groups at the ends of the line.
 */
void
entente_folded_captions_append_ends (GString           *svg,
                                     EntenteScene      *scene,
                                     const EntenteLine *line)
{
  append_end (svg, "data-from", scene, line->from);
  append_end (svg, "data-to", scene, line->to);
}
