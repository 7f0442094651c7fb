/* postage-apportion.c - whole units spread in proportion
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-apportion.h"

__extension__ typedef __int128 Wide;

typedef struct
{
  guint place;
  Wide  remainder;
} Rest;

/* The largest remainder first, ties by place. */
static int
compare_rests (gconstpointer a,
               gconstpointer b)
{
  const Rest *rest_a = a;
  const Rest *rest_b = b;

  if (rest_a->remainder != rest_b->remainder)
    return rest_a->remainder > rest_b->remainder ? -1 : 1;
  return (rest_a->place > rest_b->place) - (rest_a->place < rest_b->place);
}

void
postage_apportion (gint64        total,
                   const gint64 *weights,
                   guint         n,
                   gint64       *parts)
{
  g_autoptr (GArray) rests = NULL;
  Wide   sum = 0;
  gint64 left = total;

  g_return_if_fail (total >= 0);
  g_return_if_fail (n == 0 || (weights != NULL && parts != NULL));

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    sum += weights[i];

  rests = g_array_sized_new (FALSE, FALSE, sizeof (Rest), n);
  for (guint i = 0; i < n; i++)
    {
      Wide share = (Wide) total * (sum > 0 ? weights[i] : 1);
      Wide divisor = sum > 0 ? sum : (Wide) n;
      Rest rest = { i, share % divisor };

      parts[i] = (gint64) (share / divisor);
      left -= parts[i];
      g_array_append_val (rests, rest);
    }

  g_array_sort (rests, compare_rests);
  for (guint i = 0; i < rests->len && left > 0; i++, left--)
    parts[g_array_index (rests, Rest, i).place]++;
}
