/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-web-address.h"

#include "entente-display-text.h"

#include <string.h>

/* The check whether a web address of a file is safe to open. GLib's parser accepts javascript:, file: and
 * hosts with line breaks, and browsers read some addresses differently. So only addresses pass that can be
 * read in one way alone. */

/* The longest name of a host, and of one of its parts between dots. */
#define MAX_HOST_LENGTH 253
#define MAX_LABEL_LENGTH 63

static const char *
skip_scheme (const char *url)
{
  static const char *const schemes[] = { "https://", "http://" };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return url + strlen (schemes[i]);
  return NULL;
}

/* Browsers turn a backslash into a slash, and drop tabs and line breaks. Letters of any script are allowed
 * after the host, where they cannot lead to another place. The host itself is checked by is_name(). */
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

  if (length == 0 || length > MAX_LABEL_LENGTH || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (const char *at = label; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_')
      return FALSE;
  return TRUE;
}

/* Accepts a name such as example.org, but no number. 2130706433, 0x7f.1 and [::1] are all addresses of
 * machines, often of the user's own, and no source is published there. */
static gboolean
is_name (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);

  if (n < 2 || strlen (host) > MAX_HOST_LENGTH)
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
 * Checks whether an address is safe to open. Only http and https addresses are, without user and password,
 * and with a name as host. The program may offer to copy any other address, but must not open it.
 *
 * Returns: (transfer full) (nullable): the host, to be shown before the address is opened, in small letters
 *   and with its port if it has one. Names in other scripts are in their ASCII form, so that look-alike
 *   letters are visible. %NULL if the address is not safe
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
