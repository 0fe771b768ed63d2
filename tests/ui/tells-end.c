/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <unistd.h>

/* Loaded into a program, this tells when the libraries of the program are torn down. */
__attribute__ ((destructor)) static void
tell (void)
{
  static const char words[] = "WARNING: torn down\n";

  if (write (STDERR_FILENO, words, sizeof words - 1) < 0)
    _exit (1);
}
