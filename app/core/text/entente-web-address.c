/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-web-address.h"

#include "entente-display-text.h"

#include <string.h>

/* Which addresses of a file can be opened. GLib's own reader takes javascript:, file: and hosts with
 * line breaks in them, and browsers read some addresses otherwise than it does; so only such
 * addresses pass as can be read in one way alone. */

/* The longest name a host can have. */
#define HOST_MAX 253
#define LABEL_MAX 63

static const char *
skip_scheme (const char *url)
{
  static const char *const schemes[] = { "https://", "http://" };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return url + strlen (schemes[i]);
  return NULL;
}

/* Browsers turn a backslash into a slash, and drop tabs and line breaks. Letters of any script are
 * good after the host, where they can lead nowhere else; the host itself is read by is_name(). */
static gboolean
is_plain (const char *url)
{
  if (!g_utf8_validate (url, -1, NULL) || entente_display_text_are_deceiving (url))
    return FALSE;
  for (const char *at = url; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)) || strchr ("\\\"<>^`{|}", *at) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > LABEL_MAX || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (const char *at = label; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_')
      return FALSE;
  return TRUE;
}

/* A name such as example.org. Numbers are no names: 2130706433, 0x7f.1 and [::1] all are addresses
 * of machines, often of the user's own, and a source is not written there. */
static gboolean
is_name (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);

  if (n < 2 || strlen (host) > HOST_MAX)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_label (labels[i]))
      return FALSE;
  return g_ascii_isalpha (*labels[n - 1]);
}

static gboolean
is_port (const char *port)
{
  guint64 number;

  return g_ascii_string_to_unsigned (port, 10, 1, G_MAXUINT16, &number, NULL);
}

/**
 * entente_web_address_get_host:
 * @url: (nullable): an address, as the file gives it
 *
 * Finds whether an address is safe to open, which only a plain one of http or https is: without user
 * or password, and with a name for host. Everything else can be copied, but is not to be opened.
 *
 * Returns: (transfer full) (nullable): the host, to be shown before it is opened, in small letters
 *   and with its port if it has one; names in other scripts are in their ASCII form, so that no
 *   look-alike letters can hide in them. %NULL if the address is not safe.
 */
char *
entente_web_address_get_host (const char *url)
{
  g_autofree char *authority = NULL;
  g_autofree char *name = NULL;
  const char *start;
  const char *port;

  if (url == NULL || !is_plain (url))
    return NULL;
  start = skip_scheme (url);
  if (start == NULL)
    return NULL;

  authority = g_ascii_strdown (start, strcspn (start, "/?#"));
  port = strchr (authority, ':');
  name = g_strndup (authority, port != NULL ? (gsize) (port - authority) : strlen (authority));
  if (!is_name (name) || (port != NULL && !is_port (port + 1)))
    return NULL;
  return g_steal_pointer (&authority);
}
