/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-rtl.h"

#include <stdlib.h>

/* Lines of scripts that are written from right to left. In what order poppler tells their letters depends on how they
 * were painted, and its spaces are at other places. Where the letters stand on the page is sure, so that the line is
 * made of that: from right to left, but numbers and words of other scripts from left to right. */

/* In parts of the width of a usual letter: a wider gap between two letters is a space. */
#define SPACE 0.3

/* A letter with the marks that are set on it. */
typedef struct {
  guint first, n;
  double left, right;
  gboolean is_rtl, is_ltr;
} Cluster;

gboolean
pdf_rtl_is_letter (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff && !g_unichar_isdigit (c)) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfefe);
}

gboolean
pdf_rtl_are_most (const PdfLetter *letters,
                  guint            n)
{
  guint n_rtl = 0, n_ltr = 0;

  for (guint i = 0; i < n; i++)
    if (pdf_rtl_is_letter (letters[i].c))
      n_rtl++;
    else if (g_unichar_isalpha (letters[i].c))
      n_ltr++;
  return n_rtl > n_ltr;
}

static int
compare_from_right (gconstpointer a,
                    gconstpointer b)
{
  const Cluster *one = a, *other = b;
  double middle = one->left + one->right, other_middle = other->left + other->right;

  return middle > other_middle ? -1 : middle < other_middle ? 1 : (int) one->first - (int) other->first;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* The width of a usual letter. The height of a line says little: some fonts have much room in it. */
static double
find_width (GArray *clusters)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      double width = cluster->right - cluster->left;

      g_array_append_val (widths, width);
    }
  g_array_sort (widths, compare_numbers);
  return widths->len > 0 ? g_array_index (widths, double, widths->len / 2) : 0;
}

static GArray *
list_clusters (const PdfLetter *letters,
               guint            n)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  for (guint i = 0; i < n; i++)
    {
      gunichar c = letters[i].c;
      Cluster cluster = { i, 1, letters[i].place.x1, letters[i].place.x2, pdf_rtl_is_letter (c),
                          g_unichar_isdigit (c) || (g_unichar_isalpha (c) && !pdf_rtl_is_letter (c)) };

      if (g_unichar_ismark (c) && clusters->len > 0)
        g_array_index (clusters, Cluster, clusters->len - 1).n++;
      else if (!g_unichar_isspace (c))
        g_array_append_val (clusters, cluster);
    }
  g_array_sort (clusters, compare_from_right);
  return clusters;
}

/* The end of a run from left to right that begins here: letters and digits, and what stands between two of them. */
static guint
find_run_end (GArray *clusters,
              guint   first)
{
  guint end = first;

  for (guint i = first; i < clusters->len && !g_array_index (clusters, Cluster, i).is_rtl; i++)
    if (g_array_index (clusters, Cluster, i).is_ltr)
      end = i + 1;
  return end;
}

static void
append (GString         *text,
        const PdfLetter *letters,
        const Cluster   *cluster)
{
  for (guint i = 0; i < cluster->n; i++)
    g_string_append_unichar (text, letters[cluster->first + i].c);
}

static void
append_gap (GString       *text,
            const Cluster *one,
            const Cluster *other,
            double         width)
{
  double gap = MAX (one->left, other->left) - MIN (one->right, other->right);

  if (gap > SPACE * width)
    g_string_append_c (text, ' ');
}

static void
append_run (GString         *text,
            const PdfLetter *letters,
            GArray          *clusters,
            guint            first,
            guint            end,
            double           width)
{
  for (guint i = end; i-- > first;)
    {
      append (text, letters, &g_array_index (clusters, Cluster, i));
      if (i > first)
        append_gap (text, &g_array_index (clusters, Cluster, i), &g_array_index (clusters, Cluster, i - 1), width);
    }
}

/**
 * pdf_rtl_order:
 * @letters: (array length=n): the letters of a line
 * @n: how many
 *
 * Returns: (transfer full): them in the order in which they are read
 */
char *
pdf_rtl_order (const PdfLetter *letters,
               guint            n)
{
  g_autoptr (GArray) clusters = list_clusters (letters, n);
  GString *text = g_string_new (NULL);
  double width = find_width (clusters);

  for (guint i = 0; i < clusters->len;)
    {
      guint end = MAX (find_run_end (clusters, i), i + 1);

      if (i > 0)
        append_gap (text, &g_array_index (clusters, Cluster, i - 1), &g_array_index (clusters, Cluster, i), width);
      append_run (text, letters, clusters, i, end, width);
      i = end;
    }
  return g_string_free (text, FALSE);
}
