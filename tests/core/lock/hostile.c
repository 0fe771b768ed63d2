/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "hostile.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* A hostile library. Preloaded into a program, it waits until the program writes the first bytes of its answer, and then
 * does what the environment that it was loaded with says: one of the attempts below. It writes "1" if it got through,
 * or "0", and what it tried.
 *
 * Names are relative: the program is started in a folder that the test has made for it. */

#define OTHER_USER 65534

static int attempt_number = -1;
static long victim;      /* another process of the user */
static long victim_word; /* the address of a number in it */

/* A superuser may do nearly anything; what is asked is what an ordinary user's program can do. The constructor comes
 * before main(), with which the program locks itself in. */
__attribute__ ((constructor)) static void
load (void)
{
  const char *number = getenv (HOSTILE_ATTEMPT);

  if (number == NULL)
    return;
  attempt_number = atoi (number);
  victim = atol (getenv (HOSTILE_VICTIM));
  victim_word = atol (getenv (HOSTILE_VICTIM_WORD));
  if (geteuid () == 0 &&
      (setgroups (0, NULL) != 0 || setgid (OTHER_USER) != 0 || setuid (OTHER_USER) != 0))
    abort ();
  /* The change of the user has made it not dumpable. */
  prctl (PR_SET_DUMPABLE, 1, 0, 0, 0);
}

static int
opens (void)
{
  return open (HOSTILE_SECRET, O_RDONLY) >= 0;
}

static int
creates (void)
{
  return open ("new", O_WRONLY | O_CREAT, 0644) >= 0;
}

static int
unlinks (void)
{
  return unlink (HOSTILE_SECRET) == 0;
}

static int
renames (void)
{
  return rename (HOSTILE_SECRET, "gone") == 0;
}

static int
truncates (void)
{
  return truncate (HOSTILE_SECRET, 0) == 0;
}

static int
changes_mode (void)
{
  return chmod (HOSTILE_SECRET, 0666) == 0;
}

static int
makes_folder (void)
{
  return mkdir ("folder", 0755) == 0;
}

static int
makes_symbolic_link (void)
{
  return symlink ("/etc/passwd", "symbolic") == 0;
}

static int
makes_link (void)
{
  return link (HOSTILE_SECRET, "link") == 0;
}

static int
makes_fifo (void)
{
  return mkfifo ("fifo", 0644) == 0;
}

/* The program that starts writes the "1". It does without this library. */
static int
executes (void)
{
  static char *const arguments[] = { (char *) "sh", (char *) "-c", (char *) "printf '1 execute a program'", NULL };
  static char *const nothing[] = { NULL };

  execve ("/bin/sh", arguments, nothing);
  return 0;
}

static int
forks (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  if (child > 0)
    waitpid (child, NULL, 0);
  return child > 0;
}

static int
kills (void)
{
  return kill ((pid_t) victim, SIGKILL) == 0;
}

static int
traces (void)
{
  return ptrace (PTRACE_SEIZE, (pid_t) victim, NULL, NULL) == 0;
}

static int
writes_into_process (void)
{
  long word = 666;
  struct iovec from = { &word, sizeof word }, to = { (void *) victim_word, sizeof word };

  return process_vm_writev ((pid_t) victim, &from, 1, &to, 1, 0) > 0;
}

static int
makes_inet_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

/* As to the bus of the session, by which programs can be started. */
static int
connects (void)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = HOSTILE_SOCKET };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  return fd >= 0 && connect (fd, (struct sockaddr *) &address, sizeof address) == 0;
}

/* In namespaces of its own a process may mount, and be as a superuser. */
static int
leaves_namespace (void)
{
  return unshare (CLONE_NEWUSER) == 0;
}

/* Types into the terminal in which the program was started. */
static int
types (void)
{
  return ioctl (STDIN_FILENO, TIOCSTI, "x") == 0;
}

static int
becomes_dumpable (void)
{
  return prctl (PR_SET_DUMPABLE, 1, 0, 0, 0) == 0;
}

/* Up to what is allowed at most, which kills at once and cannot be caught. */
static int
raises_limit (void)
{
  struct rlimit limit;

  getrlimit (RLIMIT_CPU, &limit);
  limit.rlim_cur = limit.rlim_max;
  return setrlimit (RLIMIT_CPU, &limit) == 0;
}

static int
writes_to_other_file (void)
{
  return syscall (SYS_write, HOSTILE_OTHER_FILE, "x", 1) == 1;
}

/* Asks the kernel to work on files beside the calls that are watched. */
static int
sets_up_ring (void)
{
  char parameters[256] = { 0 };

  return syscall (SYS_io_uring_setup, 1, parameters) >= 0;
}

/* A file in memory can be executed. */
static int
makes_memory_file (void)
{
  return memfd_create ("hostile", 0) >= 0;
}

static int
makes_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static int
reads_keys (void)
{
  /* The keys of the session, KEYCTL_GET_KEYRING_ID and KEY_SPEC_SESSION_KEYRING. */
  return syscall (SYS_keyctl, 0, -3, 1) > 0;
}

static const struct {
  const char *name;
  int (*run) (void);
} attempts[HOSTILE_N_ATTEMPTS] = {
  { "open a file", opens },
  { "create a file", creates },
  { "remove a file", unlinks },
  { "rename a file", renames },
  { "truncate a file", truncates },
  { "change the mode of a file", changes_mode },
  { "make a folder", makes_folder },
  { "make a symbolic link", makes_symbolic_link },
  { "make a link", makes_link },
  { "make a pipe with a name", makes_fifo },
  { "execute a program", executes },
  { "start a process", forks },
  { "kill a process", kills },
  { "trace a process", traces },
  { "write into a process", writes_into_process },
  { "make a socket of the internet", makes_inet_socket },
  { "connect to a service", connects },
  { "leave its namespaces", leaves_namespace },
  { "type into a terminal", types },
  { "become dumpable", becomes_dumpable },
  { "raise a limit", raises_limit },
  { "write to another open file", writes_to_other_file },
  { "set up io_uring", sets_up_ring },
  { "make a file in memory", makes_memory_file },
  { "make code", makes_code },
  { "get at keys", reads_keys },
};

/* In the place of that of the C library. */
ssize_t
write (int         fd,
       const void *bytes,
       size_t      length)
{
  if (fd == STDOUT_FILENO && attempt_number >= 0)
    {
      int got_through = attempts[attempt_number].run ();

      syscall (SYS_write, STDOUT_FILENO, got_through ? "1 " : "0 ", 2);
      syscall (SYS_write, STDOUT_FILENO, attempts[attempt_number].name, strlen (attempts[attempt_number].name));
      _exit (0);
    }
  return syscall (SYS_write, fd, bytes, length);
}
