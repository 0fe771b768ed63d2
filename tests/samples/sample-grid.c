/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-grid.h"

#include "sample.h"

static void
add_person (EntenteDocument *document,
            guint            column,
            guint            row)
{
  g_autofree char *id = g_strdup_printf ("%u-%u", column, row);
  g_autofree char *name = g_strdup_printf ("Person %u-%u", column, row);
  EntentePoint at = { (int) column * SAMPLE_GRID_ACROSS * 10, (int) row * SAMPLE_GRID_DOWN * 10 };

  sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND, "person", 0);
  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
add_acquaintance (EntenteDocument *document,
                  const char      *way,
                  guint            column,
                  guint            row,
                  guint            to_column,
                  guint            to_row)
{
  g_autofree char *id = g_strdup_printf ("%s-%u-%u", way, column, row);
  g_autofree char *from = g_strdup_printf ("%u-%u", column, row);
  g_autofree char *to = g_strdup_printf ("%u-%u", to_column, to_row);

  sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to,
              ENTENTE_RELATION_KIND, "knows", 0);
}

EntenteDocument *
sample_grid_new (guint n_columns,
                 guint n_rows)
{
  EntenteDocument *document = entente_document_new ();

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      add_person (document, column, row);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        if (column + 1 < n_columns)
          add_acquaintance (document, "right", column, row, column + 1, row);
        if (row + 1 < n_rows)
          add_acquaintance (document, "down", column, row, column, row + 1);
      }

  return document;
}

EntenteScene *
sample_grid_scene_new (guint n_columns,
                       guint n_rows)
{
  g_autoptr (EntenteDocument) document = sample_grid_new (n_columns, n_rows);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  return entente_scene_new (document, measure);
}
