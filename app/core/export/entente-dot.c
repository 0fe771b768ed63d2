/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dot.h"

#include <math.h>

#include "entente-actor.h"
#include "entente-caption.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-graph-groups.h"
#include "entente-id.h"
#include "entente-xml.h"

/* Writes a sheet as a graph in the DOT language of Graphviz, with the positions of the actors.
 *
 * In text that Graphviz shows, it reads escapes ("\N" is the name of a node) and entities ("&amp;"). So a backslash is
 * written twice, and an ampersand as an entity. Graphviz cannot read very long strings, so a long text is written as a
 * sum of several strings. */

#define STRING_LENGTH_MAX 1000 /* bytes */
#define POINTS_PER_INCH 72.0
#define MAX_SPLINES 100

typedef enum {
  TEXT_SHOWN, /* Graphviz shows it, and reads escapes and entities in it */
  TEXT_PLAIN, /* a name, or a value that Graphviz does not show */
} Text;

static void
add_char (GString    *dot,
          const char *at,
          gsize       length,
          Text        text)
{
  if (*at == '"')
    g_string_append (dot, "\\\"");
  else if (*at == '\\')
    g_string_append (dot, "\\\\");
  else if (*at == '\n' && text == TEXT_SHOWN)
    g_string_append (dot, "\\n");
  else if (*at == '&' && text == TEXT_SHOWN)
    g_string_append (dot, "&amp;");
  else
    g_string_append_len (dot, at, (gssize) length);
}

static void
add_string (GString    *dot,
            const char *string,
            Text        text)
{
  gsize start = dot->len;

  g_string_append_c (dot, '"');
  while (*string != '\0')
    {
      const char *end = g_utf8_next_char (string);

      if (dot->len - start > STRING_LENGTH_MAX)
        {
          g_string_append (dot, "\" + \"");
          start = dot->len;
        }
      add_char (dot, string, (gsize) (end - string), text);
      string = end;
    }
  g_string_append_c (dot, '"');
}

static void
add_attribute (GString    *dot,
               const char *name,
               const char *value,
               Text        text)
{
  if (value == NULL)
    return;
  g_string_append_printf (dot, ", %s=", name);
  add_string (dot, value, text);
}

static void
add_color (GString            *dot,
           const EntenteColor *color)
{
  g_string_append_printf (dot, ", color=\"#%02x%02x%02x\"", (guint) lround (color->red * 255.0),
                          (guint) lround (color->green * 255.0), (guint) lround (color->blue * 255.0));
}

static void
add_inches (GString    *dot,
            const char *name,
            double      points)
{
  char inches[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (dot, ", %s=%s", name,
                          g_ascii_formatd (inches, sizeof inches, "%.4f", points / POINTS_PER_INCH));
}

/* Adds a tooltip, and a link if the item has a safe address. */
static void
add_caption (GString              *dot,
             const EntenteCaption *caption)
{
  add_attribute (dot, "tooltip", caption->title, TEXT_SHOWN);
  add_attribute (dot, "URL", caption->link, TEXT_SHOWN);
}

static void
add_title (GString               *dot,
           const EntenteTextRows *title)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < title->n_rows; i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? "\n" : "", title->rows[i].text);
  add_attribute (dot, "label", rows->str, TEXT_SHOWN);
}

static void
add_node (GString            *dot,
          const EntenteCard  *card,
          EntenteCaptions    *captions,
          EntenteGraphGroups *groups)
{
  EntenteActor *actor = ENTENTE_ACTOR (card->item);
  g_autoptr (EntenteCaption) caption = entente_captions_for_actor (captions, actor);
  g_autofree char *names = entente_graph_groups_dup_cell (groups, card->item);
  EntenteVec center = entente_card_get_center (card);

  g_string_append (dot, "  ");
  add_string (dot, entente_item_get_id (card->item), TEXT_PLAIN);
  g_string_append (dot, " [pos=\"");
  entente_xml_append_number (dot, center.x);
  g_string_append_c (dot, ',');
  entente_xml_append_number (dot, -center.y);
  g_string_append (dot, "!\"");
  add_inches (dot, "width", card->box.width);
  add_inches (dot, "height", card->box.height);
  add_title (dot, &card->text->title);
  add_attribute (dot, "kind", entente_actor_get_kind (actor), TEXT_PLAIN);
  add_attribute (dot, ENTENTE_GRAPH_GROUPS, names, TEXT_PLAIN);
  add_color (dot, &entente_theme_get (ENTENTE_THEME_LIGHT)->kinds[card->look]);
  add_caption (dot, caption);
  g_string_append (dot, "];\n");
}

static char *
get_label (const EntenteLine *line)
{
  const char *word = line->word != NULL ? line->word->rows.text : "";

  /* Color must not be the only sign of a dispute. */
  if (line->disputed)
    return g_strdup_printf ("%s%s(%s)", word, *word != '\0' ? " " : "", entente_evidence_get_dispute_label ());
  return *word != '\0' ? g_strdup (word) : NULL;
}

static void
add_edge (GString           *dot,
          const EntenteLine *line,
          EntenteCaptions   *captions)
{
  static const char *const styles[ENTENTE_N_EVIDENCE_CLASSES] = {
    [ENTENTE_EVIDENCE_CONFIRMED] = "solid",
    [ENTENTE_EVIDENCE_REPORTED] = "dashed",
    [ENTENTE_EVIDENCE_TENTATIVE] = "dotted",
    [ENTENTE_EVIDENCE_UNSUPPORTED] = "solid",
  };
  EntenteColor color = entente_line_get_color (line, entente_theme_get (ENTENTE_THEME_LIGHT));
  EntenteRelation *relation = ENTENTE_RELATION (line->item);
  g_autoptr (EntenteCaption) caption = entente_captions_for_relation (captions, relation);
  g_autofree char *label = get_label (line);

  g_string_append (dot, "  ");
  add_string (dot, entente_relation_get_from (relation), TEXT_PLAIN);
  g_string_append (dot, " -> ");
  add_string (dot, entente_relation_get_to (relation), TEXT_PLAIN);
  g_string_append_printf (dot, " [style=%s, evidence=%s, disputed=%s%s", styles[line->evidence],
                          entente_evidence_class_get_word (line->evidence), line->disputed ? "true" : "false",
                          entente_relation_is_directed (relation) ? "" : ", dir=none");
  add_attribute (dot, "relation", entente_item_get_id (line->item), TEXT_PLAIN);
  add_attribute (dot, "label", label, TEXT_SHOWN);
  add_color (dot, &color);
  add_caption (dot, caption);
  g_string_append (dot, "];\n");
}

/* The ids of the members of each group, if nobody is in two of them: the clusters of Graphviz cannot overlap. */
static GHashTable *
list_clusters (EntenteSheet       *sheet,
               EntenteGraphGroups *groups,
               GPtrArray          *order)
{
  g_autoptr (GHashTable) clusters = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL,
                                                           (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < entente_sheet_get_n_cards (sheet); i++)
    {
      EntenteItem *actor = entente_sheet_get_card (sheet, i)->item;
      GPtrArray *names = entente_graph_groups_get_names (groups, actor), *ids;

      if (names == NULL)
        continue;
      if (names->len > 1)
        return NULL;
      ids = g_hash_table_lookup (clusters, names->pdata[0]);
      if (ids == NULL)
        {
          ids = g_ptr_array_new ();
          g_hash_table_insert (clusters, names->pdata[0], ids);
          g_ptr_array_add (order, names->pdata[0]);
        }
      g_ptr_array_add (ids, (gpointer) entente_item_get_id (actor));
    }
  return g_steal_pointer (&clusters);
}

/* The layout "nop" does not draw them, but the others of Graphviz do. */
static void
add_clusters (GString            *dot,
              EntenteSheet       *sheet,
              EntenteGraphGroups *groups)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) clusters = list_clusters (sheet, groups, order);

  for (guint i = 0; clusters != NULL && i < order->len; i++)
    {
      const GPtrArray *ids = g_hash_table_lookup (clusters, order->pdata[i]);

      g_string_append_printf (dot, "  subgraph \"cluster_%u\" { label=", i + 1);
      add_string (dot, order->pdata[i], TEXT_SHOWN);
      for (guint j = 0; j < ids->len; j++)
        {
          g_string_append (dot, "; ");
          add_string (dot, ids->pdata[j], TEXT_PLAIN);
        }
      g_string_append (dot, "; }\n");
    }
}

/* Graphviz leads curved lines around the nodes, which takes it seconds for 300 of them and hours for 4,000. */
static const char *
choose_splines (EntenteSheet *sheet)
{
  return entente_sheet_get_n_lines (sheet) > MAX_SPLINES ? "line" : "true";
}

static void
add_head (GString         *dot,
          EntenteDocument *document,
          EntenteSheet    *sheet)
{
  const char *title = entente_document_get_title (document);
  g_autofree char *shown = title != NULL ? entente_display_text_name (title) : NULL;

  /* The layout "nop" leaves the nodes where they are. "neato" could move all of them together. */
  g_string_append_printf (dot,
                          "digraph {\n"
                          "  graph [layout=nop, inputscale=72, notranslate=true, splines=%s, outputorder=edgesfirst",
                          choose_splines (sheet));
  if (shown != NULL && *shown != '\0')
    {
      add_attribute (dot, "label", shown, TEXT_SHOWN);
      g_string_append (dot, ", labelloc=t, fontname=\"sans-serif\", fontsize=22");
    }
  g_string_append (dot, "];\n"
                        "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fixedsize=true,"
                        " fontname=\"sans-serif\", fontsize=12];\n"
                        "  edge [fontname=\"sans-serif\", fontsize=11];\n");
}

/**
 * entente_dot_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph for Graphviz, which draws the nodes where they are on the sheet
 */
GBytes *
entente_dot_write (const EntenteExportInput  *input,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autoptr (EntenteCaptions) captions = NULL;
  g_autoptr (EntenteGraphGroups) groups = NULL;
  GString *dot;

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  captions = entente_captions_new (input->document);
  groups = entente_graph_groups_new (input->document);
  dot = g_string_new (NULL);
  add_head (dot, input->document, input->sheet);
  for (guint i = 0; i < entente_sheet_get_n_cards (input->sheet); i++)
    add_node (dot, entente_sheet_get_card (input->sheet, i), captions, groups);
  add_clusters (dot, input->sheet, groups);
  for (guint i = 0; i < entente_sheet_get_n_lines (input->sheet); i++)
    add_edge (dot, entente_sheet_get_line (input->sheet, i), captions);
  g_string_append (dot, "}\n");
  return g_string_free_to_bytes (dot);
}
