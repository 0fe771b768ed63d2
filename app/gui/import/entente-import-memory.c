/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-memory.h"

#include "entente-id.h"

/* How many kinds of table are remembered; the oldest is forgotten first. */
#define MAX_MAPPINGS 50

/**
 * entente_import_memory_load:
 * @settings: (nullable): the preferences
 *
 * Returns: (transfer full) (element-type utf8 utf8): what is remembered, as for entente_import_reading_new()
 */
GHashTable *
entente_import_memory_load (GSettings *settings)
{
  GHashTable *mappings = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  g_autoptr (GVariant) value = NULL;
  GVariantIter iter;
  char *key, *mapping;

  if (settings == NULL)
    return mappings;
  value = g_settings_get_value (settings, ENTENTE_SETTING_IMPORT_MAPPINGS);
  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(ss)", &key, &mapping))
    g_hash_table_replace (mappings, key, mapping);
  return mappings;
}

static void
keep_part (GSettings               *settings,
           const EntenteImportPart *part)
{
  g_autofree char *key = entente_import_reading_dup_header_key (part);
  g_autofree char *mapping = key != NULL ? entente_import_choices_dup_mapping (part->roles) : NULL;
  g_autoptr (GVariant) old = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *old_key, *old_mapping;
  guint n = 1;

  if (key == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", key, mapping);
  old = g_settings_get_value (settings, ENTENTE_SETTING_IMPORT_MAPPINGS);
  g_variant_iter_init (&iter, old);
  while (n < MAX_MAPPINGS && g_variant_iter_next (&iter, "(&s&s)", &old_key, &old_mapping))
    if (!g_str_equal (old_key, key))
      {
        g_variant_builder_add (&builder, "(ss)", old_key, old_mapping);
        n++;
      }
  g_settings_set_value (settings, ENTENTE_SETTING_IMPORT_MAPPINGS, g_variant_builder_end (&builder));
}

/**
 * entente_import_memory_keep:
 * @settings: (nullable): the preferences
 * @reading: what is imported now
 *
 * Remembers what its tables mean.
 */
void
entente_import_memory_keep (GSettings            *settings,
                            EntenteImportReading *reading)
{
  g_return_if_fail (reading != NULL);

  if (settings == NULL || g_settings_get_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES))
    return;
  for (guint i = 0; i < entente_import_reading_get_n_parts (reading); i++)
    keep_part (settings, entente_import_reading_get_part (reading, i));
}

/**
 * entente_import_memory_clear:
 * @settings: the preferences
 *
 * Forgets all.
 */
void
entente_import_memory_clear (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_reset (settings, ENTENTE_SETTING_IMPORT_MAPPINGS);
}
