/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-web-address.h"

#include <string.h>

static const struct {
  const char *url;
  const char *host;
} safe[] = {
  { "https://koreajoongangdaily.joins.com/news/2025-03-25/x.html?a=b&c=%20d#top", "koreajoongangdaily.joins.com" },
  { "http://example.org", "example.org" },
  { "HTTPS://Example.ORG/", "example.org" },
  { "https://example.org:8443/x", "example.org:8443" },
  { "https://example.org?user@evil.org", "example.org" },
  { "https://example.org#@evil.org", "example.org" },
  { "https://example.org/@user:8/", "example.org" },
  { "https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com" },
  { "https://web.archive.org/web/2025/https://example.org/", "web.archive.org" },
  { "https://ko.wikipedia.org/wiki/세르게이_쇼이구?날=1#절", "ko.wikipedia.org" },
  { "https://a_b.example.org", "a_b.example.org" },
};

static const char *const unsafe[] = {
  "", "example.org", "//example.org", "/etc/passwd", "javascript:alert(1)", "JavaScript://example.org/%0aalert(1)",
  "data:text/html,x", "file:///etc/passwd", "file://example.org/x", "smb://example.org/x", "ftp://example.org/",
  "mailto:a@example.org", "http:example.org", "http:/example.org", "http:///example.org", "https://",
  " https://example.org", "https://example.org ", "https://exa mple.org/", "https://example.org/a b",
  "https://good.org\\@evil.org", "https://good.org\\.evil.org/", "https:\\\\example.org", "https://user@example.org",
  "https://user:password@example.org/", "https://example.org@evil.org", "https://@example.org",
  "https://example.org:", "https://example.org:0", "https://example.org:65536", "https://example.org:80:80",
  "https://example.org:+80", "https://example.org: 80", "https://example.org:8a",
  "https://localhost/", "https://intranet", "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/",
  "https://[::1]/", "https://1.2.3.4:80/", "https://example.1/",
  "https://.example.org", "https://example..org", "https://example.org./", "https://-a.org", "https://a-.org",
  "https://exa\nmple.org/", "https://example.org/\n", "https://exam\tple.org", "\nhttps://example.org",
  "https://example.org/\x01", "https://example.org/\x7f", "https://ex\xc2\xad" "ample.org",
  "https://пример.рф/", "https://exаmple.org/", "https://example.org/\u202ecod.exe", "https://example。org/",
  "https://example.org/\"onclick=", "https://example.org/<script>", "https://example.org/`x`", "https://%65xample.org/",
  "https://example.org%2f@evil.org", "https://example.org/\u3000x", "https://example.org/\u200bx",
  "https://example.org/\xff", "https://example.org\u2044x.evil.org/", "https://example.org／x.evil.org/",
  "https://exa%0ample.org",
};

static void
test_safe (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (safe); i++)
    {
      g_autofree char *host = entente_web_address_get_host (safe[i].url);

      g_assert_cmpstr (host, ==, safe[i].host);
    }
}

static void
test_unsafe (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsafe); i++)
    {
      g_autofree char *host = entente_web_address_get_host (unsafe[i]);
      g_autofree char *shown = g_strescape (unsafe[i], NULL);

      if (host != NULL)
        g_test_message ("“%s” passed", shown);
      g_assert_null (host);
    }
  g_assert_null (entente_web_address_get_host (NULL));
}

static void
test_long (void)
{
  g_autofree char *label = g_strnfill (64, 'a');
  g_autofree char *labels = g_strnfill (400, 'a');
  g_autofree char *long_label = g_strdup_printf ("https://%s.org/", label);
  g_autofree char *long_path = g_strdup_printf ("https://example.org/%s", labels);
  g_autofree char *long_name = NULL;
  g_autofree char *host = entente_web_address_get_host (long_path);

  for (guint i = 1; i < 400; i += 2)
    labels[i] = '.';
  long_name = g_strdup_printf ("https://%sorg/", labels);
  g_assert_null (entente_web_address_get_host (long_label));
  g_assert_null (entente_web_address_get_host (long_name));
  g_assert_cmpstr (host, ==, "example.org");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/web-address/safe", test_safe);
  g_test_add_func ("/web-address/unsafe", test_unsafe);
  g_test_add_func ("/web-address/long", test_long);
  return g_test_run ();
}
