/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-settings.h"

/* The preferences about traces. Backups, journals and the list of recent files reveal what somebody worked
 * on. Only this file decides whether they may be kept, each time that something would be kept. */

/**
 * entente_settings_new:
 *
 * Returns: (transfer full) (nullable): the preferences; %NULL if their schema is not installed
 */
GSettings *
entente_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ENTENTE_APP_ID, TRUE);
  return schema != NULL ? g_settings_new (ENTENTE_APP_ID) : NULL;
}

/**
 * entente_settings_keeps_traces:
 *
 * Returns: whether journals, backups and recent files may be kept on this computer
 */
gboolean
entente_settings_keeps_traces (void)
{
  g_autoptr (GSettings) settings = entente_settings_new ();

  return settings == NULL || !g_settings_get_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES);
}

/**
 * entente_settings_open_backups:
 *
 * Returns: (transfer full) (nullable): the store for the version that a save replaces; %NULL if it must not
 *   be kept
 */
EntenteBackups *
entente_settings_open_backups (void)
{
  g_autoptr (GSettings) settings = entente_settings_new ();
  guint max = ENTENTE_BACKUPS_MAX;

  if (settings != NULL && g_settings_get_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES))
    return NULL;
  if (settings != NULL)
    max = g_settings_get_uint (settings, ENTENTE_SETTING_BACKUPS);
  return max > 0 ? entente_backups_new (NULL, max) : NULL;
}
