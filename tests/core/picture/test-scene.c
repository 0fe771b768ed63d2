/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene.h"

#include <math.h>

#include "entente-actor.h"
#include "entente-arrange-document.h"
#include "entente-emphasis.h"
#include "entente-painter.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include "sample.h"

static void
add_actor (EntenteDocument *document,
           const char      *id,
           const char      *name,
           const char      *kind,
           int              x,
           int              y)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntentePoint at = { x * 10, y * 10 };

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_KIND, kind);
  entente_document_insert (document, item, G_MAXUINT);
  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
add_relation (EntenteDocument *document,
              const char      *id,
              const char      *from,
              const char      *to,
              const char      *kind)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, kind);
  entente_document_insert (document, item, G_MAXUINT);
}

static void
add_statement (EntenteDocument *document,
               const char      *id,
               const char      *speaker,
               const char      *about,
               const char      *stance)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item);
  EntenteRecord *target = entente_record_new (&entente_target_shape);

  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker);
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, "quote");
  entente_record_set_text (record, ENTENTE_STATEMENT_ATTRIBUTION, "on-record");
  entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, "asserts");
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, "article");
  entente_record_set_text (target, ENTENTE_TARGET_ID, about);
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, stance);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
  entente_document_insert (document, item, G_MAXUINT);
}

/* Kim, Shoigu and Putin are in a triangle. Russia is on one of its sides. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_SOURCE, "article", 0);
  add_actor (document, "kim", "Kim Jong-un", "person", 0, 0);
  add_actor (document, "shoigu", "Sergei Shoigu", "person", 600, 0);
  add_actor (document, "putin", "Vladimir Putin", "person", 300, 400);
  add_actor (document, "russia", "Russia", "state", 300, 0);
  add_relation (document, "met", "shoigu", "kim", "met");
  add_relation (document, "invited", "putin", "kim", "invited");
  add_relation (document, "signed-with", "kim", "putin", "signed a treaty with");
  add_relation (document, "own", "putin", "putin", "quotes");
  add_relation (document, "lost", "putin", "nobody", "knows");
  add_statement (document, "s1", "shoigu", "met", "supports");
  add_statement (document, "s2", "kim", "met", "supports");
  add_statement (document, "s3", "putin", "invited", "supports");
  add_statement (document, "s4", "kim", "invited", "disputes");
  return document;
}

static EntenteScene *
new_scene (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  return entente_scene_new (document, measure);
}

static const EntenteLine *
line_of (EntenteScene *scene,
         const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_LINE);
  return entente_scene_get_line (scene, index);
}

static const EntenteCard *
card_of (EntenteScene *scene,
         const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_scene_get_card (scene, index);
}

static void
test_truth (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  guint index;

  g_assert_cmpuint (entente_scene_get_n_cards (scene), ==, 4);
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, 4);
  g_assert_cmpint (entente_scene_find (scene, "lost", &index), ==, ENTENTE_PART_NONE);
  g_assert_cmpint (line_of (scene, "met")->evidence, ==, ENTENTE_EVIDENCE_CONFIRMED);
  g_assert_cmpint (line_of (scene, "invited")->evidence, ==, ENTENTE_EVIDENCE_REPORTED);
  g_assert_true (line_of (scene, "invited")->disputed);
  g_assert_cmpint (line_of (scene, "signed-with")->evidence, ==, ENTENTE_EVIDENCE_UNSUPPORTED);
  g_assert_false (line_of (scene, "signed-with")->disputed);
  g_assert_cmpint (card_of (scene, "russia")->look, ==, ENTENTE_LOOK_STATE);

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
assert_on_outline (const EntenteCard *card,
                   EntenteVec         at)
{
  g_assert_true (entente_card_contains (card, at.x, at.y, 3.0));
  g_assert_false (entente_card_contains (card, at.x, at.y, 0.5));
}

static void
test_lines_meet_outlines (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      assert_on_outline (entente_scene_get_card (scene, line->from), line->curve.p[0]);
      assert_on_outline (entente_scene_get_card (scene, line->to), line->curve.p[3]);
      g_assert_cmpfloat (entente_curve_length (&line->curve), >, 40);
    }

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
test_lines_keep_apart (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  const EntenteCard *russia = card_of (scene, "russia");
  EntenteVec a = entente_curve_at (&line_of (scene, "invited")->curve, 0.5);
  EntenteVec b = entente_curve_at (&line_of (scene, "signed-with")->curve, 0.5);

  g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 20);
  for (int i = 0; i <= 40; i++)
    {
      EntenteVec at = entente_curve_at (&line_of (scene, "met")->curve, i / 40.0);

      g_assert_false (entente_card_contains (russia, at.x, at.y, 0));
    }

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
test_words_keep_clear (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  guint n = entente_scene_get_n_lines (scene);

  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      g_assert_true (line->label_fits);
      for (guint j = 0; j < entente_scene_get_n_cards (scene); j++)
        g_assert_false (entente_box_overlaps (&line->label_box, &entente_scene_get_card (scene, j)->box));
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_box_overlaps (&line->label_box, &entente_scene_get_line (scene, j)->label_box));
    }

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
test_pick (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  EntenteVec word = { line_of (scene, "invited")->label_box.x + 4, line_of (scene, "invited")->label_box.y + 4 };
  EntenteVec end = line_of (scene, "met")->curve.p[3];
  guint index;

  g_assert_cmpint (entente_scene_pick (scene, 600, 10, 4, &index), ==, ENTENTE_PART_CARD);
  g_assert_true (entente_scene_get_card (scene, index) == card_of (scene, "shoigu"));
  g_assert_cmpint (entente_scene_pick (scene, word.x, word.y, 4, &index), ==, ENTENTE_PART_LINE);
  g_assert_true (entente_scene_get_line (scene, index) == line_of (scene, "invited"));
  g_assert_cmpint (entente_scene_pick (scene, end.x + 2, end.y, 4, &index), ==, ENTENTE_PART_LINE);
  g_assert_cmpint (entente_scene_pick (scene, 9999, 9999, 4, &index), ==, ENTENTE_PART_NONE);

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static gboolean
in_order_cb (EntentePart part,
             guint       index,
             gpointer    data)
{
  guint *last = data;
  guint number = part == ENTENTE_PART_LINE ? index : 1000 + index;

  g_assert_cmpuint (number, >=, *last);
  *last = number + 1;
  return TRUE;
}

static void
test_query (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  guint last = 0;

  entente_scene_query (scene, entente_scene_get_bounds (scene), in_order_cb, &last);
  g_assert_cmpuint (last, ==, 1004);

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
test_emphasis (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  EntenteEmphasis *emphasis = entente_emphasis_new (scene);
  guint putin, kim, n;

  entente_scene_find (scene, "putin", &putin);
  entente_scene_find (scene, "kim", &kim);
  g_assert_true (entente_emphasis_is_empty (emphasis));
  entente_emphasis_raise_neighbours (emphasis, ENTENTE_PART_CARD, putin, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (entente_emphasis_get (emphasis, ENTENTE_PART_CARD, putin), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (entente_emphasis_get (emphasis, ENTENTE_PART_CARD, kim), ==, ENTENTE_RAISE_NEAR);
  entente_emphasis_list (emphasis, ENTENTE_PART_LINE, &n);
  g_assert_cmpuint (n, ==, 3);
  entente_emphasis_list (emphasis, ENTENTE_PART_CARD, &n);
  g_assert_cmpuint (n, ==, 2);
  entente_emphasis_unref (emphasis);

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static guint32
pixel_at (cairo_surface_t *surface,
          EntenteVec       at)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  memcpy (&pixel, data + (int) at.y * cairo_image_surface_get_stride (surface) + (int) at.x * 4, 4);
  return pixel;
}

static void
test_paint (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *scene = new_scene (document);
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) bounds->width, (int) bounds->height);
  cairo_t *cr = cairo_create (surface);
  EntenteBox kim = card_of (scene, "kim")->box;

  cairo_translate (cr, -bounds->x, -bounds->y);
  entente_painter_paint (painter, cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), bounds, 1.0);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  /* The card is white beside its text. The background is not drawn. */
  g_assert_cmphex (pixel_at (surface, (EntenteVec) { kim.x + kim.width - 6 - bounds->x,
                                                     kim.y + kim.height / 2 - bounds->y }), ==, 0xffffffff);
  g_assert_cmphex (pixel_at (surface, (EntenteVec) { 1, 1 }), ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static EntenteScene *
new_view_scene (EntenteDocument *document,
                EntenteScene    *whole,
                gboolean         fades)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM,
                                                                  (const char *const[]) { "kim", "putin", NULL });
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, fades);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);

  return entente_scene_new_for_view (whole, view);
}

static guint32
paint_text (EntenteScene *scene,
            const char   *id)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  EntenteBox box = card_of (scene, id)->box;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) box.width, (int) box.height);
  cairo_t *cr = cairo_create (surface);
  guint32 darkest = 0xffffffff;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_translate (cr, -box.x, -box.y);
  entente_painter_paint (painter, cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), &box, 1.0);
  cairo_surface_flush (surface);
  for (int x = 0; x < (int) box.width; x++)
    for (int y = 0; y < (int) box.height; y++)
      darkest = MIN (darkest, pixel_at (surface, (EntenteVec) { x, y }));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return darkest >> 16 & 0xff;
}

/* A picture may be of a moment before its view: a line that is in the document no more has no end that is hidden. */
static void
test_late_view (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteScene) whole = new_scene (document), part = NULL;
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);

  while (g_list_model_get_n_items (relations) > 0)
    {
      g_autoptr (EntenteItem) relation = g_list_model_get_item (relations, 0);

      entente_document_remove (document, relation);
    }
  part = new_view_scene (document, whole, FALSE);
  g_assert_cmpuint (entente_scene_get_n_cards (part), <, entente_scene_get_n_cards (whole));
  g_assert_cmpuint (entente_scene_get_n_lines (part), <, entente_scene_get_n_lines (whole));
  for (guint i = 0; i < entente_scene_get_n_lines (part); i++)
    {
      g_assert_cmpuint (entente_scene_get_line (part, i)->from, <, entente_scene_get_n_cards (part));
      g_assert_cmpuint (entente_scene_get_line (part, i)->to, <, entente_scene_get_n_cards (part));
    }
}

/* What is not shown is gone or faint; what is shown is as it was, and where it was. */
static void
test_view (void)
{
  EntenteDocument *document = new_document ();
  EntenteScene *whole = new_scene (document);
  EntenteScene *part = new_view_scene (document, whole, FALSE), *faded = new_view_scene (document, whole, TRUE);
  EntenteEmphasis *emphasis;
  guint index;

  g_assert_cmpuint (entente_scene_get_n_cards (part), ==, 2);
  g_assert_cmpuint (entente_scene_get_n_lines (part), ==, 3);
  g_assert_cmpint (entente_scene_find (part, "russia", &index), ==, ENTENTE_PART_NONE);
  g_assert_cmpint (entente_scene_find (part, "met", &index), ==, ENTENTE_PART_NONE);
  g_assert_cmpfloat (card_of (part, "putin")->box.x, ==, card_of (whole, "putin")->box.x);
  g_assert_true (line_of (part, "invited")->disputed);
  g_assert_true (entente_line_has_word (line_of (part, "invited")));

  g_assert_cmpuint (entente_scene_get_n_cards (faded), ==, 4);
  g_assert_true (card_of (faded, "russia")->faded && line_of (faded, "met")->faded);
  g_assert_false (card_of (faded, "kim")->faded || line_of (faded, "invited")->faded);
  g_assert_cmpuint (paint_text (faded, "russia"), >, 0xa0);
  g_assert_cmpuint (paint_text (whole, "russia"), <, 0x80);
  g_assert_cmpuint (paint_text (faded, "kim"), <, 0x80);

  /* To select what is shown does not light what is not. */
  entente_scene_find (faded, "kim", &index);
  emphasis = entente_emphasis_new (faded);
  entente_emphasis_raise_neighbours (emphasis, ENTENTE_PART_CARD, index, ENTENTE_RAISE_SELECTED);
  entente_scene_find (faded, "met", &index);
  g_assert_cmpint (entente_emphasis_get (emphasis, ENTENTE_PART_LINE, index), ==, ENTENTE_RAISE_NOT);
  entente_scene_find (faded, "invited", &index);
  g_assert_cmpint (entente_emphasis_get (emphasis, ENTENTE_PART_LINE, index), ==, ENTENTE_RAISE_SELECTED);
  entente_emphasis_unref (emphasis);

  g_assert_finalize_object (part);
  g_assert_finalize_object (faded);
  g_assert_finalize_object (whole);
  g_assert_finalize_object (document);
}

#define N_CROWD 40

/* So many lines that a view of them shares the index of the whole. */
static EntenteDocument *
new_crowd (void)
{
  EntenteDocument *document = entente_document_new ();

  for (int i = 0; i < N_CROWD; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i);

      add_actor (document, id, id, "person", i % 8 * 300, i / 8 * 200);
    }
  for (int i = 0; i < N_CROWD * (N_CROWD - 10); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i), *from = g_strdup_printf ("a%d", i % N_CROWD);
      g_autofree char *to = g_strdup_printf ("a%d", (i % N_CROWD + i / N_CROWD + 1) % N_CROWD);

      add_relation (document, id, from, to, NULL);
    }
  return document;
}

static EntenteScene *
new_crowd_view (EntenteDocument *document,
                EntenteScene    *whole,
                gboolean         fades)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteCondition) some = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM,
                                                             (const char *const[]) { "a3", "a30", NULL });
  g_autoptr (EntenteCondition) others = entente_condition_new_negated (some);
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, others);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, fades);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);

  return entente_scene_new_for_view (whole, view);
}

static gboolean
list_number (EntentePart part,
             guint       index,
             gpointer    data)
{
  guint number = part == ENTENTE_PART_CARD ? index + G_MAXUINT / 2 : index;

  g_array_append_val (data, number);
  return TRUE;
}

/* Everything is listed once, lines first, in its order; it is found by its id, and picked where it is. */
static void
check_places (EntenteScene *scene)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_lines = entente_scene_get_n_lines (scene), n_cards = entente_scene_get_n_cards (scene), index;

  entente_scene_query (scene, entente_scene_get_bounds (scene), list_number, numbers);
  g_assert_cmpuint (numbers->len, ==, n_lines + n_cards);
  for (guint i = 1; i < numbers->len; i++)
    g_assert_cmpuint (g_array_index (numbers, guint, i - 1), <, g_array_index (numbers, guint, i));
  for (guint i = 0; i < n_lines; i++)
    {
      g_assert_cmpint (entente_scene_find (scene, entente_item_get_id (entente_scene_get_line (scene, i)->item), &index),
                       ==, ENTENTE_PART_LINE);
      g_assert_cmpuint (index, ==, i);
    }
  for (guint i = 0; i < n_cards; i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, i);

      g_assert_cmpint (entente_scene_find (scene, entente_item_get_id (card->item), &index), ==, ENTENTE_PART_CARD);
      g_assert_cmpuint (index, ==, i);
      g_assert_cmpint (entente_scene_pick (scene, card->box.x + card->box.width / 2, card->box.y + card->box.height / 2,
                                           1, &index), ==, ENTENTE_PART_CARD);
      g_assert_cmpuint (index, ==, i);
    }
}

static void
test_large_view (void)
{
  EntenteDocument *document = new_crowd ();
  EntenteScene *whole = new_scene (document);
  EntenteScene *part = new_crowd_view (document, whole, FALSE), *faded = new_crowd_view (document, whole, TRUE);
  EntenteBox hidden = card_of (whole, "a3")->box;
  guint index;

  check_places (whole);
  check_places (part);
  check_places (faded);
  g_assert_cmpuint (entente_scene_get_n_cards (part), ==, N_CROWD - 2);
  g_assert_cmpuint (entente_scene_get_n_cards (faded), ==, N_CROWD);
  g_assert_cmpint (entente_scene_find (part, "a3", &index), ==, ENTENTE_PART_NONE);
  g_assert_cmpint (entente_scene_pick (part, hidden.x + hidden.width / 2, hidden.y + hidden.height / 2, 0, &index), !=,
                   ENTENTE_PART_CARD);

  /* What is drawn of a part does not need the whole any more. */
  g_assert_finalize_object (whole);
  check_places (part);
  g_assert_finalize_object (part);
  g_assert_finalize_object (faded);
  g_assert_finalize_object (document);
}

static guint32
paint_corner (EntenteScene *scene,
              gboolean      with_pins)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  EntenteBox kim = card_of (scene, "kim")->box;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  entente_painter_set_with_pins (painter, with_pins);
  cairo_translate (cr, 20 - kim.x, 20 - kim.y);
  entente_painter_paint (painter, cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), &kim, 1.0);
  cairo_surface_flush (surface);
  pixel = pixel_at (surface, (EntenteVec) { 20 + 3, 20 + 3 });
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixel;
}

/* A pinned card has a pin in its corner, on the screen only. */
static void
test_pin (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteScene) free_scene = new_scene (document);
  g_autoptr (EntenteScene) pinned_scene = NULL;

  entente_layout_set_pinned (entente_document_get_layout (document), "kim", TRUE);
  pinned_scene = new_scene (document);
  g_assert_false (card_of (free_scene, "kim")->pinned);
  g_assert_true (card_of (pinned_scene, "kim")->pinned);
  g_assert_cmphex (paint_corner (free_scene, TRUE), ==, paint_corner (free_scene, FALSE));
  g_assert_cmphex (paint_corner (pinned_scene, FALSE), ==, paint_corner (free_scene, FALSE));
  g_assert_cmphex (paint_corner (pinned_scene, TRUE), !=, paint_corner (pinned_scene, FALSE));
}

static void
test_empty (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteScene *scene = new_scene (document);
  guint index;

  g_assert_cmpuint (entente_scene_get_n_cards (scene), ==, 0);
  g_assert_cmpint (entente_scene_pick (scene, 0, 0, 5, &index), ==, ENTENTE_PART_NONE);

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

/* Cards that overlap, are far away or have no names still make a picture. */
static void
test_strange (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *long_name = g_strnfill (300000, 'x');
  EntenteScene *scene;

  add_actor (document, "a", NULL, "person", 0, 0);
  add_actor (document, "b", long_name, "no such kind", 0, 0);
  add_actor (document, "c", "\u202eevil", "event", ENTENTE_COORDINATE_MAX, -ENTENTE_COORDINATE_MAX);
  add_relation (document, "r1", "a", "b", long_name);
  add_relation (document, "r2", "a", "c", NULL);
  scene = new_scene (document);
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, 2);
  g_assert_cmpstr (card_of (scene, "a")->text->title.text, ==, "a");
  g_assert_true (card_of (scene, "a")->text->nameless);
  g_assert_false (card_of (scene, "b")->text->nameless);
  g_assert_cmpfloat (card_of (scene, "b")->box.width, <, 320);
  g_assert_nonnull (strstr (card_of (scene, "b")->text->title.text, "…"));
  g_assert_null (strstr (card_of (scene, "c")->text->title.text, "\u202e"));

  g_assert_finalize_object (scene);
  g_assert_finalize_object (document);
}

static void
test_plan (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  EntenteLayout *layout = entente_document_get_layout (document);
  g_autoptr (EntenteArrangeProblem) problem = NULL;
  EntentePoint points[4] = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 } }, at;

  entente_layout_set_position (layout, "putin", NULL);
  entente_layout_set_pinned (layout, "kim", TRUE);
  g_assert_cmpuint (entente_arrange_document_count_unplaced (document), ==, 1);

  problem = entente_arrange_document_make_problem (document, measure, ENTENTE_ENGINE_AUTO);
  g_assert_cmpuint (problem->n_nodes, ==, 4);
  g_assert_cmpuint (problem->n_edges, ==, 4);
  g_assert_true (problem->nodes[0].pinned);
  g_assert_false (problem->nodes[2].placed);
  g_assert_cmpint (problem->nodes[1].at.x, ==, 6000);
  g_assert_cmpuint (problem->edges[0].from, ==, 1);
  g_assert_cmpuint (problem->edges[0].to, ==, 0);

  entente_arrange_document_apply (document, points, 4);
  g_assert_true (entente_layout_get_position (layout, "putin", &at));
  g_assert_cmpint (at.y, ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/truth", test_truth);
  g_test_add_func ("/scene/lines-meet-outlines", test_lines_meet_outlines);
  g_test_add_func ("/scene/lines-keep-apart", test_lines_keep_apart);
  g_test_add_func ("/scene/words-keep-clear", test_words_keep_clear);
  g_test_add_func ("/scene/pick", test_pick);
  g_test_add_func ("/scene/query", test_query);
  g_test_add_func ("/scene/emphasis", test_emphasis);
  g_test_add_func ("/scene/paint", test_paint);
  g_test_add_func ("/scene/view", test_view);
  g_test_add_func ("/scene/late-view", test_late_view);
  g_test_add_func ("/scene/large-view", test_large_view);
  g_test_add_func ("/scene/pin", test_pin);
  g_test_add_func ("/scene/empty", test_empty);
  g_test_add_func ("/scene/strange", test_strange);
  g_test_add_func ("/scene/plan", test_plan);
  return g_test_run ();
}
