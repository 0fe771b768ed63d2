/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for memfd_create */

#include "config.h"

#include "entente-lock.h"
#include "entente-process.h"
#include "hostile-place.h"
#include "hostile.h"
#include "sample-image.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The programs that read what strangers wrote, in the hands of a hostile library. */

#define LAYOUT "entente-layout 1 neato 2 1\nn 1000 460\nn 1000 460\ne 0 1 300\nend\n"
#define DOT "digraph { a -> b }\n"

/* So many attempts get through at least if nothing is locked. Some depend on what the kernel allows to anybody. */
#define MIN_FREE 20

/* A picture that is none: longest side, most pixels, form, length, bytes. */
static const guint32 no_image[] = { 64, 1000000, 0, 4, 0 };

static const struct {
  const char *variable, *verb;
  const void *request;
  gsize length;
} programs[] = {
  { "ENTENTE_LAYOUT_PROGRAM", NULL, LAYOUT, sizeof LAYOUT - 1 },
  { "ENTENTE_LAYOUT_PROGRAM", "preview", LAYOUT, sizeof LAYOUT - 1 },
  { "ENTENTE_LAYOUT_PROGRAM", "read-dot", DOT, sizeof DOT - 1 },
  { "ENTENTE_IMAGE_PROGRAM", NULL, no_image, sizeof no_image },
  { "ENTENTE_PDF_PROGRAM", NULL, "%PDF", 4 },
};

/* What the program shares with the one that has started it, for a preview of two nodes. */
static void
share_memory (GSubprocessLauncher *launcher)
{
  int fd = memfd_create ("shared", MFD_CLOEXEC);

  g_assert_no_errno (ftruncate (fd, 4 * sizeof (float)));
  g_subprocess_launcher_take_fd (launcher, fd, ENTENTE_PROCESS_SHARED);
}

/* Returns whether it got through. */
static gboolean
try (const char *path,
     const char *verb,
     GBytes     *request,
     int         attempt)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) answer = NULL;
  g_autofree char *said = NULL;
  HostilePlace place;
  gboolean is_intact;

  hostile_place_open (&place);
  hostile_place_add_to (&place, launcher, attempt);
  if (g_strcmp0 (verb, "preview") == 0)
    share_memory (launcher);
  process = g_subprocess_launcher_spawn (launcher, &error, path, verb, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, request, NULL, &answer, NULL, &error);
  g_assert_no_error (error);
  is_intact = hostile_place_is_intact (&place);
  hostile_place_close (&place);

  g_assert_cmpuint (g_bytes_get_size (answer), >, 0);
  said = g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
  /* The library was there, and had its way with the program. */
  g_assert_true (*said == '0' || *said == '1');
  g_test_message ("%s, %s", said, is_intact ? "all is as it was" : "something has changed");
  return *said == '1' || !is_intact;
}

static guint
count_stopped (const char *path,
               const char *verb,
               GBytes     *request)
{
  guint n = 0;

  for (int i = 0; i < HOSTILE_N_ATTEMPTS; i++)
    n += !try (path, verb, request, i);
  g_test_message ("%s %s: %u of %u attempts were stopped", path, verb != NULL ? verb : "", n, HOSTILE_N_ATTEMPTS);
  return n;
}

static void
test_hostile (void)
{
  if (!entente_lock_has_filter ())
    {
      g_test_skip ("this kernel has no filter");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (GBytes) request = g_bytes_new (programs[i].request, programs[i].length);

      g_assert_cmpuint (count_stopped (g_getenv (programs[i].variable), programs[i].verb, request), ==,
                        HOSTILE_N_ATTEMPTS);
    }
}

/* The same attempts succeed in a program that is not locked in; else it would mean nothing that they fail. */
static void
test_free (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "core", "lock", "unlocked-layout", NULL);
  g_autoptr (GBytes) request = g_bytes_new_static (LAYOUT, strlen (LAYOUT));

  g_assert_cmpuint (HOSTILE_N_ATTEMPTS - count_stopped (path, NULL, request), >=, MIN_FREE);
}

/* Waits until the kernel says so of a process that waits for its request. A process that ends before has no status. */
static void
wait_for_state (const char *pid,
                const char *state)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "status", NULL);

  while (TRUE)
    {
      g_autofree char *status = NULL;

      g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
      g_assert_null (strstr (status, "\nState:\tZ"));
      if (strstr (status, state) != NULL)
        return;
      g_usleep (10000);
    }
}

/* What an ordinary user's process is seen from outside. The layout program is locked in with its request. */
static void
assert_is_locked (const char *path,
                  const char *verb)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *memory = NULL;
  HostilePlace place;
  struct stat status;
  const char *pid;

  hostile_place_open (&place);
  hostile_place_add_to (&place, launcher, 0);
  process = g_subprocess_launcher_spawn (launcher, NULL, path, verb, NULL);
  pid = g_subprocess_get_identifier (process);
  if (entente_lock_has_filter ())
    wait_for_state (pid, "\nSeccomp:\t2\n");
  wait_for_state (pid, "\nNoNewPrivs:\t1\n");
  /* Its memory belongs to nobody but the superuser. */
  memory = g_build_filename ("/proc", pid, "mem", NULL);
  g_assert_no_errno (stat (memory, &status));
  g_assert_cmpuint (status.st_uid, ==, 0);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  hostile_place_close (&place);
}

static void
test_state (void)
{
  assert_is_locked (g_getenv ("ENTENTE_LAYOUT_PROGRAM"), "read-dot");
  assert_is_locked (g_getenv ("ENTENTE_IMAGE_PROGRAM"), NULL);
  assert_is_locked (g_getenv ("ENTENTE_PDF_PROGRAM"), NULL);
}

/* Starts the program that reads DOT from a pipe in which nothing comes, and waits until it is killed. */
G_NORETURN static void
start_and_wait (const int *request,
                const int *answer)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      dup2 (request[0], STDIN_FILENO);
      dup2 (answer[1], STDOUT_FILENO);
      execl (g_getenv ("ENTENTE_LAYOUT_PROGRAM"), "entente-layout", "read-dot", NULL);
      _exit (EXIT_FAILURE);
    }
  if (write (answer[1], &pid, sizeof pid) == sizeof pid)
    pause ();
  _exit (EXIT_FAILURE);
}

/* A program does not go on when the one that has started it is gone, however that ended. */
static void
test_orphan (void)
{
  int request[2], answer[2];
  g_autofree char *name = NULL;
  pid_t parent, pid;
  char byte;

  g_assert_no_errno (pipe (request));
  g_assert_no_errno (pipe (answer));
  parent = fork ();
  if (parent == 0)
    start_and_wait (request, answer);
  close (answer[1]);
  g_assert_cmpint (read (answer[0], &pid, sizeof pid), ==, sizeof pid);
  name = g_strdup_printf ("%d", pid);
  wait_for_state (name, "\nNoNewPrivs:\t1\n");

  g_assert_no_errno (kill (parent, SIGKILL));
  g_assert_cmpint (waitpid (parent, NULL, 0), ==, parent);
  /* It ends, although its request has not: this end of that pipe is still open. */
  g_assert_cmpint (read (answer[0], &byte, 1), ==, 0);
  close (answer[0]);
  close (request[0]);
  close (request[1]);
}

/* A program as it is, and as it would be without a lock. */
typedef struct {
  EntenteProgram locked;
  const char *name, *unlocked;
} Pair;

static const Pair layout = { { "", "ENTENTE_LAYOUT_PROGRAM" }, "unlocked-layout", "ENTENTE_TEST_LAYOUT" };
static const Pair image = { { "", "ENTENTE_IMAGE_PROGRAM" }, "unlocked-image", "ENTENTE_TEST_IMAGE" };
static const Pair pdf = { { "", "ENTENTE_PDF_PROGRAM" }, "unlocked-pdf", "ENTENTE_TEST_PDF" };

static void
set_unlocked (const Pair *pair)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "core", "lock", pair->name, NULL);

  g_setenv (pair->unlocked, path, TRUE);
}

static void
assert_same (const Pair *pair,
             const char *verb,
             const char *request,
             gsize       length)
{
  const EntenteProgram unlocked = { "", pair->unlocked };
  g_autoptr (GBytes) with = NULL, without = NULL;
  g_autoptr (GError) error = NULL;

  with = entente_process_run (&pair->locked, verb, request, length, 10000000, NULL, &error);
  g_assert_no_error (error);
  without = entente_process_run (&unlocked, verb, request, length, 10000000, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (with), >, 0);
  g_assert_true (g_bytes_equal (with, without));
}

static char *
new_request (const char *engine,
             guint       n_nodes,
             guint       n_edges,
             gboolean    with_pins)
{
  GString *request = g_string_new (NULL);

  g_string_printf (request, "entente-layout 1 %s %u %u\n", engine, n_nodes, n_edges);
  for (guint i = 0; i < n_nodes; i++)
    if (with_pins && i % 7 == 0)
      g_string_append_printf (request, "n %u 460 %u %u\n", 1000 + i * 7919 % 1600, 3000 * i, 777 * i);
    else
      g_string_append_printf (request, "n %u 460\n", 1000 + i * 7919 % 1600);
  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (request, "e %u %u %u\n", i * 7919 % 1009 % MIN (i + 1, n_nodes), (i + 1) % n_nodes,
                            i % 3 * 300);
  g_string_append (request, "end\n");
  return g_string_free (request, FALSE);
}

static void
test_engines (void)
{
  static const char *const engines[] = { "auto", "dot", "neato", "fdp", "sfdp", "circo", "twopi" };
  static const guint sizes[][2] = { { 1, 0 }, { 30, 29 }, { 60, 20 }, { 80, 160 } };

  for (guint e = 0; e < G_N_ELEMENTS (engines); e++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *plain = new_request (engines[e], sizes[i][0], sizes[i][1], FALSE);
        g_autofree char *pinned = new_request (engines[e], sizes[i][0], sizes[i][1], TRUE);

        g_test_message ("%s %u %u", engines[e], sizes[i][0], sizes[i][1]);
        assert_same (&layout, NULL, plain, strlen (plain));
        assert_same (&layout, NULL, pinned, strlen (pinned));
      }
}

static void
test_large (void)
{
  g_autofree char *request = new_request ("auto", 3000, 6000, FALSE);

  assert_same (&layout, NULL, request, strlen (request));
}

static void
test_dot (void)
{
  static const char *const files[] = {
    "digraph g { subgraph cluster_a { a -> b [label=<<b>x</b>>] } a -> c [weight=2] }",
    "graph { \"한국\" -- b; b -- b }\ngraph second { x }",
    "graph { a -- ",
    "no graph at all",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    assert_same (&layout, "read-dot", files[i], strlen (files[i]));
}

static void
test_images (void)
{
  g_autoptr (GBytes) png = sample_image_new_noise (300, 200), jpeg = sample_image_new_exif (6);
  g_autoptr (GBytes) lie = sample_image_new_lie (60000, 60000);
  GBytes *const files[] = { png, jpeg, lie };

  for (guint32 form = 0; form < 2; form++)
    for (guint i = 0; i < G_N_ELEMENTS (files); i++)
      {
        const guint32 head[] = { 256, 1000000, form, (guint32) g_bytes_get_size (files[i]) };
        g_autoptr (GByteArray) request = g_byte_array_new ();

        g_byte_array_append (request, (const guint8 *) head, sizeof head);
        g_byte_array_append (request, g_bytes_get_data (files[i], NULL), head[3]);
        assert_same (&image, NULL, (const char *) request->data, request->len);
      }
}

/* The letters of a Korean font that is not in the PDF are in files of poppler's. */
static void
test_pdf (void)
{
  static const char korean[] =
    "%PDF-1.4\n"
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>> endobj\n"
    "4 0 obj <</Length 41>> stream\nBT /F 12 Tf 50 200 Td <C7D1B1B9> Tj ET    \nendstream endobj\n"
    "5 0 obj <</Type/Font/Subtype/Type0/BaseFont/HYGoThic-Medium/Encoding/KSCms-UHC-H/DescendantFonts[6 0 R]>> endobj\n"
    "6 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/HYGoThic-Medium/DW 1000/CIDSystemInfo"
    "<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>>> endobj\n"
    "7 0 obj <</Title<FEFFC81CBAA9>/CreationDate(D:20250321100000+09'00')>> endobj\n"
    "trailer <</Size 8/Root 1 0 R/Info 7 0 R>>\n"
    "%%EOF\n";
  static const char answer[] = "entente-pdf 1\0ok\0" "제목\0\0" "2025-03-21\0" "1\0" "0\0" "한국";
  g_autoptr (GBytes) said = entente_process_run (&pdf.locked, NULL, korean, sizeof korean - 1, 10000, NULL, NULL);

  g_assert_nonnull (said);
  g_assert_cmpmem (g_bytes_get_data (said, NULL), g_bytes_get_size (said), answer, sizeof answer);
  assert_same (&pdf, NULL, korean, sizeof korean - 1);
  assert_same (&pdf, NULL, "%PDF", 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Not while there are threads. */
  set_unlocked (&layout);
  set_unlocked (&image);
  set_unlocked (&pdf);

  g_test_add_func ("/lock/hostile", test_hostile);
  g_test_add_func ("/lock/free", test_free);
  g_test_add_func ("/lock/state", test_state);
  g_test_add_func ("/lock/orphan", test_orphan);
  g_test_add_func ("/lock/engines", test_engines);
  g_test_add_func ("/lock/large", test_large);
  g_test_add_func ("/lock/dot", test_dot);
  g_test_add_func ("/lock/images", test_images);
  g_test_add_func ("/lock/pdf", test_pdf);

  return g_test_run ();
}
