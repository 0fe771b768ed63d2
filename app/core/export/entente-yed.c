/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-yed.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-relation.h"
#include "entente-stroke.h"
#include "entente-xml.h"

#include <math.h>

/* What GraphML itself has no words for: where nodes and edges are and how they look, as yEd writes and reads it. Its
 * names are in the namespace http://www.yworks.com/xml/graphml, which the file binds to "y". Its y grows downwards, as
 * that of a scene. */

/* A line that bends less than this, in points, is straight. */
#define FLAT 0.5

/* The parts of a bent line at which yEd gets a point; it draws a smooth line through them. */
static const double bends[] = { 0.25, 0.5, 0.75 };

static void
append_color (GString            *xml,
              const char         *name,
              const EntenteColor *color)
{
  const double parts[] = { color->red, color->green, color->blue };

  g_string_append_printf (xml, " %s=\"#", name);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (xml, "%02X", (guint) lround (CLAMP (parts[i], 0.0, 1.0) * 255.0));
  g_string_append_c (xml, '"');
}

static void
append_length (GString    *xml,
               const char *name,
               double      length)
{
  g_string_append_printf (xml, " %s=\"", name);
  entente_xml_append_number (xml, length);
  g_string_append_c (xml, '"');
}

static void
append_shown_text (GString    *xml,
                   const char *text)
{
  g_autofree char *shown = entente_display_text_name (text);

  entente_xml_append_text (xml, shown);
}

static const char *
get_shape (EntenteCardShape shape)
{
  switch (shape)
    {
    case ENTENTE_CARD_SHAPE_PILL:
    case ENTENTE_CARD_SHAPE_DASHED:
      return "roundrectangle";
    case ENTENTE_CARD_SHAPE_POINTED:
      return "hexagon";
    case ENTENTE_CARD_SHAPE_BOX:
    case ENTENTE_CARD_SHAPE_FOLDED:
    default:
      return "rectangle";
    }
}

/**
 * entente_yed_append_node:
 * @xml: the text that is written so far
 * @card: the card of an actor
 *
 * Adds the place, the look and the name of a node.
 */
void
entente_yed_append_node (GString           *xml,
                         const EntenteCard *card)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  EntenteColor fill = entente_theme_get_tint (theme, card->look);
  EntenteColor edge = entente_theme_get_edge (theme, card->look);
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (card->item));

  g_string_append (xml, "<y:ShapeNode>\n<y:Geometry");
  append_length (xml, "x", card->box.x);
  append_length (xml, "y", card->box.y);
  append_length (xml, "width", card->box.width);
  append_length (xml, "height", card->box.height);
  g_string_append (xml, "/>\n<y:Fill");
  append_color (xml, "color", &fill);
  g_string_append (xml, " transparent=\"false\"/>\n<y:BorderStyle");
  append_color (xml, "color", &edge);
  g_string_append_printf (xml, " type=\"%s\" width=\"1.0\"/>\n<y:NodeLabel fontSize=\"12\" modelName=\"internal\""
                               " modelPosition=\"c\"",
                          card->shape == ENTENTE_CARD_SHAPE_DASHED ? "dashed" : "line");
  append_color (xml, "textColor", &theme->text);
  g_string_append_c (xml, '>');
  append_shown_text (xml, name != NULL ? name : entente_item_get_id (card->item));
  g_string_append_printf (xml, "</y:NodeLabel>\n<y:Shape type=\"%s\"/>\n</y:ShapeNode>", get_shape (card->shape));
}

static gboolean
is_straight (const EntenteCurve *curve)
{
  EntenteVec middle = entente_curve_at (curve, 0.5);

  return hypot (middle.x - (curve->p[0].x + curve->p[3].x) / 2.0, middle.y - (curve->p[0].y + curve->p[3].y) / 2.0)
         < FLAT;
}

/* The ends are told from the centres of the nodes. */
static void
append_path (GString           *xml,
             const EntenteLine *line,
             EntenteVec         from,
             EntenteVec         to)
{
  const EntenteVec *p = line->curve.p;

  g_string_append (xml, "<y:Path");
  append_length (xml, "sx", p[0].x - from.x);
  append_length (xml, "sy", p[0].y - from.y);
  append_length (xml, "tx", p[3].x - to.x);
  append_length (xml, "ty", p[3].y - to.y);
  g_string_append_c (xml, '>');
  for (gsize i = 0; !is_straight (&line->curve) && i < G_N_ELEMENTS (bends); i++)
    {
      EntenteVec at = entente_curve_at (&line->curve, bends[i]);

      g_string_append (xml, "<y:Point");
      append_length (xml, "x", at.x);
      append_length (xml, "y", at.y);
      g_string_append (xml, "/>");
    }
  g_string_append (xml, "</y:Path>\n");
}

static void
append_label (GString            *xml,
              const char         *text,
              const EntenteColor *color)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);

  g_string_append (xml, "<y:EdgeLabel fontSize=\"11\" modelName=\"centered\" modelPosition=\"center\"");
  append_color (xml, "backgroundColor", &theme->background);
  append_color (xml, "textColor", color);
  g_string_append_c (xml, '>');
  append_shown_text (xml, text);
  g_string_append (xml, "</y:EdgeLabel>\n");
}

/* Color must not be the only sign of a dispute. */
static void
append_words (GString           *xml,
              const EntenteLine *line)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  const char *kind = entente_relation_get_kind (ENTENTE_RELATION (line->item));
  gboolean has_kind = kind != NULL && *kind != '\0';
  g_autofree char *words = NULL;

  if (line->disputed)
    words = g_strdup_printf ("%s%s(%s)", has_kind ? kind : "", has_kind ? " " : "",
                             entente_evidence_get_dispute_label ());
  else if (has_kind)
    words = g_strdup (kind);
  if (words != NULL)
    append_label (xml, words, line->disputed ? &theme->dispute : &theme->label);
}

static const char *
get_line_type (EntenteEvidenceClass evidence)
{
  switch (evidence)
    {
    case ENTENTE_EVIDENCE_REPORTED:
      return "dashed";
    case ENTENTE_EVIDENCE_TENTATIVE:
      return "dotted";
    case ENTENTE_EVIDENCE_CONFIRMED:
    case ENTENTE_EVIDENCE_UNSUPPORTED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      return "line";
    }
}

/**
 * entente_yed_append_edge:
 * @xml: the text that is written so far
 * @line: the line of a relation
 * @from: the card at which it begins
 * @to: the card at which it ends
 *
 * Adds the way, the look and the word of an edge.
 */
void
entente_yed_append_edge (GString           *xml,
                         const EntenteLine *line,
                         const EntenteCard *from,
                         const EntenteCard *to)
{
  EntenteColor color = entente_line_get_color (line, entente_theme_get (ENTENTE_THEME_LIGHT));
  EntenteStroke stroke;
  gboolean is_directed = entente_relation_is_directed (ENTENTE_RELATION (line->item));

  g_string_append (xml, "<y:PolyLineEdge>\n");
  append_path (xml, line, entente_card_get_center (from), entente_card_get_center (to));
  g_string_append (xml, "<y:LineStyle");
  append_color (xml, "color", &color);
  g_string_append_printf (xml, " type=\"%s\"", get_line_type (line->evidence));
  entente_stroke_init (&stroke, line->evidence, G_MAXDOUBLE, 1.0, FALSE);
  append_length (xml, "width", stroke.width);
  g_string_append_printf (xml, "/>\n<y:Arrows source=\"none\" target=\"%s\"/>\n", is_directed ? "standard" : "none");
  append_words (xml, line);
  g_string_append (xml, "<y:BendStyle smoothed=\"true\"/>\n</y:PolyLineEdge>");
}
