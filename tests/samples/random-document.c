/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-document.h"

#include "entente-actor-group.h"
#include "entente-kept-view.h"
#include "entente-set-aside.h"

static gboolean
is_chosen (GRand *random,
           guint  one_in)
{
  return g_rand_int_range (random, 0, (gint32) one_in) == 0;
}

static const char *
pick (GRand             *random,
      const char *const *from,
      guint              n)
{
  return from[g_rand_int_range (random, 0, (gint32) n)];
}

/* The ranges of characters in random texts. None has surrogates or the null character. */
static gunichar
random_character (GRand *random)
{
  static const struct { gunichar first, last; } ranges[] = {
    { ' ', '~' }, { ' ', '~' }, { 'a', 'z' }, { 'a', 'z' }, { 0x01, 0x1f }, { 0x7f, 0x9f },
    { 0xa0, 0xff },
    { 0x300, 0x36f },     /* marks that combine */
    { 0x400, 0x4ff },     /* Cyrillic */
    { 0x590, 0x6ff },     /* Hebrew, Arabic */
    { 0x900, 0x97f },     /* Devanagari */
    { 0x1100, 0x11ff },   /* the letters that Hangul is composed of */
    { 0x2000, 0x206f },   /* zero-width spaces, controls of direction, line separators */
    { 0x4e00, 0x9fff },   /* Han */
    { 0xac00, 0xd7a3 },   /* Hangul */
    { 0xe000, 0xf8ff },   /* private use */
    { 0xfdd0, 0xfdef },   /* noncharacters */
    { 0xfe00, 0xfe0f },   /* variation selectors */
    { 0xfeff, 0xfeff }, { 0xfffc, 0xffff },
    { 0x1f300, 0x1f6ff }, /* pictures */
    { 0x20000, 0x2a6df }, { 0xe0000, 0xe007f }, { 0x10fffe, 0x10ffff },
  };
  gint32 range = g_rand_int_range (random, 0, G_N_ELEMENTS (ranges));

  return (gunichar) g_rand_int_range (random, (gint32) ranges[range].first,
                                      (gint32) ranges[range].last + 1);
}

/**
 * random_text_new:
 * @random: a source of random numbers
 *
 * Returns: (transfer full): a text that is not empty
 */
char *
random_text_new (GRand *random)
{
  static const char *const texts[] = {
    "\"", "\\", "\"quoted\"", "C:\\new\\table", "two\nlines", "</script>", "\\u0041", "한국어",
    "Сергей Шойгу",
    "👩‍👩‍👧‍👦", "e\xCC\x81", "\xE2\x80\xAEton", "null", "true", "0", " ", "Pyongyang", "{}",
    "[1, 2]", "a: b, c",
  };
  GString *text;
  gint32 n;

  if (is_chosen (random, 3))
    return g_strdup (pick (random, texts, G_N_ELEMENTS (texts)));
  text = g_string_new (NULL);
  n = g_rand_int_range (random, 1, is_chosen (random, 10) ? 300 : 20);
  for (gint32 i = 0; i < n; i++)
    g_string_append_unichar (text, random_character (random));
  return g_string_free (text, FALSE);
}

static char *
random_reference (GRand     *random,
                  GPtrArray *ids)
{
  if (ids == NULL || ids->len == 0 || is_chosen (random, 8))
    return random_text_new (random);
  return g_strdup (ids->pdata[g_rand_int_range (random, 0, (gint32) ids->len)]);
}

static char *
random_date (GRand *random)
{
  static const char *const dates[] = {
    "2025-03-21", "2024-06", "2001", "2001-07/2001-08", "2025-05~", "1985?", "2025-03-21/..",
    "some day in March",
  };

  return g_strdup (pick (random, dates, G_N_ELEMENTS (dates)));
}

/* Appends a value without white space between its tokens, as a record keeps it. */
static void
append_json (GRand   *random,
             GString *json,
             guint    depth)
{
  static const char *const scalars[] = {
    "0", "-0", "-0.0", "1.50", "1e22", "1E+2", "0.1", "-12345678901234567890123456789",
    "9007199254740993", "1e-400",
    "true", "false", "null", "\"\"", "\"\\u0041\\/\\ud83d\\ude00\"", "\"a \\\"b\\\" c: d, [e]\"",
    "\"쇼이구\"",
    "\"\\\\\"", "{}", "[]",
  };
  gboolean is_list = is_chosen (random, 2);
  gint32 n = g_rand_int_range (random, 1, is_chosen (random, 10) ? 40 : 5);

  if (depth == 0 || is_chosen (random, 2))
    {
      g_string_append (json, pick (random, scalars, G_N_ELEMENTS (scalars)));
      return;
    }
  g_string_append_c (json, is_list ? '[' : '{');
  for (gint32 i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      if (!is_list)
        g_string_append_printf (json, "\"n\\u00%02d%d\":", 41 + i % 9, i);
      append_json (random, json, depth - 1);
    }
  g_string_append_c (json, is_list ? ']' : '}');
}

/* Adds a member in a form that cannot be understood, if it has no value. */
static void
add_misunderstood (GRand         *random,
                   EntenteRecord *record,
                   int            after)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  /* Not all contents of these are in their record. */
  if (shape == &entente_view_shape || shape == &entente_document_shape)
    return;
  for (guint i = 0; i < shape->n_members; i++)
    {
      const EntenteMember *member = &shape->members[i];

      if (entente_record_has (record, i) || g_str_equal (member->name, "id") ||
          !is_chosen (random, 12))
        continue;
      entente_record_add_foreign (record, member->name,
                                  member->type == ENTENTE_VALUE_RECORD || member->type == ENTENTE_VALUE_DATA
                                    ? "[7]" : "{\"x\":[1.0]}",
                                  -1, after);
    }
}

/* Foreign members only follow members that are written, because a file cannot represent others. */
static void
add_foreign (GRand         *random,
             EntenteRecord *record,
             guint          always_written)
{
  guint n = entente_record_get_shape (record)->n_members;
  guint nth = 0;

  for (int after = -1; after < (int) n; after++)
    {
      if (after >= 0 && !(always_written & 1u << after) &&
          !entente_record_has (record, (guint) after))
        continue;
      while (is_chosen (random, 10))
        {
          g_autoptr (GString) json = g_string_new (NULL);
          g_autofree char *text = random_text_new (random);
          g_autofree char *name = g_strdup_printf ("x-%u-%s", nth++, text);

          append_json (random, json, 4);
          entente_record_add_foreign (record, name, json->str, -1, after);
        }
      if (is_chosen (random, (n + 1) * 10))
        {
          add_misunderstood (random, record, after);
          return;
        }
    }
}

static void fill (GRand *random, EntenteRecord *record, GPtrArray *ids);

static char **
random_texts (GRand     *random,
              GPtrArray *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gint32 n = g_rand_int_range (random, 1, is_chosen (random, 10) ? 30 : 4);

  for (gint32 i = 0; i < n; i++)
    {
      g_autofree char *text = random_reference (random, ids);

      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static EntenteRecord *
random_record (GRand              *random,
               const EntenteShape *shape,
               GPtrArray          *ids)
{
  EntenteRecord *record = entente_record_new (shape);

  fill (random, record, ids);
  return record;
}

static void
add_data (GRand         *random,
          EntenteRecord *record,
          guint          index)
{
  static const char *const numbers[] = { "0", "-0", "1.50", "-6.02e23", "9007199254740993" };
  gint32 n = g_rand_int_range (random, 1, 5);

  for (gint32 i = 0; i < n; i++)
    {
      g_autofree char *text = random_text_new (random);
      g_autofree char *name = g_strdup_printf ("%d %s", i, text);
      g_autoptr (GString) json = g_string_new ("[");

      append_json (random, json, 3);
      g_string_append_c (json, ']');
      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          entente_record_add_datum (record, index, name, ENTENTE_DATUM_TEXT, text);
          break;
        case 1:
          entente_record_add_datum (record, index, name, ENTENTE_DATUM_NUMBER,
                                    numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))]);
          break;
        case 2:
          entente_record_add_datum (record, index, name, ENTENTE_DATUM_FLAG, is_chosen (random, 2) ? "true" : "false");
          break;
        default:
          entente_record_add_datum (record, index, name, ENTENTE_DATUM_OTHER, is_chosen (random, 2) ? json->str : "null");
        }
    }
}

static void
fill_member (GRand         *random,
             EntenteRecord *record,
             guint          index,
             GPtrArray     *ids)
{
  const EntenteMember *member = &entente_record_get_shape (record)->members[index];
  guint n_words = member->words != NULL ? g_strv_length ((char **) member->words) : 0;

  switch (member->type)
    {
    case ENTENTE_VALUE_WORD:
      if (n_words > 0 && !is_chosen (random, 8))
        {
          entente_record_set_text (record, index, pick (random, member->words, n_words));
          break;
        }
      G_GNUC_FALLTHROUGH;
    case ENTENTE_VALUE_TEXT:
      entente_record_take_text (record, index, random_text_new (random));
      break;
    case ENTENTE_VALUE_DATE:
      entente_record_take_text (record, index, random_date (random));
      break;
    case ENTENTE_VALUE_REF:
      entente_record_take_text (record, index, random_reference (random, ids));
      break;
    case ENTENTE_VALUE_TEXTS:
      entente_record_take_texts (record, index, random_texts (random, NULL));
      break;
    case ENTENTE_VALUE_REFS:
      entente_record_take_texts (record, index, random_texts (random, ids));
      break;
    case ENTENTE_VALUE_FLAG:
      entente_record_set_flag (record, index, FALSE);
      break;
    case ENTENTE_VALUE_NUMBER:
      entente_record_set_number (record, index, g_rand_int_range (random, -3, 9));
      if (is_chosen (random, 9))
        entente_record_set_number (record, index, G_MAXINT64);
      break;
    case ENTENTE_VALUE_RECORD:
      entente_record_take_record (record, index, random_record (random, member->shape, ids));
      break;
    case ENTENTE_VALUE_RECORDS:
      for (gint32 n = g_rand_int_range (random, 1, 4); n > 0; n--)
        entente_record_add_record (record, index, random_record (random, member->shape, ids));
      break;
    case ENTENTE_VALUE_DATA:
      add_data (random, record, index);
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

static void
fill (GRand         *random,
      EntenteRecord *record,
      GPtrArray     *ids)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  for (guint i = 0; i < shape->n_members; i++)
    if (!entente_record_has (record, i) && is_chosen (random, 2))
      fill_member (random, record, i, ids);
  add_foreign (random, record, 0);
}

static void
random_place (GRand           *random,
              EntenteDocument *document,
              const char      *id)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  int range = is_chosen (random, 10) ? ENTENTE_COORDINATE_MAX : 50000;
  EntentePoint point;

  point.x = g_rand_int_range (random, -range, range + 1);
  point.y = g_rand_int_range (random, -range, range + 1);
  if (!is_chosen (random, 3))
    entente_layout_set_position (layout, id, &point);
  if (is_chosen (random, 4))
    entente_layout_set_pinned (layout, id, TRUE);
}

static void
fill_view (GRand           *random,
           EntenteDocument *document,
           GPtrArray       *ids)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  EntenteRecord *record = entente_document_get_view_record (document);
  g_auto (GStrv) pinned = NULL;
  guint written = 1u << ENTENTE_VIEW_POSITIONS;

  for (guint i = 0; i < ids->len; i++)
    random_place (random, document, ids->pdata[i]);
  if (is_chosen (random, 2))
    entente_layout_set_engine (layout, "dot");
  if (is_chosen (random, 3))
    {
      EntenteRecord *unreadable = entente_record_new (&entente_positions_shape);

      entente_record_add_foreign (unreadable, "lost", "[1,2,3]", -1, -1);
      entente_record_take_record (record, ENTENTE_VIEW_POSITIONS, unreadable);
    }

  pinned = entente_layout_list_pinned (layout);
  written |= (guint) (entente_layout_get_engine (layout) != NULL) << ENTENTE_VIEW_ENGINE;
  written |= (guint) (pinned[0] != NULL) << ENTENTE_VIEW_PINNED;
  add_foreign (random, record, written);
}

/**
 * random_item_new:
 * @random: a source of random numbers
 * @kind: its kind
 * @id: its id
 * @ids: (element-type utf8): the ids that it may refer to
 *
 * Returns: (transfer full): an item that is not sealed
 */
EntenteItem *
random_item_new (GRand           *random,
                 EntenteItemKind  kind,
                 const char      *id,
                 GPtrArray       *ids)
{
  EntenteItem *item = entente_item_new (kind, id);

  fill (random, entente_item_edit_record (item), ids);
  return item;
}

/**
 * random_view_new:
 * @random: a source of random numbers
 * @id: an id that no other view has
 * @ids: (element-type utf8): ids that it may name
 *
 * Returns: (transfer full): a kept view
 */
EntenteRecord *
random_view_new (GRand      *random,
                 const char *id,
                 GPtrArray  *ids)
{
  EntenteRecord *view = entente_record_new (&entente_kept_view_shape);

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, id);
  fill (random, view, ids);
  return view;
}

/**
 * random_group_new:
 * @random: a source of random numbers
 * @id: an id that no other group has
 * @ids: (element-type utf8): the ids of the items that it may name
 *
 * Returns: (transfer full): a group
 */
EntenteRecord *
random_group_new (GRand      *random,
                  const char *id,
                  GPtrArray  *ids)
{
  EntenteRecord *group = entente_record_new (&entente_actor_group_shape);

  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_ID, id);
  fill (random, group, ids);
  return group;
}

static void
add_list (GRand         *random,
          EntenteRecord *record,
          guint          member,
          GPtrArray     *ids)
{
  for (gint32 n = is_chosen (random, 2) ? g_rand_int_range (random, 0, 4) : 0; n > 0; n--)
    {
      g_autofree char *text = random_text_new (random);
      g_autofree char *id = g_strdup_printf ("%d%s", n, text);

      entente_record_add_record (record, member, member == ENTENTE_DOCUMENT_VIEWS ? random_view_new (random, id, ids)
                                                                                  : random_group_new (random, id, ids));
    }
}

/* Its random numbers are its own, so that a seed still makes the same items. */
static void
add_set_aside (EntenteRecord *record,
               GPtrArray     *ids)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (ids->len);

  for (gint32 n = is_chosen (random, 2) ? g_rand_int_range (random, 0, 4) : 0; n > 0; n--)
    {
      EntenteRecord *finding = entente_record_new (&entente_set_aside_shape);

      fill (random, finding, ids);
      entente_record_add_record (record, ENTENTE_DOCUMENT_SET_ASIDE, finding);
    }
}

/**
 * random_document_new:
 * @random: a source of random numbers
 * @n_items: its number of items
 *
 * Returns: (transfer full): a document
 */
EntenteDocument *
random_document_new (GRand *random,
                     guint  n_items)
{
  EntenteDocument *document = entente_document_new ();
  EntenteRecord *record = entente_document_get_record (document);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *text = random_text_new (random);

      g_ptr_array_add (ids, g_strdup_printf ("%s%u", is_chosen (random, 3) ? text : "item-", i));
    }
  for (guint i = 0; i < n_items; i++)
    {
      EntenteItemKind kind = g_rand_int_range (random, 0, ENTENTE_N_ITEM_KINDS);
      g_autoptr (EntenteItem) item = random_item_new (random, kind, ids->pdata[i], ids);

      g_assert_true (entente_document_insert (document, item, G_MAXUINT));
    }

  for (guint i = ENTENTE_DOCUMENT_TITLE; i <= ENTENTE_DOCUMENT_SUMMARY; i++)
    if (is_chosen (random, 2))
      entente_record_take_text (record, i, random_text_new (random));
  if (is_chosen (random, 2))
    entente_record_take_texts (record, ENTENTE_DOCUMENT_WEIGHING, random_texts (random, NULL));
  add_list (random, record, ENTENTE_DOCUMENT_VIEWS, ids);
  add_list (random, record, ENTENTE_DOCUMENT_GROUPS, ids);
  add_set_aside (record, ids);
  add_foreign (random, record,
               ~(1u << ENTENTE_DOCUMENT_TITLE | 1u << ENTENTE_DOCUMENT_SUMMARY | 1u << ENTENTE_DOCUMENT_VIEWS
                 | 1u << ENTENTE_DOCUMENT_GROUPS | 1u << ENTENTE_DOCUMENT_WEIGHING
                 | 1u << ENTENTE_DOCUMENT_SET_ASIDE));
  fill_view (random, document, ids);
  return document;
}

static void
assert_equal_layouts (EntenteLayout *a,
                      EntenteLayout *b)
{
  g_auto (GStrv) a_pinned = entente_layout_list_pinned (a);
  g_auto (GStrv) b_pinned = entente_layout_list_pinned (b);
  g_auto (GStrv) a_ids = entente_layout_list_positions (a);
  g_auto (GStrv) b_ids = entente_layout_list_positions (b);

  g_assert_cmpstr (entente_layout_get_engine (a), ==, entente_layout_get_engine (b));
  g_assert_cmpstrv (a_pinned, b_pinned);
  g_assert_cmpstrv (a_ids, b_ids);
  for (char **id = a_ids; id != NULL && *id != NULL; id++)
    {
      EntentePoint p, q;

      g_assert_true (entente_layout_get_position (a, *id, &p));
      g_assert_true (entente_layout_get_position (b, *id, &q));
      g_assert_true (p.x == q.x && p.y == q.y);
    }
}

/**
 * random_document_assert_equal:
 * @a: a document
 * @b: another document, which must have the same contents
 */
void
random_document_assert_equal (EntenteDocument *a,
                              EntenteDocument *b)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *of_a = entente_document_get_items (a, kind);
      GListModel *of_b = entente_document_get_items (b, kind);
      guint n = g_list_model_get_n_items (of_a);

      g_assert_cmpuint (g_list_model_get_n_items (of_b), ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (EntenteItem) x = g_list_model_get_item (of_a, i);
          g_autoptr (EntenteItem) y = g_list_model_get_item (of_b, i);

          g_assert_true (entente_item_equal (x, y));
        }
    }
  g_assert_true (entente_record_equal (entente_document_get_record (a),
                                       entente_document_get_record (b)));
  g_assert_true (entente_record_equal (entente_document_get_view_record (a),
                                       entente_document_get_view_record (b)));
  assert_equal_layouts (entente_document_get_layout (a), entente_document_get_layout (b));
}
